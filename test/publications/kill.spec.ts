import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { Build } from '../support/build';
import type { TestDatabase } from '../support/database';
import { cloneDemonstration } from '../support/demonstration';
import { RunningApp } from '../support/running-app';

let database: TestDatabase;
let owner: Client;
let app: RunningApp;
let handle: string;
beforeAll(async () => {
  database = await cloneDemonstration();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  ({ handle } = await new Build(owner).signedIn({ role: 'staff' }));
  app = await RunningApp.on(database);
}, 120_000);
afterAll(async () => {
  await app?.kill();
  await owner?.end();
  await database?.drop();
});

const publish = (id: string): Promise<Response> =>
  fetch(`${app.origin}/api/v1/publications/${id}/publication`, {
    method: 'POST',
    headers: {
      cookie: `padron=${handle}`,
      origin: app.origin,
      'content-type': 'application/json',
      'if-match': '"1"',
    },
    body: '{}',
  });

async function until(question: string): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ so: boolean }>(question);
    if (rows[0]!.so) return;
    await wait(20);
  }
}

const standing = async (id: string) => {
  const { rows } = await owner.query<{ content: string | null; hash: string | null; seals: number; version: number }>(
    `SELECT content, encode(content_hash, 'hex') AS hash, version, (SELECT count(*)::int FROM publication_seals WHERE publication_id = $1) AS seals
       FROM publications WHERE id = $1`,
    [id],
  );
  return rows[0]!;
};

test('killed in the middle of publishing, there is the draft as it was; asked again, there is the whole', async () => {
  const id = uuid();
  await owner.query(
    `INSERT INTO publications (id, cycle_id, introduction_es, introduction_en)
     SELECT $1, id, 'Sí', 'Yes' FROM cycles WHERE closed_at IS NOT NULL ORDER BY starts_on DESC LIMIT 1`,
    [id],
  );
  // It has written the frozen row, and waits to write what it rests on.
  await owner.query('BEGIN; LOCK TABLE publication_seals IN SHARE MODE');
  const asked = publish(id).catch(() => null);
  await until(
    `SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 'publication_seals'::regclass) AS so`,
  );
  await app.kill();
  await owner.query('ROLLBACK');
  expect(await asked).toBeNull();
  await until(
    `SELECT count(*) = 0 AS so FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  expect(await standing(id)).toEqual({ content: null, hash: null, seals: 0, version: 1 });

  await app.start();
  expect((await publish(id)).status).toBe(201);
  const { content, hash, seals } = await standing(id);
  expect(createHash('sha256').update(content!).digest('hex')).toBe(hash);
  const { edition, members } = JSON.parse(content!) as { edition: number; members: { covered: object[] } };
  expect(edition).toBe(3); // the demonstration has published two
  expect(seals).toBe(members.covered.length);
});
