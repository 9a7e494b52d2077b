import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let it_: TestApp;
let staff: Client;
const THIS_YEAR = Number(new Date().toISOString().slice(0, 4));

const EVENTS = ['joined', 'returned', 'resigned', 'lapsed', 'left', 'suspended', 'reinstated', 'declined'] as const;
type Event = (typeof EVENTS)[number];
type Year = Record<Event | 'year' | 'atStart' | 'net' | 'atEnd' | 'kept', number>;
interface Names {
  items: { memberName: string; event: Event; on: string; reason: string | null }[];
}
type Period = [status: string, from: string, to: string | null];

const HISTORIES: Record<string, Period[]> = {
  'Siempre, con gracia y renovación': [
    ['prospect', '2017-11-01', '2017-12-31'],
    ['active', '2018-01-01', '2018-12-31'],
    ['grace', '2019-01-01', '2019-02-10'],
    ['active', '2019-02-11', null],
  ],
  'Venció y volvió': [
    ['active', '2018-06-01', '2019-12-31'],
    ['grace', '2020-01-01', '2020-02-29'],
    ['lapsed', '2020-03-01', '2021-03-31'],
    ['active', '2021-04-01', null],
  ],
  'Se retiró': [
    ['active', '2018-03-01', '2021-06-30'],
    ['resigned', '2021-07-01', null],
  ],
  'Suspendida y reincorporada': [
    ['active', '2019-05-01', '2020-04-30'],
    ['suspended', '2020-05-01', '2021-01-31'],
    ['active', '2021-02-01', null],
  ],
  'Suspendida y retirada': [
    ['active', '2019-05-01', '2020-04-30'],
    ['suspended', '2020-05-01', '2020-12-31'],
    ['resigned', '2021-01-01', null],
  ],
  'Nunca admitida': [
    ['applicant', '2020-02-01', '2020-03-31'],
    ['declined', '2020-04-01', null],
  ],
  'Vence mañana de su plazo': [
    ['active', '2021-01-01', `${THIS_YEAR}-01-01`],
    ['grace', `${THIS_YEAR}-01-02`, `${THIS_YEAR + 1}-12-31`],
    ['lapsed', `${THIS_YEAR + 2}-01-01`, null],
  ],
};

beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
  for (const [name, periods] of Object.entries(HISTORIES))
    await it_.build.periods(await it_.build.member({ name, status: null }), periods);
  // What was planned and then decided otherwise never happened.
  await it_.owner.query(
    `INSERT INTO membership_periods (id, member_id, status, during, decision_id, superseded_at)
     SELECT gen_random_uuid(), p.member_id, 'lapsed', '[2019-03-02,)', p.decision_id, now() FROM membership_periods p
      JOIN members m ON m.id = p.member_id WHERE m.name LIKE 'Siempre%' LIMIT 1`,
  );
  await it_.owner.query(
    `UPDATE membership_decisions d SET reason = 'Cierra sus programas' FROM membership_periods p WHERE p.decision_id = d.id AND p.status = 'resigned'`,
  );
});
afterAll(() => it_?.close());

const years = async (query: string, person = staff) =>
  (await person.get<{ asOf: string; years: Year[] }>(`/retention?${query}`)).body.years;
const namesOf = async (year: number, event: Event) =>
  (await staff.get<Names>(`/retention/${year}`)).body.items
    .filter((item) => item.event === event)
    .map(({ memberName }) => memberName);

test('each year tells who joined, returned and left, and how; grace and suspension are no leaving', async () => {
  const none = { returned: 0, resigned: 0, lapsed: 0, left: 0, suspended: 0, reinstated: 0, declined: 0 };
  expect(await years('from=2017&to=2021')).toEqual([
    { year: 2017, ...none, atStart: 0, joined: 0, net: 0, atEnd: 0, kept: 0 },
    { year: 2018, ...none, atStart: 0, joined: 3, net: 3, atEnd: 3, kept: 0 },
    { year: 2019, ...none, atStart: 3, joined: 2, net: 2, atEnd: 5, kept: 3 },
    { year: 2020, ...none, atStart: 5, joined: 0, lapsed: 1, suspended: 2, declined: 1, net: -1, atEnd: 4, kept: 4 },
    { year: 2021, ...none, atStart: 4, joined: 1, returned: 1, resigned: 2, reinstated: 1, net: 0, atEnd: 4, kept: 2 },
  ]);
});

test('a lapse that is only planned has not happened, and this year is counted to today', async () => {
  const [year] = await years(`from=${THIS_YEAR}&to=${THIS_YEAR + 5}`);
  expect(await years(`from=${THIS_YEAR}&to=${THIS_YEAR + 5}`)).toHaveLength(1);
  expect(year).toMatchObject({ year: THIS_YEAR, lapsed: 0, atEnd: 4 });
});

test('without years it tells the last ten; no year at all where the first comes after the last', async () => {
  expect((await years('')).map(({ year }) => year)).toEqual(Array.from({ length: 10 }, (_, n) => THIS_YEAR - 9 + n));
  expect((await years('to=2019')).map(({ year }) => year).at(0)).toBe(2010);
  expect(await years('from=1900&to=2020')).toHaveLength(30);
  expect(await years('from=2021&to=2020')).toEqual([]);
  expect((await staff.get('/retention?from=soon')).status).toBe(400);
});

test('staff see which members are behind each number, with the day and the reason of a decision', async () => {
  expect(await namesOf(2021, 'returned')).toEqual(['Venció y volvió']);
  expect(await namesOf(2020, 'lapsed')).toEqual(['Venció y volvió']);
  expect(await namesOf(2020, 'declined')).toEqual(['Nunca admitida']);
  expect(await namesOf(2021, 'reinstated')).toEqual(['Suspendida y reincorporada']);
  const { body } = await staff.get<Names>('/retention/2021');
  expect(body.items.filter(({ event }) => event === 'resigned')).toMatchObject([
    { memberName: 'Suspendida y retirada', on: '2021-01-01', reason: 'Cierra sus programas' },
    { memberName: 'Se retiró', on: '2021-07-01', reason: 'Cierra sus programas' },
  ]);
  for (const { event, reason } of body.items) if (event !== 'resigned') expect(reason).toBeNull();
  for (const path of ['x', '0', '12345']) expect((await staff.get(`/retention/${path}`)).status).toBe(404);
});

test('the board reads the numbers and no names; a coordinator reads neither', async () => {
  const board = await it_.as.board();
  expect(await years('from=2018&to=2021', board)).toEqual(await years('from=2018&to=2021'));
  expect((await board.get('/retention/2021')).status).toBe(403);
  const coordinator = await it_.as.coordinator(await it_.build.member({ status: 'prospect' }));
  for (const path of ['', '/2021']) expect((await coordinator.get(`/retention${path}`)).status).toBe(403);
});

test('whatever the histories, the numbers agree with each other, with the names and with a count day by day', async () => {
  const STATUSES = ['prospect', 'active', 'grace', 'lapsed', 'suspended', 'resigned', 'active'];
  let seed = 20_261_125;
  const below = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
  const histories = Object.values(HISTORIES);
  for (let count = 0; count < 40; count += 1) {
    const periods: Period[] = [];
    let day = Date.UTC(2018, below(12), 1 + below(28));
    for (let left = 1 + below(6); left > 0; left -= 1) {
      const next = day + (1 + below(500)) * 86_400_000;
      const isLast = left === 1;
      const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
      periods.push([STATUSES[below(STATUSES.length)]!, iso(day), isLast ? null : iso(next - 86_400_000)]);
      day = next;
    }
    histories.push(periods);
    await it_.build.periods(await it_.build.member({ status: null }), periods);
  }
  const belongs = (periods: Period[], day: string) =>
    periods.some(
      ([status, from, to]) => ['active', 'grace', 'suspended'].includes(status) && from <= day && (!to || day <= to),
    );
  const { body } = await staff.get<{ asOf: string; years: Year[] }>(`/retention?from=2018`);
  for (const found of body.years) {
    const { year, atStart, joined, returned, resigned, lapsed, left, net, atEnd, kept } = found;
    const [before, end] = [`${year - 1}-12-31`, year === THIS_YEAR ? body.asOf : `${year}-12-31`];
    expect([year, atStart]).toEqual([year, histories.filter((each) => belongs(each, before)).length]);
    expect([year, atEnd]).toEqual([year, histories.filter((each) => belongs(each, end)).length]);
    expect([year, kept]).toEqual([
      year,
      histories.filter((each) => belongs(each, before) && belongs(each, end)).length,
    ]);
    expect(atStart + joined + returned - resigned - lapsed - left).toBe(atEnd);
    expect(net).toBe(atEnd - atStart);
    const names = (await staff.get<Names>(`/retention/${year}`)).body.items;
    for (const event of EVENTS)
      expect([year, event, names.filter((item) => item.event === event).length]).toEqual([year, event, found[event]]);
  }
});

describe('what is kept beside the periods', () => {
  const rows = async (text: string) => (await it_.owner.query(text)).rows as object[];
  const KEPT = [
    ['kept_membership_changes', 'membership_changes', 'period_id, member_id, day::text, passage, hold'],
    ['kept_joining_days', 'joining_days', 'member_id, day::text'],
  ] as const;
  /** What is kept and the view does not say, and the other way round. */
  const wrong = async () => {
    const found: object[] = [];
    for (const [kept, view, columns] of KEPT)
      found.push(
        ...(await rows(`(SELECT ${columns} FROM ${kept} EXCEPT SELECT ${columns} FROM ${view})
          UNION ALL (SELECT ${columns} FROM ${view} EXCEPT SELECT ${columns} FROM ${kept})`)),
      );
    return found;
  };
  const OF = (name: string) => `SELECT id FROM members WHERE name LIKE '${name}%'`;

  test('is what the periods say, whichever way they are written', async () => {
    expect((await rows('SELECT FROM kept_membership_changes')).length).toBeGreaterThan(10);
    expect(await wrong()).toEqual([]);
    for (const change of [
      `UPDATE membership_periods SET superseded_at = now() WHERE member_id IN (${OF('Se retiró')}) AND status = 'resigned'`,
      `UPDATE membership_periods SET status = 'suspended' WHERE member_id IN (${OF('Siempre')}) AND status = 'grace' AND superseded_at IS NULL`,
      `UPDATE membership_periods SET member_id = (${OF('Nunca')}), during = '[2015-01-01,2015-06-01)' WHERE member_id = (${OF('Venció')}) AND during @> '2018-06-01'::date`,
      `DELETE FROM membership_periods WHERE member_id IN (${OF('Nunca')}) AND status <> 'active'`,
      `DELETE FROM membership_periods WHERE member_id IN (${OF('Suspendida y retirada')})`,
    ]) {
      const before = await rows('SELECT * FROM kept_membership_changes ORDER BY period_id');
      await it_.owner.query(change);
      expect(await rows('SELECT * FROM kept_membership_changes ORDER BY period_id')).not.toEqual(before);
      expect(await wrong()).toEqual([]);
    }
  });

  test.each(['staff', 'administrator', 'system'])('is written by nobody, not even %s', async (role) => {
    for (const [kept] of KEPT)
      expect(
        await rows(
          `SELECT has_table_privilege('padron_${role}', '${kept}', 'INSERT') OR has_table_privilege('padron_${role}', '${kept}', 'DELETE') AS may`,
        ),
      ).toEqual([{ may: false }]);
  });
});
