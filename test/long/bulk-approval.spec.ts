import { setTimeout as wait } from 'node:timers/promises';
import { expectWhole } from '../support/chain';
import { KilledApp, type RunningJob } from '../support/killed-app';

/** As many as one job takes. */
const REPORTS = 200;
const KILLS = 6;
const MINUTES = 60_000;
let k: KilledApp;
beforeAll(async () => {
  k = await KilledApp.start();
});
afterAll(() => k?.close());

/** A cycle in which so many members have handed in two programs' people and services, of whom nothing is to be explained. */
async function submittedReports(): Promise<{ id: string; version: number }[]> {
  const indicators = [
    await k.build.indicator({ breakdowns: ['sex_age', 'state'] }),
    await k.build.indicator({ unit: 'services' }),
  ];
  const { id: filer } = await k.build.member();
  const { accountId: coordinator } = await k.build.signedIn({ role: 'coordinator', memberIds: [filer] });
  for (let n = 0; n < REPORTS; n++) {
    const member = await k.build.member();
    for (let programs = 0; programs < 2; programs++)
      await k.build.program(member, { indicators: indicators.map(({ code }) => code) });
  }
  const cycle = await k.build.cycle(indicators);
  await k.send('POST', `/cycles/${cycle.id}/opening`);
  await k.owner.query(
    `UPDATE figures f SET state = 'reported', value = 40, updated_by = $2,
            cells = CASE WHEN v.breakdowns <> '{}' THEN '{"sex_age": {"F:0-5": 20, "M:0-5": 15}, "state": {"09": 40}}'::jsonb ELSE '{}' END
       FROM reports r, indicator_versions v WHERE r.id = f.report_id AND v.id = f.indicator_version_id AND r.cycle_id = $1`,
    [cycle.id, coordinator],
  );
  const { rows } = await k.owner.query<{ id: string; version: number }>(
    `UPDATE reports SET state = 'submitted', submitted_at = now(), first_submitted_at = now(), submitted_by = $2, last_edited_by = $2,
            unduplicated_people = 60, narrative = 'Talleres de lectura', narrative_language = 'es'
      WHERE id IN (SELECT f.report_id FROM figures f JOIN reports r ON r.id = f.report_id WHERE r.cycle_id = $1 GROUP BY f.report_id)
      RETURNING id, version`,
    [cycle.id, coordinator],
  );
  return rows.slice(0, REPORTS);
}

const ask = (reports: object[]) => k.send<RunningJob>('POST', '/reports/approvals', { reports });
async function sealed(reports: { id: string }[]): Promise<{ seals: number; approved: number }> {
  const { rows } = await k.owner.query<{ seals: number; approved: number }>(
    `SELECT (SELECT count(*)::int FROM seals WHERE report_id = ANY ($1::uuid[])) AS seals,
            (SELECT count(*)::int FROM reports WHERE id = ANY ($1::uuid[]) AND state = 'approved') AS approved`,
    [reports.map(({ id }) => id)],
  );
  return rows[0]!;
}
const ALL = { seals: REPORTS, approved: REPORTS };
const NONE = { seals: 0, approved: 0 };
let took = 5_000;

test(
  `${REPORTS} reports are approved by one job, each with its seal`,
  async () => {
    const reports = await submittedReports();
    expect(reports).toHaveLength(REPORTS);
    const begun = performance.now();
    const job = (await k.finished((await ask(reports)).id)) as RunningJob & { result: { left: object[] } };
    took = performance.now() - begun;
    expect(job).toMatchObject({ state: 'done', problem: null });
    expect(job.result.left.slice(0, 3)).toEqual([]);
    expect(await sealed(reports)).toEqual(ALL);
    await expectWhole(k.owner);
    console.log(`${REPORTS} reports in ${Math.round(took)} ms, ${(took / REPORTS).toFixed(1)} ms each`);
  },
  10 * MINUTES,
);

test(
  'killed at random moments it has approved all of them or none, and is taken up again',
  async () => {
    const moments: string[] = [];
    let reports = await submittedReports();
    let { id } = await ask(reports);
    while (moments.length < KILLS) {
      const moment = Math.random() * took;
      await wait(moment);
      await k.app.kill();
      await k.gone();
      const found = await sealed(reports);
      expect([ALL, NONE]).toContainEqual(found);
      moments.push(`${found.seals} after ${Math.round(moment)} ms`);
      await expectWhole(k.owner);
      await k.comeBack();
      const { state } = await k.job(id);
      if (state === 'done') reports = await submittedReports();
      // What has killed its process three times is given up, and asked for anew.
      if (['done', 'failed'].includes(state)) ({ id } = await ask(reports));
    }
    let last = await k.finished(id);
    if (last.state === 'failed') last = await k.finished((await ask(reports)).id);
    expect(last).toMatchObject({ state: 'done', problem: null });
    expect(await sealed(reports)).toEqual(ALL);
    await expectWhole(k.owner);
    console.log(`sealed of ${REPORTS} when killed: ${moments.join(', ')}`);
  },
  20 * MINUTES,
);
