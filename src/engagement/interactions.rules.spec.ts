import { interactionErrors } from './interactions.rules';

const TODAY = '2026-11-25';
const call = { happenedOn: '2026-11-24', followUpOn: null, followUp: null };

test.each([
  ['a call of yesterday', call],
  ['a call of today', { ...call, happenedOn: TODAY }],
  ['a follow-up on the same day', { ...call, followUpOn: '2026-11-24', followUp: 'Mandar el acta' }],
  ['a follow-up in years', { ...call, followUpOn: '2030-01-01' }],
])('%s is in order', (_what, days) => {
  expect(interactionErrors(days, TODAY)).toEqual([]);
});

test('what has happened cannot lie ahead', () => {
  expect(interactionErrors({ ...call, happenedOn: '2026-11-26' }, TODAY)).toEqual([
    { pointer: '/happenedOn', code: 'in-the-future' },
  ]);
});

test('what is to follow cannot lie before it', () => {
  expect(interactionErrors({ ...call, followUpOn: '2026-11-23' }, TODAY)).toEqual([
    { pointer: '/followUpOn', code: 'before-it-happened' },
  ]);
});

test('what is to be done needs a day', () => {
  expect(interactionErrors({ ...call, followUp: 'Mandar el acta' }, TODAY)).toEqual([
    { pointer: '/followUpOn', code: 'follow-up-needs-a-day' },
  ]);
});
