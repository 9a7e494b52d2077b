import * as fc from 'fast-check';
import { addDays, dayAfter, dayBefore } from '../shared/days';
import { MEMBER_STATUSES } from './member.values';
import {
  allowedDecisions,
  type Decision,
  type NewPeriod,
  type Period,
  type PeriodInForce,
  readRange,
  rewrite,
  type Rewriting,
  statusOn,
  writeRange,
} from './membership-periods';

const TODAY = '2026-03-10';

let ids = 0;
const inForce = (...periods: [Period['status'], string, string | null][]): PeriodInForce[] =>
  periods.map(([status, from, to]) => ({ id: `p${(ids += 1)}`, status, from, to }));

function written(rewriting: Rewriting): { supersede: string[]; insert: NewPeriod[] } {
  if (rewriting.isRefused) throw new Error(`refused: ${rewriting.code}`);
  return rewriting;
}

/** The periods in force after it, as the database would have them. */
function apply(periods: PeriodInForce[], rewriting: Rewriting): PeriodInForce[] {
  const { supersede, insert } = written(rewriting);
  return [
    ...periods.filter(({ id }) => !supersede.includes(id)),
    ...insert.map(({ status, from, to }) => ({ id: `p${(ids += 1)}`, status, from, to })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const shape = (periods: Period[]) => periods.map(({ status, from, to }) => [status, from, to]);

describe('membership periods', () => {
  it('a registered NGO is a prospect until further notice', () => {
    expect(rewrite([], { kind: 'registration', on: TODAY }, TODAY)).toEqual({
      isRefused: false,
      supersede: [],
      insert: [{ status: 'prospect', from: TODAY, to: null, cutFrom: null }],
    });
  });

  it('an admission to the end of the year writes active, grace and lapsed in advance', () => {
    const periods = inForce(['prospect', '2026-01-15', null]);
    const rewriting = rewrite(
      periods,
      { kind: 'admission', from: '2026-04-01', termEndsOn: '2026-12-31', graceDays: 60 },
      TODAY,
    );
    expect(written(rewriting).supersede).toEqual([periods[0]!.id]);
    expect(written(rewriting).insert[0]).toEqual({
      status: 'prospect',
      from: '2026-01-15',
      to: '2026-03-31',
      cutFrom: periods[0]!.id,
    });
    expect(shape(apply(periods, rewriting))).toEqual([
      ['prospect', '2026-01-15', '2026-03-31'],
      ['active', '2026-04-01', '2026-12-31'],
      ['grace', '2027-01-01', '2027-03-01'],
      ['lapsed', '2027-03-02', null],
    ]);
  });

  it('without grace a membership lapses the day after its term; a leap day counts', () => {
    const admission: Decision = { kind: 'admission', from: '2027-03-01', termEndsOn: '2028-02-28', graceDays: 0 };
    expect(shape(apply([], rewrite(inForce(['applicant', '2026-01-01', null]), admission, TODAY)))).toEqual([
      ['applicant', '2026-01-01', '2027-02-28'],
      ['active', '2027-03-01', '2028-02-28'],
      ['lapsed', '2028-02-29', null],
    ]);
  });

  it('without a term it is open, and an admission on the day of registration leaves nothing of the prospect in force', () => {
    const periods = inForce(['prospect', TODAY, null]);
    const rewriting = rewrite(periods, { kind: 'admission', from: TODAY, graceDays: 60 }, TODAY);
    expect(shape(apply(periods, rewriting))).toEqual([['active', TODAY, null]]);
  });

  it('an imported history may start in the past, even before its registration', () => {
    const periods = inForce(['prospect', TODAY, null]);
    const admission: Decision = { kind: 'admission', from: '2019-05-06', termEndsOn: '2025-12-31', graceDays: 60 };
    const rewriting = rewrite(periods, admission, TODAY);
    expect(shape(apply(periods, rewriting))).toEqual([
      ['active', '2019-05-06', '2025-12-31'],
      ['grace', '2026-01-01', '2026-03-01'],
      ['lapsed', '2026-03-02', null],
    ]);
  });

  it('who resigned cannot be admitted in the past again', () => {
    const periods = inForce(['active', '2020-01-01', '2024-12-31'], ['resigned', '2025-01-01', null]);
    const admission: Decision = { kind: 'admission', from: dayBefore(TODAY), graceDays: 0 };
    expect(rewrite(periods, admission, TODAY)).toEqual({ isRefused: true, code: 'past-day', allowed: ['admission'] });
    expect(rewrite(periods, { ...admission, from: TODAY }, TODAY).isRefused).toBe(false);
  });

  it('a resignation cuts the day before, and supersedes the future that was written', () => {
    const periods = inForce(
      ['active', '2026-01-01', '2026-12-31'],
      ['grace', '2027-01-01', '2027-03-01'],
      ['lapsed', '2027-03-02', null],
    );
    const rewriting = rewrite(periods, { kind: 'resignation', on: '2026-06-30' }, TODAY);
    expect(written(rewriting).supersede).toEqual(periods.map(({ id }) => id));
    expect(shape(apply(periods, rewriting))).toEqual([
      ['active', '2026-01-01', '2026-06-29'],
      ['resigned', '2026-06-30', null],
    ]);
    expect(rewrite(periods, { kind: 'resignation', on: dayBefore(TODAY) }, TODAY)).toMatchObject({ code: 'past-day' });
  });

  it('a resignation on the last day of a term takes that day', () => {
    const periods = inForce(['active', '2026-01-01', '2026-12-31'], ['lapsed', '2027-01-01', null]);
    expect(shape(apply(periods, rewrite(periods, { kind: 'resignation', on: '2026-12-31' }, TODAY)))).toEqual([
      ['active', '2026-01-01', '2026-12-30'],
      ['resigned', '2026-12-31', null],
    ]);
  });

  it('a decision is judged by the status of its own day, not of today', () => {
    const periods = inForce(['active', '2026-01-01', '2026-12-31'], ['lapsed', '2027-01-01', null]);
    expect(rewrite(periods, { kind: 'resignation', on: '2027-01-01' }, TODAY)).toEqual({
      isRefused: true,
      code: 'illegal-transition',
      allowed: ['admission'],
    });
    expect(rewrite(periods, { kind: 'admission', from: '2026-12-31', graceDays: 0 }, TODAY)).toMatchObject({
      code: 'illegal-transition',
      allowed: ['resignation'],
    });
    expect(rewrite(periods, { kind: 'admission', from: '2027-01-01', graceDays: 0 }, TODAY).isRefused).toBe(false);
  });

  it('refuses a term that ends before it starts or beyond the calendar, and a second registration', () => {
    const periods = inForce(['prospect', '2026-01-01', null]);
    const admit = (termEndsOn: string) =>
      rewrite(periods, { kind: 'admission', from: '2026-05-02', termEndsOn, graceDays: 366 }, TODAY);
    expect(admit('2026-05-01')).toMatchObject({ code: 'term-ends-before-it-starts' });
    expect(admit('2026-05-02').isRefused).toBe(false);
    expect(admit('9999-12-31')).toMatchObject({ code: 'term-ends-too-late' });
    expect(admit('9900-12-31').isRefused).toBe(false);
    expect(rewrite(periods, { kind: 'registration', on: TODAY }, TODAY)).toMatchObject({ code: 'illegal-transition' });
  });

  it.each([
    [null, ['registration']],
    ['prospect', ['admission']],
    ['applicant', ['admission']],
    ['lapsed', ['admission']],
    ['resigned', ['admission']],
    ['declined', ['admission']],
    ['active', ['resignation']],
    ['grace', ['resignation']],
    ['suspended', ['resignation']],
  ] as const)('%s allows %s', (status, kinds) => {
    expect(allowedDecisions(status)).toEqual(kinds);
  });

  it('reads the ranges that PostgreSQL keeps', () => {
    expect(readRange('[2026-01-01,2027-01-01)')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(readRange('[2026-01-01,)')).toEqual({ from: '2026-01-01', to: null });
    expect(() => readRange('empty')).toThrow(TypeError);
    expect(writeRange({ from: '2026-01-01', to: '2026-12-31' })).toBe('[2026-01-01,2026-12-31]');
    expect(writeRange({ from: '2026-01-01', to: null })).toBe('[2026-01-01,]');
  });

  describe('after any sequence of decisions', () => {
    const START = '2024-01-01';
    const day = fc.integer({ min: -800, max: 800 });
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 200 }),
      decision: fc.oneof(
        fc.record({ kind: fc.constant('registration' as const), day }),
        fc.record({
          kind: fc.constant('admission' as const),
          day,
          term: fc.option(fc.integer({ min: -5, max: 500 })),
          graceDays: fc.constantFrom(0, 1, 60, 366),
        }),
        fc.record({ kind: fc.constant('resignation' as const), day }),
      ),
    });
    const start = fc.option(fc.constantFrom(...MEMBER_STATUSES));

    it('there is one status a day, no hole after the first admission, and the past is as it was', () => {
      let accepted = 0;
      fc.assert(
        fc.property(start, fc.array(step, { minLength: 1, maxLength: 12 }), (status, steps) => {
          let today = START;
          let periods = status ? inForce([status, addDays(START, -30), null]) : [];
          for (const { wait, decision: drawn } of steps) {
            today = addDays(today, wait);
            const at = addDays(today, drawn.day);
            const decision: Decision =
              drawn.kind === 'admission'
                ? {
                    kind: drawn.kind,
                    from: at,
                    termEndsOn: drawn.term === null ? null : addDays(at, drawn.term),
                    graceDays: drawn.graceDays,
                  }
                : { kind: drawn.kind, on: at };
            const rewriting = rewrite(periods, decision, today);
            if (rewriting.isRefused) continue;
            accepted += 1;
            const next = apply(periods, rewriting);

            expect(periods.map(({ id }) => id)).toEqual(expect.arrayContaining(rewriting.supersede));
            expect(next.at(-1)!.to).toBeNull();
            next.forEach((period, index) => {
              if (period.to !== null) expect(period.from <= period.to).toBe(true);
              // Neither hole nor overlap: each period starts the day after the one before it ends.
              if (index > 0) expect(period.from).toBe(dayAfter(next[index - 1]!.to!));
            });
            for (const offset of [-900, -400, -30, -2, -1]) {
              const earlier = addDays(at, offset);
              expect(statusOn(next, earlier)).toBe(statusOn(periods, earlier));
            }
            const decided = {
              registration: 'prospect',
              application: 'applicant',
              admission: 'active',
              resignation: 'resigned',
            }[decision.kind];
            expect(statusOn(next, at)).toBe(decided);
            periods = next;
          }
        }),
        { numRuns: 500 },
      );
      expect(accepted).toBeGreaterThan(500);
    });
  });
});
