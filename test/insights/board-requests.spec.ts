import { addDays } from '../../src/shared/days';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { expectStatus } from '../support/reports';

/**
 * Whatever a board member can ask of the demonstration, on several days while reports are approved: no figure of 1 to 4 people, and
 * none to be had by subtracting, in a table, between the tables of a cycle, or between days.
 */
type People = { low: number; high: number } | { suppressed: true } | null;
interface Table {
  rows: { category: string; people: People; reported: number | null }[];
  total: People;
}
const TABLES = ['area', 'state', 'sex_age', 'disability'] as const;
const DAYS = 4;

let t: TestApp;
let board: Client;
let today: string;
let cycles: { id: string; code: string }[];
/** By cycle, day and table. */
const asked = new Map<string, Table>();
const texts: string[] = [];

beforeAll(async () => {
  t = await startApp({}, { demonstration: true });
  board = await t.as.board();
  const staff = await t.as.staff();
  today = (await t.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
  ({ cycles } = await get<{ cycles: typeof cycles }>('/insights/overview'));
  // The board looks every day; between the days some reports are approved.
  for (let day = 1; day < DAYS; day++) {
    for (const { id } of cycles) await get(`/insights/overview?cycle=${id}`);
    await t.owner.query(`UPDATE board_editions SET cut_at = cut_at - interval '1 day'`);
    const { items } = expectStatus(
      await staff.get<{ items: { id: string }[] }>('/reports?state=submitted&sort=member&limit=3'),
      200,
    );
    for (const { id } of items) await staff.post(`/reports/${id}/approval`);
  }
  for (const { id } of cycles)
    for (let day = 0; day < DAYS; day++) {
      const asOf = addDays(today, -day);
      const overview = await board.get(`/insights/overview?cycle=${id}&asOf=${asOf}`);
      if (overview.status !== 200) continue;
      texts.push(overview.text);
      for (const by of TABLES) {
        const answer = await board.get<Table>(`/insights/figures?cycle=${id}&by=${by}&asOf=${asOf}`);
        if (answer.status !== 200) continue;
        texts.push(answer.text);
        asked.set([id, day, by].join(), answer.body);
      }
    }
  const published = expectStatus(await board.get<{ items: { id: string }[] }>('/publications'), 200);
  for (const { id } of published.items) texts.push((await board.get(`/publications/${id}`)).text);
  texts.push((await board.get('/insights/coverage?limit=200')).text);
}, 240_000);
afterAll(() => t?.close());

async function get<T>(path: string): Promise<T> {
  const answer = await board.get<T>(path);
  texts.push(answer.text);
  return expectStatus(answer, 200);
}

const isHidden = (people: People): boolean => people !== null && 'suppressed' in people;
const isFew = (people: number): boolean => people >= 1 && people <= 4;
const tablesOf = (id: string, day: number): Table[] => TABLES.flatMap((by) => asked.get([id, day, by].join()) ?? []);

test('much was asked, on several days, and something is hidden', () => {
  expect(asked.size).toBeGreaterThan(cycles.length * TABLES.length);
  expect([...asked.values()].some(({ rows }) => rows.some(({ people }) => isHidden(people)))).toBe(true);
});

test('S-22 no range of people begins or ends with 1 to 4', () => {
  // A change is in per cent.
  const ranges = texts.flatMap((text) =>
    [...text.replaceAll(/"change":\{[^}]*\}/g, '').matchAll(/"(?:low|high)":(\d+)/g)].map(([, people]) =>
      Number(people),
    ),
  );
  expect(ranges.length).toBeGreaterThan(500);
  expect(ranges.filter(isFew)).toEqual([]);
});

test('S-22 nothing is hidden alone in a table whose sum can be known', () => {
  const alone = cycles.flatMap(({ id, code }) =>
    Array.from({ length: DAYS }, (_, day) => tablesOf(id, day)).flatMap((tables, day) => {
      const hiddenIn = tables.map(({ rows }) => rows.filter(({ people }) => isHidden(people)).length);
      const isSumKnown = tables.some(
        ({ total }, index) => hiddenIn[index] === 0 || (total !== null && !isHidden(total)),
      );
      return isSumKnown
        ? hiddenIn.flatMap((hidden, index) => (hidden === 1 ? `${code} ${day} ${TABLES[index]}` : []))
        : [];
    }),
  );
  expect(alone).toEqual([]);
});

test('how many reported is hidden with the people that it would narrow down', () => {
  for (const { rows } of asked.values())
    for (const { people, reported } of rows) if (isHidden(people)) expect(reported).toBeNull();
});

test('S-22 no figure that is shown on two days tells of 1 to 4 people between them', () => {
  const told: string[] = [];
  for (const { id, code } of cycles)
    for (const by of TABLES)
      for (let later = 0; later < DAYS; later++)
        for (let earlier = later + 1; earlier < DAYS; earlier++) {
          const [now, before] = [later, earlier].map((day) => asked.get([id, day, by].join()));
          if (!now || !before) continue;
          for (const { category, people } of now.rows) {
            const then = before.rows.find((row) => row.category === category)?.people ?? null;
            if (!people || !then || 'suppressed' in people || 'suppressed' in then) continue;
            if (isFew(Math.abs(people.low - then.low)) || isFew(Math.abs(people.high - then.high)))
              told.push(`${code} ${by} ${category}`);
          }
        }
  expect(told).toEqual([]);
});
