import type { Period } from '../api/types';
import { joinPeriods } from './join-periods';

const period = (status: Period['status'], from: string, to: string | null, decision: string) =>
  ({ status, from, to, decision: { id: decision }, supersededAt: null }) as Period;

it('shows a suspension as one, whatever the term does beneath it', () => {
  const joined = joinPeriods([
    period('active', '2026-01-01', '2026-03-31', 'a'),
    period('suspended', '2026-04-01', '2026-12-31', 's'),
    period('suspended', '2027-01-01', '2027-03-01', 's'),
    period('suspended', '2027-03-02', null, 't'),
  ]);
  expect(joined.map(({ status, from, to }) => [status, from, to])).toEqual([
    ['active', '2026-01-01', '2026-03-31'],
    ['suspended', '2026-04-01', '2027-03-01'],
    ['suspended', '2027-03-02', null],
  ]);
});
