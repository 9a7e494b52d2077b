import { setTimeout as wait } from 'node:timers/promises';
import { type JobProgress, JobRunner } from '../../src/jobs/job-runner';
import { JobsService } from '../../src/jobs/jobs.service';
import { Database } from '../../src/shared/database/database';
import { Invalid } from '../../src/shared/http/problems';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

interface JobBody {
  id: string;
  state: string;
  done: number;
  total: number | null;
  result: Record<string, unknown> | null;
  problem: Record<string, unknown> | null;
}

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
  const database = t.app.get(Database);
  const runner = t.app.get(JobRunner);
  runner.register('who-am-i', async () => ({
    account: database.actor.accountId,
    ...(await database.row<{ role: string }>('SELECT current_user::text AS role')),
  }));
  runner.register('rename', async ({ name, fail }: { name: string; fail: boolean }) => {
    await database.execute('UPDATE members SET name = $1', [name]);
    if (fail) throw Invalid();
    return {};
  });
  runner.register('slow', async (_input: object, progress: JobProgress) => {
    await database.execute(`UPDATE members SET name = 'half done'`);
    for (let n = 1; n <= 200; n++) {
      await progress.report(n, 200);
      await wait(50);
    }
    return {};
  });
});
afterAll(() => t?.close());

/** As a route would: inside a unit that has entered as the person. */
async function enqueue(who: { grantId: string }, kind: string, input: object = {}): Promise<string> {
  const database = t.app.get(Database);
  return database.runUnit('test', async () => {
    await database.enterGrant(who.grantId);
    const { id } = await t.app.get(JobsService).enqueue(kind, input);
    await database.commit({ wait: true });
    return id;
  });
}
async function finished(who: Client, id: string): Promise<JobBody> {
  for (let n = 0; n < 200; n++) {
    const { body } = await who.get<JobBody>(`/jobs/${id}`);
    if (!['queued', 'running'].includes(body.state)) return body;
    await wait(50);
  }
  throw new Error('the job does not end');
}
/** Closed until somebody opens it. */
function gate() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((open) => (resolve = open));
  return { promise, resolve };
}
async function someone(role: string) {
  const session = await t.build.signedIn({ role });
  return { ...session, client: t.as.holding(session.handle) };
}

test('a job re-enters as whoever asked for it, behind the same wall', async () => {
  const staff = await someone('staff');
  const job = await finished(staff.client, await enqueue(staff, 'who-am-i'));
  expect(job).toMatchObject({ state: 'done', result: { account: staff.accountId, role: 'padron_staff' } });
});

test('nobody sees another person’s job', async () => {
  const [mine, other] = [await someone('staff'), await someone('administrator')];
  const id = await enqueue(mine, 'who-am-i');
  await finished(mine.client, id);
  expect((await other.client.get(`/jobs/${id}`)).status).toBe(404);
  expect((await other.client.delete(`/jobs/${id}`)).status).toBe(404);
});

test('a job that fails has changed nothing and says why in the owner’s language', async () => {
  const staff = await someone('staff');
  const member = await t.build.member({ name: 'Antes' });
  const job = await finished(staff.client, await enqueue(staff, 'rename', { name: 'Después', fail: true }));
  expect(job).toMatchObject({ state: 'failed', problem: { status: 422, title: 'Datos por corregir' } });
  const { rows } = await t.owner.query('SELECT name FROM members WHERE id = $1', [member.id]);
  expect(rows).toEqual([{ name: 'Antes' }]);
});

test('a job reports progress, and one that is cancelled has changed nothing', async () => {
  const staff = await someone('staff');
  const member = await t.build.member({ name: 'Entera' });
  const id = await enqueue(staff, 'slow');
  for (let n = 0; n < 100; n++) {
    const { body } = await staff.client.get<JobBody>(`/jobs/${id}`);
    if (body.done > 0 && body.total === 200) break;
    await wait(50);
  }
  expect((await staff.client.delete<JobBody>(`/jobs/${id}`)).status).toBe(202);
  expect(await finished(staff.client, id)).toMatchObject({ state: 'cancelled', problem: null });
  const { rows } = await t.owner.query('SELECT name FROM members WHERE id = $1', [member.id]);
  expect(rows).toEqual([{ name: 'Entera' }]);
  expect((await staff.client.delete(`/jobs/${id}`)).status).toBe(409);
});

test('an account that may nothing any more has its jobs cancelled', async () => {
  const staff = await someone('staff');
  const watcher = await someone('staff');
  await t.owner.query('UPDATE account_grants SET ended_at = now() WHERE id = $1', [staff.grantId]);
  const id = (
    await t.owner.query(
      `INSERT INTO jobs (id, kind, grant_id, account_id, input) VALUES (gen_random_uuid(), 'who-am-i', $1, $2, '{}') RETURNING id`,
      [staff.grantId, watcher.accountId],
    )
  ).rows[0].id as string;
  await t.app.get(JobRunner).run(id);
  expect((await watcher.client.get<JobBody>(`/jobs/${id}`)).body.state).toBe('cancelled');
});

test('what a killed process left running is taken up again', async () => {
  const staff = await someone('staff');
  const id = (
    await t.owner.query(
      `INSERT INTO jobs (id, kind, grant_id, account_id, input, state, heartbeat_at) VALUES (gen_random_uuid(), 'who-am-i', $1, $2, '{}', 'running', now() - interval '1 minute') RETURNING id`,
      [staff.grantId, staff.accountId],
    )
  ).rows[0].id as string;
  expect(await finished(staff.client, id)).toMatchObject({ state: 'done' });
});

test('who was stuck while another took its job over changes nothing, and does not speak for it', async () => {
  const staff = await someone('staff');
  const member = await t.build.member({ name: 'Una vez' });
  const runner = t.app.get(JobRunner);
  const database = t.app.get(Database);
  const gates = [gate(), gate()];
  const begun = [gate(), gate()];
  let run = 0;
  runner.register('stuck', async () => {
    const mine = run++;
    begun[mine]!.resolve();
    await gates[mine]!.promise;
    await database.execute(`UPDATE members SET name = $2 WHERE id = $1`, [member.id, `Vez ${mine + 1}`]);
    return { run: mine + 1 };
  });
  const id = await enqueue(staff, 'stuck');
  await begun[0]!.promise;
  await t.owner.query(`UPDATE jobs SET state = 'queued' WHERE id = $1`, [id]); // as the sweep does after 20 silent seconds
  const second = runner.run(id);
  await begun[1]!.promise;
  gates[0]!.resolve();
  for (let n = 0; n < 100; n++) {
    const { rows } = await t.owner.query(
      `SELECT 1 FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()`,
    );
    if (rows.length === 1) break; // the first run has rolled back
    await wait(20);
  }
  expect((await staff.client.get<JobBody>(`/jobs/${id}`)).body).toMatchObject({ state: 'running', result: null });
  const between = await t.owner.query('SELECT name FROM members WHERE id = $1', [member.id]);
  expect(between.rows).toEqual([{ name: 'Una vez' }]);
  gates[1]!.resolve();
  await second;
  expect(await finished(staff.client, id)).toMatchObject({ state: 'done', result: { run: 2 } });
  const { rows } = await t.owner.query('SELECT name FROM members WHERE id = $1', [member.id]);
  expect(rows).toEqual([{ name: 'Vez 2' }]);
});

test('what kills its process each time is given up after three attempts', async () => {
  const staff = await someone('staff');
  const id = (
    await t.owner.query(
      `INSERT INTO jobs (id, kind, grant_id, account_id, input, attempt) VALUES (gen_random_uuid(), 'who-am-i', $1, $2, '{}', 3) RETURNING id`,
      [staff.grantId, staff.accountId],
    )
  ).rows[0].id as string;
  await t.app.get(JobRunner).run(id);
  expect((await staff.client.get<JobBody>(`/jobs/${id}`)).body).toMatchObject({
    state: 'failed',
    problem: { status: 500 },
  });
});
