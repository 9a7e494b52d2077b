import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { submittedReport } from '../support/open-report';
import {
  approve,
  figuresIn,
  fillIn,
  openCycle,
  putFigure,
  readReport,
  type Report,
  reportOf,
  submit,
} from '../support/reports';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

const aSubmittedReport = () => submittedReport(it_, staff);
const approval = (client: Client, { id }: { id: string }) => client.post<Report>(`/reports/${id}/approval`);
const count = async (table: string, column: string, id: string) =>
  (await it_.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`, [id])).rows[0]!
    .n;

test('seals the report, and says where in the chain', async () => {
  const { coordinator, report } = await aSubmittedReport();
  const approved = await approve(staff, report);
  expect(approved).toMatchObject({
    state: 'approved',
    sealNumber: expect.any(Number) as number,
    sealHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    can: { edit: false, submit: false, review: false },
  });
  const { body } = await coordinator.get<{ items: object[] }>(`/reports/${report.id}/seals`);
  expect(body.items).toEqual([
    expect.objectContaining({ number: approved.sealNumber, edition: 1, hash: approved.sealHash }),
  ]);
});

describe('nobody approves their own report:', () => {
  const ownReport = { status: 403, body: { type: '/problems/own-report' } };

  test('not who submitted it', async () => {
    const indicator = await it_.build.indicator();
    const member = await it_.build.member();
    await it_.build.program(member, { indicators: [indicator.code] });
    const cycle = await it_.build.cycle([indicator]);
    await openCycle(staff, cycle);
    const [filer, editor] = [await it_.as.staff(), await it_.as.coordinator(member)];
    const report = await reportOf(filer, member, cycle);
    await fillIn(editor, report); // so that submitting alone is what stands in the way
    const submitted = await submit(filer, report);
    expect(submitted.can.review).toBe(false);
    expect(await approval(filer, report)).toMatchObject(ownReport);
    expect(await count('seals', 'report_id', report.id)).toBe(0);
    expect((await readReport(staff, report.id)).can.review).toBe(true);
    expect((await approval(staff, report)).status).toBe(201);
  });

  test('not who edited it last, be it a figure or the narrative', async () => {
    for (const edit of [
      (editor: Client, report: Report) =>
        putFigure(editor, report, { ...figuresIn(report)[0]!, version: 2 }, { state: 'reported', value: 11 }),
      (editor: Client, report: Report) =>
        editor.patch(`/reports/${report.id}`, `"${report.version}"`, { narrative: 'Talleres' }),
    ]) {
      const { coordinator, report } = await aSubmittedReport();
      const editor = await it_.as.staff();
      await coordinator.post(`/reports/${report.id}/withdrawal`);
      expect((await edit(editor, await readReport(editor, report.id))).status).toBe(200);
      await submit(coordinator, report);
      expect(await approval(editor, report)).toMatchObject(ownReport);
      expect((await approval(staff, report)).status).toBe(201);
    }
  });
});

test('of twenty approvals at once one seals', async () => {
  const { report, cycle } = await aSubmittedReport();
  const answers = await Promise.all(Array.from({ length: 20 }, () => approval(staff, report)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
  expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ allowed: [] });
  expect(await count('seals', 'report_id', report.id)).toBe(1);
  const { rows } = await it_.owner.query(
    `SELECT members, low, high FROM cycle_summaries WHERE cycle_id = $1 AND dimension = 'all'`,
    [cycle.id],
  );
  expect(rows).toEqual([{ members: 1, low: '10', high: '10' }]);
});

test('approvals of different reports at once make one chain without a gap', async () => {
  const made = [];
  for (let n = 0; n < 6; n++) made.push(await aSubmittedReport());
  const answers = await Promise.all(made.map(({ report }) => approval(staff, report)));
  expect(answers.map(({ status }) => status)).toEqual(made.map(() => 201));
  const { rows } = await it_.owner.query<{ number: string; previous_hash: Buffer; hash: Buffer }>(
    'SELECT number, previous_hash, hash FROM seals ORDER BY number',
  );
  expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, n) => n + 1));
  rows.forEach(({ previous_hash }, n) => expect(previous_hash).toEqual(n ? rows[n - 1]!.hash : Buffer.alloc(32)));
});

test.each(['member_summaries', 'cycle_summaries', 'indicator_summaries', 'figures_editions', 'seal_texts'])(
  'a seal without its %s does not come to be',
  async (table) => {
    const { coordinator, report } = await aSubmittedReport();
    await coordinator.post(`/reports/${report.id}/withdrawal`);
    const { version } = await readReport(coordinator, report.id);
    await coordinator.patch(`/reports/${report.id}`, `"${version}"`, {
      narrative: 'Talleres',
      narrativeLanguage: 'es',
    });
    await submit(coordinator, report);
    await it_.owner.query(`
      CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stumbled' USING ERRCODE = '40001'; END $$;
      CREATE TRIGGER stumble BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION stumble()`);
    expect((await approval(staff, report)).status).toBe(503);
    await it_.owner.query(`DROP TRIGGER stumble ON ${table}; DROP FUNCTION stumble()`);
    expect(await count('seals', 'report_id', report.id)).toBe(0);
    expect(await readReport(staff, report.id)).toMatchObject({ state: 'submitted', sealNumber: null });
    expect((await approval(staff, report)).status).toBe(201);
    expect(await count('seals', 'report_id', report.id)).toBe(1);
  },
);
