import * as fc from 'fast-check';
import { addDays, dayAfter } from '../../src/shared/days';
import { COURSE_STATUSES, MEMBER_STATUSES } from '../../src/members/member.values';
import { drawnDecision, toDecision } from '../support/decisions';
import { type Period, periodOn, statusOn, underlying } from '../../src/members/membership-periods';
import { rewrite } from '../../src/members/membership-rewriting';

const START = '2024-01-01';

/** The table as the database keeps it: nothing is removed, what is superseded says at which moment. */
interface Row extends Period {
  id: string;
  recordedAt: number;
  supersededAt: number | null;
}
const known = (rows: readonly Row[], at: number) =>
  rows
    .filter(({ recordedAt, supersededAt }) => recordedAt <= at && (supersededAt === null || supersededAt > at))
    .map(({ status, from, to, otherwise }) => ({ status, from, to, otherwise: otherwise ?? null }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));

const start = fc.option(fc.constantFrom(...MEMBER_STATUSES));
const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 200 }), drawn: drawnDecision }), {
  minLength: 1,
  maxLength: 12,
});

it('whatever is decided and corrected: one status a day, no hole, and what was known stays known', () => {
  const accepted = new Map<string, number>();
  fc.assert(
    fc.property(start, steps, (status, drawn) => {
      let today = START;
      let rows: Row[] = status
        ? [{ id: 'start', status, from: addDays(START, -30), to: null, recordedAt: 0, supersededAt: null }]
        : [];
      const answers = [known(rows, 0)];
      for (const [index, step] of drawn.entries()) {
        const now = index + 1;
        today = addDays(today, step.wait);
        const decision = toDecision(step.drawn, today);
        const old = known(rows, now);
        const inForce = rows
          .filter(({ supersededAt }) => supersededAt === null)
          .sort((a, b) => (a.from < b.from ? -1 : 1));
        const rewriting = rewrite(inForce, decision, today);
        if (!rewriting.isRefused) {
          accepted.set(decision.kind, (accepted.get(decision.kind) ?? 0) + 1);
          expect(inForce.map(({ id }) => id)).toEqual(expect.arrayContaining(rewriting.supersede));
          rows = [
            ...rows.map((row) => (rewriting.supersede.includes(row.id) ? { ...row, supersededAt: now } : row)),
            ...rewriting.insert.map((period, place) => ({
              ...period,
              id: `${now}-${place}`,
              recordedAt: now,
              supersededAt: null,
            })),
          ];
        }
        const next = known(rows, now);
        if (next.length) expect(next.at(-1)!.to).toBeNull();
        next.forEach(({ status, otherwise, from, to }, place) => {
          if (to !== null) expect(from <= to).toBe(true);
          // Neither hole nor overlap: each period starts the day after the one before it ends.
          if (place > 0) expect(from).toBe(dayAfter(next[place - 1]!.to!));
          if (otherwise !== null) expect([status, COURSE_STATUSES.includes(otherwise)]).toEqual(['suspended', true]);
        });
        if (!rewriting.isRefused) {
          const at = rewriting.effectiveOn;
          for (const offset of [-900, -400, -30, -2, -1]) {
            const earlier = addDays(at, offset);
            expect(periodOn(next, earlier)?.status).toBe(periodOn(old, earlier)?.status);
          }
          if (decision.kind === 'suspension' || decision.kind === 'reinstatement')
            // The term runs on beneath: only what shows changes.
            for (let day = addDays(at, -3); day < addDays(at, 700); day = addDays(day, 23))
              expect(shown(next, day)).toBe(shown(old, day));
          if (decision.kind === 'suspension') expect(statusOn(next, at)).toBe('suspended');
          if (decision.kind === 'renewal' && statusOn(old, at) !== 'suspended')
            expect(statusOn(next, at)).toBe('active');
          if (decision.kind === 'correction')
            for (const { status, from, to } of decision.periods) {
              expect(statusOn(next, from)).toBe(status);
              expect(statusOn(next, to ?? addDays(from, 4000))).toBe(status);
            }
        }
        answers.push(next);
        // Nothing that was ever known has changed.
        answers.forEach((answer, moment) => expect(known(rows, moment)).toEqual(answer));
      }
    }),
    // Found once: a suspension from a day before the history begins.
    {
      numRuns: 400,
      examples: [
        [
          null,
          [
            { wait: 0, drawn: { kind: 'correction', day: 1, isOpen: true, parts: [{ status: 'active', days: 1 }] } },
            { wait: 0, drawn: { kind: 'suspension', day: 0, days: null } },
          ],
        ],
      ],
    },
  );
  for (const kind of ['admission', 'renewal', 'suspension', 'reinstatement', 'resignation', 'decline', 'correction'])
    expect([kind, (accepted.get(kind) ?? 0) > 15]).toEqual([kind, true]);
});

const shown = (periods: readonly Period[], day: string) => {
  const period = periodOn(periods, day);
  return period && underlying(period);
};
