import { dayBefore } from '../shared/days';
import { allowedDecisions, type Decision } from './membership-decisions';
import { type CourseStatus, type Period, type PeriodInForce, readRange, writeRange } from './membership-periods';
import { type NewPeriod, rewrite, type Rewriting } from './membership-rewriting';

const TODAY = '2026-03-10';

let ids = 0;
const inForce = (...periods: [Period['status'], string, string | null, CourseStatus?][]): PeriodInForce[] =>
  periods.map(([status, from, to, otherwise]) => ({ id: `p${(ids += 1)}`, status, from, to, otherwise }));

function written(rewriting: Rewriting): { supersede: string[]; insert: NewPeriod[] } {
  if (rewriting.isRefused) throw new Error(`refused: ${rewriting.code}`);
  return rewriting;
}

/** The periods in force after it, as the database would have them. */
function apply(periods: PeriodInForce[], rewriting: Rewriting): PeriodInForce[] {
  const { supersede, insert } = written(rewriting);
  return [
    ...periods.filter(({ id }) => !supersede.includes(id)),
    ...insert.map(({ status, from, to, otherwise }) => ({ id: `p${(ids += 1)}`, status, from, to, otherwise })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const shape = (periods: Period[]) =>
  periods.map(({ status, from, to, otherwise }) => [status, from, to, ...(otherwise ? [otherwise] : [])]);
const once = (periods: PeriodInForce[], decision: Decision) => apply(periods, rewrite(periods, decision, TODAY));
const after = (periods: PeriodInForce[], decision: Decision) => shape(once(periods, decision));

/** Active to the end of the year, then 60 days of grace, then lapsed. */
const year = () =>
  inForce(
    ['active', '2026-01-01', '2026-12-31'],
    ['grace', '2027-01-01', '2027-03-01'],
    ['lapsed', '2027-03-02', null],
  );

describe('membership periods', () => {
  it('a registered NGO is a prospect until further notice', () => {
    expect(rewrite([], { kind: 'registration', on: TODAY }, TODAY)).toEqual({
      isRefused: false,
      effectiveOn: TODAY,
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
    expect(rewrite(periods, admission, TODAY)).toMatchObject({ code: 'past-day', pointer: '/from' });
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
      pointer: '',
      allowed: ['renewal', 'application', 'admission', 'correction'],
    });
    expect(rewrite(periods, { kind: 'admission', from: '2026-12-31', graceDays: 0 }, TODAY)).toMatchObject({
      code: 'illegal-transition',
      allowed: ['renewal', 'suspension', 'resignation', 'correction'],
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
    ['prospect', ['application', 'admission', 'decline', 'correction']],
    ['applicant', ['admission', 'decline', 'correction']],
    ['grace', ['renewal', 'suspension', 'resignation', 'correction']],
    ['lapsed', ['renewal', 'application', 'admission', 'correction']],
    ['suspended', ['reinstatement', 'resignation', 'correction']],
    ['resigned', ['application', 'admission', 'correction']],
    ['declined', ['application', 'admission', 'correction']],
  ] as const)('%s allows %s', (status, kinds) => {
    expect(allowedDecisions(inForce([status, '2026-01-01', null]), TODAY)).toEqual(kinds);
  });

  it('an active member may be renewed where its term ends; who is not registered only has a past to be told', () => {
    expect(allowedDecisions(year(), TODAY)).toEqual(['renewal', 'suspension', 'resignation', 'correction']);
    const open = inForce(['active', '2026-01-01', null]);
    expect(allowedDecisions(open, TODAY)).toEqual(['suspension', 'resignation', 'correction']);
    expect(allowedDecisions([], TODAY)).toEqual(['registration', 'application', 'correction']);
  });

  describe('a renewal', () => {
    const renewal = (termEndsOn: string | null, from?: string): Decision => ({
      kind: 'renewal',
      from,
      termEndsOn,
      graceDays: 10,
    });

    it('of an active member goes on the day after its term, with the days of grace of now', () => {
      expect(after(year(), renewal('2027-12-31'))).toEqual([
        ['active', '2026-01-01', '2026-12-31'],
        ['active', '2027-01-01', '2027-12-31'],
        ['grace', '2028-01-01', '2028-01-10'],
        ['lapsed', '2028-01-11', null],
      ]);
      expect(after(year(), renewal(null)).at(-1)).toEqual(['active', '2027-01-01', null]);
    });

    it('in grace starts today and leaves the days of grace that have passed; of a lapsed one on a given day', () => {
      const grace = inForce(
        ['active', '2025-01-01', '2026-02-28'],
        ['grace', '2026-03-01', '2026-03-31'],
        ['lapsed', '2026-04-01', null],
      );
      expect(after(grace, renewal('2026-12-31')).slice(0, 3)).toEqual([
        ['active', '2025-01-01', '2026-02-28'],
        ['grace', '2026-03-01', '2026-03-09'],
        ['active', '2026-03-10', '2026-12-31'],
      ]);
      const lapsed = inForce(['active', '2024-01-01', '2024-12-31'], ['lapsed', '2025-01-01', null]);
      expect(after(lapsed, renewal('2026-12-31', '2026-04-01')).slice(1, 3)).toEqual([
        ['lapsed', '2025-01-01', '2026-03-31'],
        ['active', '2026-04-01', '2026-12-31'],
      ]);
      expect(rewrite(lapsed, renewal('2026-12-31', dayBefore(TODAY)), TODAY)).toMatchObject({ code: 'past-day' });
    });

    it('is refused to a day that the term reaches already, and where there is no term to go on', () => {
      for (const day of ['2026-12-31', '2026-06-30'])
        expect(rewrite(year(), renewal(day), TODAY)).toMatchObject({ code: 'term-not-later', pointer: '/termEndsOn' });
      const renewed = once(year(), renewal('2027-12-31'));
      expect(rewrite(renewed, renewal('2027-12-31'), TODAY)).toMatchObject({ code: 'term-not-later' });
      expect(rewrite(inForce(['active', '2020-01-01', null]), renewal('2027-12-31'), TODAY)).toMatchObject({
        code: 'illegal-transition',
      });
      const leaving = inForce(['active', '2026-01-01', '2026-06-30'], ['resigned', '2026-07-01', null]);
      expect(rewrite(leaving, renewal('2027-12-31'), TODAY)).toMatchObject({ code: 'illegal-transition' });
      const suspended = inForce(['suspended', '2026-01-01', null, 'active']);
      expect(rewrite(suspended, renewal('2027-12-31'), TODAY)).toMatchObject({ code: 'illegal-transition' });
    });

    it('leaves a suspension that was decided for later, with the new term beneath it', () => {
      const periods = once(year(), { kind: 'suspension', on: '2026-12-01', until: '2027-01-31' });
      expect(after(periods, renewal('2027-12-31'))).toEqual([
        ['active', '2026-01-01', '2026-11-30'],
        ['suspended', '2026-12-01', '2026-12-31', 'active'],
        ['suspended', '2027-01-01', '2027-01-31', 'active'],
        ['active', '2027-02-01', '2027-12-31'],
        ['grace', '2028-01-01', '2028-01-10'],
        ['lapsed', '2028-01-11', null],
      ]);
    });
  });

  describe('a suspension', () => {
    it('with an end is followed by what the term makes of the member', () => {
      expect(after(year(), { kind: 'suspension', on: '2026-04-01', until: '2026-06-30' })).toEqual([
        ['active', '2026-01-01', '2026-03-31'],
        ['suspended', '2026-04-01', '2026-06-30', 'active'],
        ['active', '2026-07-01', '2026-12-31'],
        ['grace', '2027-01-01', '2027-03-01'],
        ['lapsed', '2027-03-02', null],
      ]);
    });

    it('until further notice lets the term run on beneath it, and a reinstatement brings that to light', () => {
      const periods = once(year(), { kind: 'suspension', on: '2026-04-01' });
      expect(shape(periods)).toEqual([
        ['active', '2026-01-01', '2026-03-31'],
        ['suspended', '2026-04-01', '2026-12-31', 'active'],
        ['suspended', '2027-01-01', '2027-03-01', 'grace'],
        ['suspended', '2027-03-02', null, 'lapsed'],
      ]);
      expect(after(periods, { kind: 'reinstatement', on: '2027-01-15' })).toEqual([
        ['active', '2026-01-01', '2026-03-31'],
        ['suspended', '2026-04-01', '2026-12-31', 'active'],
        ['suspended', '2027-01-01', '2027-01-14', 'grace'],
        ['grace', '2027-01-15', '2027-03-01'],
        ['lapsed', '2027-03-02', null],
      ]);
    });

    it('that is ended early leaves what comes after it, and another suspension later', () => {
      const first = once(year(), { kind: 'suspension', on: '2026-04-01', until: '2026-04-30' });
      const both = once(first, { kind: 'suspension', on: '2026-08-01', until: '2026-08-31' });
      expect(after(both, { kind: 'reinstatement', on: '2026-04-11' }).slice(0, 5)).toEqual([
        ['active', '2026-01-01', '2026-03-31'],
        ['suspended', '2026-04-01', '2026-04-10', 'active'],
        ['active', '2026-04-11', '2026-04-30'],
        ['active', '2026-05-01', '2026-07-31'],
        ['suspended', '2026-08-01', '2026-08-31', 'active'],
      ]);
    });

    it('does not hold who leaves meanwhile', () => {
      const leaving = inForce(['active', '2026-01-01', '2026-05-31'], ['resigned', '2026-06-01', null]);
      expect(after(leaving, { kind: 'suspension', on: '2026-05-01' })).toEqual([
        ['active', '2026-01-01', '2026-04-30'],
        ['suspended', '2026-05-01', '2026-05-31', 'active'],
        ['resigned', '2026-06-01', null],
      ]);
    });

    it('is refused in the past, backwards and beyond the calendar', () => {
      const suspend = (on: string, until: string) => rewrite(year(), { kind: 'suspension', on, until }, TODAY);
      expect(suspend('2026-03-09', '2026-04-01')).toMatchObject({ code: 'past-day', pointer: '/on' });
      expect(suspend('2026-04-02', '2026-04-01')).toMatchObject({ code: 'ends-before-it-starts', pointer: '/until' });
      expect(suspend('2026-04-02', '9999-12-31')).toMatchObject({ code: 'day-too-late', pointer: '/until' });
    });

    it('written before suspensions remembered anything ends in an open membership', () => {
      const old = inForce(['active', '2020-01-01', '2025-12-31'], ['suspended', '2026-01-01', null]);
      expect(after(old, { kind: 'reinstatement', on: TODAY }).at(-1)).toEqual(['active', TODAY, null]);
    });
  });

  it('who asked to join may be declined, from today on', () => {
    expect(after(inForce(['applicant', '2026-02-01', null]), { kind: 'decline', on: TODAY })).toEqual([
      ['applicant', '2026-02-01', '2026-03-09'],
      ['declined', TODAY, null],
    ]);
  });

  describe('a correction', () => {
    const correct = (...periods: [Period['status'], string, string | null][]): Decision => ({
      kind: 'correction',
      periods: periods.map(([status, from, to]) => ({ status, from, to })),
    });

    it('rewrites the days it names, in the past too, and no other', () => {
      expect(after(year(), correct(['suspended', '2026-02-01', '2026-02-28']))).toEqual([
        ['active', '2026-01-01', '2026-01-31'],
        ['suspended', '2026-02-01', '2026-02-28', 'active'],
        ['active', '2026-03-01', '2026-12-31'],
        ['grace', '2027-01-01', '2027-03-01'],
        ['lapsed', '2027-03-02', null],
      ]);
      expect(after(year(), correct(['resigned', '2026-03-01', null])).at(-1)).toEqual(['resigned', '2026-03-01', null]);
    });

    it('supersedes nothing that it leaves as it was', () => {
      const periods = year();
      const rewriting = written(rewrite(periods, correct(['lapsed', '2027-02-01', '2027-03-01']), TODAY));
      expect(rewriting.supersede).toEqual([periods[1]!.id]);
      expect(shape(rewriting.insert)).toEqual([
        ['grace', '2027-01-01', '2027-01-31'],
        ['lapsed', '2027-02-01', '2027-03-01'],
      ]);
    });

    it('brings an imported history, up to the first day that is known', () => {
      expect(
        after(year(), correct(['active', '2019-01-01', '2024-12-31'], ['lapsed', '2025-01-01', '2025-12-31']))[0],
      ).toEqual(['active', '2019-01-01', '2024-12-31']);
      const short = correct(['active', '2019-01-01', '2024-12-31']);
      expect(rewrite(year(), short, TODAY)).toMatchObject({ code: 'leaves-a-hole', pointer: '/periods/0/to' });
      expect(rewrite([], short, TODAY)).toMatchObject({ code: 'leaves-a-hole' });
      expect(after([], correct(['active', '2019-01-01', null]))).toEqual([['active', '2019-01-01', null]]);
    });

    it('that says what is on record is refused, as are gaps, overlaps and days in the wrong order', () => {
      expect(rewrite(year(), correct(['active', '2026-01-01', '2026-06-30']), TODAY)).toMatchObject({
        code: 'changes-nothing',
      });
      const gap = correct(['active', '2026-01-01', '2026-01-31'], ['grace', '2026-02-02', null]);
      expect(rewrite(year(), gap, TODAY)).toMatchObject({ code: 'not-contiguous', pointer: '/periods/1/from' });
      const endless = correct(['active', '2026-01-01', null], ['grace', '2026-02-02', null]);
      expect(rewrite(year(), endless, TODAY)).toMatchObject({ code: 'not-contiguous' });
      const back = correct(['lapsed', '2026-02-02', '2026-02-01']);
      expect(rewrite(year(), back, TODAY)).toMatchObject({ code: 'ends-before-it-starts', pointer: '/periods/0/to' });
      const far = correct(['lapsed', '2026-02-02', '9999-12-31']);
      expect(rewrite(year(), far, TODAY)).toMatchObject({ code: 'day-too-late', pointer: '/periods/0/to' });
    });
  });

  it('reads the ranges that PostgreSQL keeps', () => {
    expect(readRange('[2026-01-01,2027-01-01)')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(readRange('[2026-01-01,)')).toEqual({ from: '2026-01-01', to: null });
    expect(() => readRange('empty')).toThrow(TypeError);
    expect(writeRange({ from: '2026-01-01', to: '2026-12-31' })).toBe('[2026-01-01,2026-12-31]');
    expect(writeRange({ from: '2026-01-01', to: null })).toBe('[2026-01-01,]');
  });
});
