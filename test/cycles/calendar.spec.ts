import { Client } from 'pg';
import { RunningApp } from '../support/running-app';
import { Build } from '../support/build';
import { cloneDatabase, type TestDatabase } from '../support/database';

/** In Mexico City, which is six hours behind UTC the whole year. */
const mexico = (day: string, time: string) => `${day}T${time}-06:00`;
const LAST = '23:59:58';
const FIRST = '00:00:02';

interface Owed {
  dueOn: string;
  opensOn?: string;
  graceDays?: number;
  extendedTo?: string;
  /** The instant of the first submission. */
  handedIn?: string;
}
type Expected = [state: string, isLate: boolean];

const CASES: [what: string, owed: Owed, now: string, expected: Expected][] = [
  ['the due day is the whole day', { dueOn: '2026-10-20' }, mexico('2026-10-20', LAST), ['due_soon', false]],
  ['and the next is late', { dueOn: '2026-10-20' }, mexico('2026-10-21', FIRST), ['overdue', true]],
  ['eight days before, it is open', { dueOn: '2026-10-20' }, mexico('2026-10-12', LAST), ['open', false]],
  ['seven days before, it is due soon', { dueOn: '2026-10-20' }, mexico('2026-10-13', FIRST), ['due_soon', false]],
  [
    'before its first day it is not yet open',
    { dueOn: '2026-10-20', opensOn: '2026-10-01' },
    mexico('2026-09-30', LAST),
    ['not_yet_open', false],
  ],
  [
    'on its first day it is',
    { dueOn: '2026-10-20', opensOn: '2026-10-01' },
    mexico('2026-10-01', FIRST),
    ['open', false],
  ],
  ['29 February is a day', { dueOn: '2028-02-29' }, mexico('2028-02-29', LAST), ['due_soon', false]],
  ['1 March comes after it', { dueOn: '2028-02-29' }, mexico('2028-03-01', FIRST), ['overdue', true]],
  [
    'a day of grace after 28 February is the 29th in a leap year',
    { dueOn: '2028-02-28', graceDays: 1 },
    mexico('2028-02-29', LAST),
    ['due_soon', false],
  ],
  ['and 1 March in another', { dueOn: '2027-02-28', graceDays: 1 }, mexico('2027-03-01', LAST), ['due_soon', false]],
  ['the year ends in Mexico', { dueOn: '2026-12-31' }, mexico('2026-12-31', LAST), ['due_soon', false]],
  ['when it does', { dueOn: '2026-12-31' }, mexico('2027-01-01', FIRST), ['overdue', true]],
  [
    'an extension counts to the end of its day',
    { dueOn: '2026-12-15', extendedTo: '2026-12-31' },
    mexico('2026-12-31', LAST),
    ['due_soon', false],
  ],
  [
    'and no longer, where the grace is shorter',
    { dueOn: '2026-12-15', graceDays: 5, extendedTo: '2026-12-31' },
    mexico('2027-01-01', FIRST),
    ['overdue', true],
  ],
  [
    'what was handed in on the last second of the day is in time',
    { dueOn: '2026-12-31', handedIn: mexico('2026-12-31', LAST) },
    mexico('2027-06-01', FIRST),
    ['submitted', false],
  ],
  [
    'what was handed in two seconds into the next is not',
    { dueOn: '2026-12-31', handedIn: mexico('2027-01-01', FIRST) },
    mexico('2027-06-01', FIRST),
    ['submitted', true],
  ],
  [
    'with grace it is',
    { dueOn: '2028-02-28', graceDays: 1, handedIn: mexico('2028-02-29', LAST) },
    mexico('2028-06-01', FIRST),
    ['submitted', false],
  ],
];

describe.each(['UTC', 'Asia/Tokyo'])('on a server in %s', (zone) => {
  let database: TestDatabase;
  let owner: Client;
  let app: RunningApp;
  let build: Build;
  let handle: string;
  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name');
    await owner.query(`ALTER DATABASE ${rows[0]!.name} SET timezone = '${zone}'`);
    app = await RunningApp.on(database, { TZ: zone });
    build = new Build(owner);
    ({ handle } = await build.signedIn({ role: 'staff' }));
  });
  afterAll(async () => {
    await app?.kill();
    await owner?.end();
    await database?.drop();
  });

  test.each(CASES)('%s', async (_, owed, now, [state, isLate]) => {
    const member = await build.member({ since: '2020-01-01' });
    const { dueOn, opensOn = '2026-01-01', graceDays = 0 } = owed;
    const cycle = await build.cycle([], { startsOn: '2025-01-01', endsOn: '2025-12-31', opensOn, dueOn, graceDays });
    await app.send(handle, 'POST', `/cycles/${cycle.id}/opening`);
    await owner.query('UPDATE obligations SET extended_to = $2 WHERE cycle_id = $1', [
      cycle.id,
      owed.extendedTo ?? null,
    ]);
    if (owed.handedIn)
      await owner.query(
        `UPDATE reports SET state = 'submitted', submitted_at = $2, first_submitted_at = $2 WHERE cycle_id = $1`,
        [cycle.id, owed.handedIn],
      );
    // The day is the only thing that the clock is asked for.
    await owner.query(
      `CREATE OR REPLACE FUNCTION coalition_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalition_day('${now}'::timestamptz) $$`,
    );
    const { items } = await app.send<{ items: object[] }>(
      handle,
      'GET',
      `/cycles/${cycle.id}/obligations?member=${member.id}`,
    );
    expect(items).toMatchObject([{ state, isLate }]);
  });
});
