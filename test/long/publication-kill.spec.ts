import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { loadDemonstration } from '../../src/demonstration/load-demonstration';
import { Build } from '../support/build';
import { expectWhole } from '../support/chain';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { RunningApp } from '../support/running-app';

const KILLS = 10;
const MINUTES = 60_000;
let database: TestDatabase;
let owner: Client;
let app: RunningApp;
let handle: string;
beforeAll(async () => {
  database = await cloneDatabase();
  await loadDemonstration({ ownerUrl: database.ownerUrl, password: 'a password for one test' });
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  ({ handle } = await new Build(owner).signedIn({ role: 'staff' }));
  app = await RunningApp.on(database);
}, 5 * MINUTES);
afterAll(async () => {
  await app?.kill();
  await owner?.end();
  await database?.drop();
});

const CYCLE = 'SELECT id FROM cycles WHERE closed_at IS NOT NULL ORDER BY starts_on DESC LIMIT 1';

/** A draft over figures of which the board has seen no edition yet: publishing cuts one. */
async function aDraft(): Promise<string> {
  const id = uuid();
  await owner.query(`UPDATE figures_editions SET edition = edition + 1 WHERE cycle_id = (${CYCLE})`);
  await owner.query(
    `INSERT INTO publications (id, cycle_id, introduction_es, introduction_en) SELECT $1, id, 'Sí', 'Yes' FROM (${CYCLE}) c`,
    [id],
  );
  return id;
}

/** Which status it answers; null where nobody was left to answer. */
const publish = (id: string): Promise<number | null> =>
  fetch(`${app.origin}/api/v1/publications/${id}/publication`, {
    method: 'POST',
    headers: {
      cookie: `padron=${handle}`,
      origin: app.origin,
      'content-type': 'application/json',
      'if-match': '"1"',
    },
    body: '{}',
  }).then(
    ({ status }) => status,
    () => null,
  );

async function gone(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    if (rows[0]!.left === 0) return;
    await wait(20);
  }
}

/** All that publishing writes of it: the frozen row, what it rests on, the board's edition. */
const standing = async (id: string) =>
  (
    await owner.query<{
      content: string | null;
      hash: string | null;
      seals: number;
      version: number;
      editions: number;
    }>(
      `SELECT content, encode(content_hash, 'hex') AS hash, version,
          (SELECT count(*)::int FROM publication_seals WHERE publication_id = $1) AS seals,
          (SELECT count(*)::int FROM board_editions WHERE cycle_id = p.cycle_id) AS editions
         FROM publications p WHERE id = $1`,
      [id],
    )
  ).rows[0]!;

async function expectPublished(id: string, editions: number): Promise<void> {
  const now = await standing(id);
  expect(createHash('sha256').update(now.content!).digest('hex')).toBe(now.hash);
  const { members, figures } = JSON.parse(now.content!) as {
    members: { covered: object[] };
    figures: { edition: { number: number; hash: string } };
  };
  expect(now.seals).toBe(members.covered.length);
  expect(now.editions).toBe(editions + 1);
  const { rows } = await owner.query(
    `SELECT number, encode(hash, 'hex') AS hash FROM board_editions WHERE cycle_id = (${CYCLE}) ORDER BY number DESC LIMIT 1`,
  );
  expect(figures.edition).toMatchObject(rows[0] as object);
}

test(
  'killed at ten random moments, a report is published whole with its edition, or is the draft that it was, and is published then',
  async () => {
    const warm = await aDraft();
    const begun = performance.now();
    expect(await publish(warm)).toBe(201);
    let took = performance.now() - begun;
    const moments: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const id = await aDraft();
      const before = await standing(id);
      const moment = Math.random() * took * 1.1;
      const asked = publish(id);
      await wait(moment);
      await app.kill();
      await gone();
      const answer = await asked;
      const isPublished = (await standing(id)).content !== null;
      if (answer !== null) expect([answer, isPublished]).toEqual([201, true]);
      if (isPublished) await expectPublished(id, before.editions);
      else expect(await standing(id)).toEqual(before);
      moments.push(`${isPublished ? 'published' : 'draft'} after ${Math.round(moment)} ms`);
      await expectWhole(owner);
      await app.start();
      const again = performance.now();
      expect(await publish(id)).toBe(isPublished ? 409 : 201);
      if (!isPublished) took = performance.now() - again;
      await expectPublished(id, before.editions);
    }
    console.log(`publications: ${moments.join(', ')}`);
  },
  20 * MINUTES,
);
