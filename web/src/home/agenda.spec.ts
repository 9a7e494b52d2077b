import type { Obligation } from '../api/types';
import { agendaOf, greetingAt } from './agenda';

const owed = (id: string, state: Obligation['state'], dueOn: string, given: Partial<Obligation> = {}) =>
  ({
    id,
    state,
    dueOn,
    extendedTo: null,
    memberName: 'Casa',
    reportId: `r-${id}`,
    cycleId: `c-${id}`,
    ...given,
  }) as Obligation;
const NONE = new Set<string>();
const ids = (obligations: readonly Obligation[]) => obligations.map(({ id }) => id);

test('the report due next is the task; what is returned and the rest come after it', () => {
  const agenda = agendaOf(
    [
      owed('later', 'open', '2026-12-20'),
      owed('first', 'due_soon', '2026-11-27'),
      owed('back', 'returned', '2026-08-20'),
      owed('done', 'approved', '2026-05-20'),
      owed('sent', 'submitted', '2026-11-01'),
    ],
    NONE,
  );
  expect([agenda.task?.id, ids(agenda.returned), ids(agenda.others)]).toEqual(['first', ['back'], ['sent', 'later']]);
});

test('an extension moves a report back in the queue', () => {
  const extended = owed('extended', 'open', '2026-11-01', { extendedTo: '2026-12-31' });
  expect(agendaOf([extended, owed('other', 'open', '2026-11-27')], NONE).task?.id).toBe('other');
});

test('what is overdue presses most, unless its cycle is closed', () => {
  const owing = [
    owed('lost', 'overdue', '2026-02-20'),
    owed('late', 'overdue', '2026-08-20'),
    owed('now', 'open', '2026-11-27'),
  ];
  const agenda = agendaOf(owing, new Set(['c-lost']));
  expect([agenda.task?.id, ids(agenda.others)]).toEqual(['late', ['lost', 'now']]);
});

test('what has not opened is no task', () => {
  const agenda = agendaOf(
    [owed('next', 'not_yet_open', '2027-01-20'), owed('none', 'open', '2026-01-01', { reportId: null })],
    NONE,
  );
  expect([agenda.task, ids(agenda.others)]).toEqual([null, ['none', 'next']]);
});

test('people are greeted by their clock', () => {
  expect([4, 5, 11, 12, 18, 19].map(greetingAt)).toEqual([
    'evening',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
  ]);
});
