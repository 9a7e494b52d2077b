import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { Build } from '../support/build';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { RunningApp } from '../support/running-app';

interface Export {
  id: string;
  state: string;
  rowCount: number | null;
}

const MEMBERS = 10_000;
const MOST_MB = 300;
/** Others are served meanwhile, in a moment each. */
const MOST_MS = 500;
let database: TestDatabase;
let owner: Client;
let app: RunningApp;
let handle: string;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  ({ handle } = await new Build(owner).signedIn({ role: 'staff' }));
  await owner.query(SEED, [MEMBERS, 'Acompañamos a niñas, niños y sus familias en muchos lugares. '.repeat(8)]);
  await owner.query('ANALYZE');
  app = await RunningApp.on(database);
}, 300_000);
afterAll(async () => {
  await app?.kill();
  await owner?.end();
  await database?.drop();
});

const SEED = `INSERT INTO members (id, legal_name, name, focus_areas, primary_focus, states_served, address_country, address_state, address_municipality,
    mission_es, mission_en, description_es, description_en, website, public_phone, languages, paid_staff)
  SELECT new_id(), 'Fundación ' || n || ', A.C.', 'Fundación ' || n, '{children}', 'children', '{09,15}', 'MX', '09', 'Coyoacán', $2, $2, $2, $2,
         'https://organizacion-' || n || '.example', '+52 55 0000 0000', '{es,en}', n % 90 FROM generate_series(1, $1) n`;

describe.each(['csv', 'xlsx'])('10,000 members in a %s', (format) => {
  test('take little memory, and hold nobody up', async () => {
    const { id } = await app.send<Export>(handle, 'POST', '/exports', { kind: 'members', format });
    let slowest = 0;
    for (;;) {
      const began = performance.now();
      const { state, rowCount } = await app.send<Export>(handle, 'GET', `/exports/${id}`);
      slowest = Math.max(slowest, performance.now() - began);
      if (!['queued', 'running'].includes(state)) {
        expect({ state, rowCount }).toEqual({ state: 'done', rowCount: MEMBERS });
        break;
      }
      await wait(20);
    }
    const { peak } = app.memory();
    process.stderr.write(
      `\n${format}: peak ${Math.round(peak)} MB, slowest answer meanwhile ${Math.round(slowest)} ms\n`,
    );
    expect(peak).toBeLessThan(MOST_MB);
    expect(slowest).toBeLessThan(MOST_MS);
  }, 300_000);
});
