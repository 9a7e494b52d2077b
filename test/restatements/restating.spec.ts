import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { expectWhole } from '../support/chain';
import { readReport } from '../support/reports';
import {
  aProposedRestatement,
  aSealedReport,
  figureIn,
  REASON,
  restateFigure,
  type Restatement,
  startRestating,
  step,
} from '../support/restatements';

let it_: TestApp;
let staff: Client;
let reviewer: Client;
beforeAll(async () => {
  it_ = await startApp();
  [staff, reviewer] = [await it_.as.staff(), await it_.as.staff()];
});
afterAll(() => it_?.close());

const rowsOf = async <T extends object>(text: string, values: unknown[] = []) =>
  (await it_.owner.query<T>(text, values)).rows;
const sealsOf = ({ id }: { id: string }) =>
  rowsOf<{ edition: number; content: string }>(
    'SELECT edition, content FROM seals WHERE report_id = $1 ORDER BY edition',
    [id],
  );
const peopleIn = async (cycle: { id: string }) =>
  (
    await rowsOf<{ low: string; members: number }>(
      `SELECT low, members FROM cycle_summaries WHERE cycle_id = $1 AND dimension = 'all'`,
      [cycle.id],
    )
  )[0];

test('a restatement is a draft beside the seal: nobody’s figures change until it is approved', async () => {
  const { report, cycle } = await aSealedReport(it_, staff);
  const started = await startRestating(staff, report);
  expect(started).toMatchObject({
    state: 'draft',
    baseEdition: 1,
    sealedEdition: null,
    changes: { figures: [], fields: [] },
    checks: [],
    steps: ['proposal', 'cancellation'],
    canEdit: true,
  });
  expect(figureIn(started)).toMatchObject({ value: 10, sealed: { state: 'reported', value: 10 } });
  expect((await restateFigure(staff, report, figureIn(started), 7)).status).toBe(200);
  const { body } = await staff.get<Restatement>(`/reports/${report.id}/restatement`);
  expect(body.changes.figures).toEqual([
    expect.objectContaining({
      before: expect.objectContaining({ value: 10 }) as object,
      after: expect.objectContaining({ value: 7 }) as object,
    }),
  ]);
  expect((await step(staff, report, 'proposal')).status).toBe(201);
  expect((await readReport(staff, report.id)).programs[0]!.figures[0]!.value).toBe(10);
  expect(await peopleIn(cycle)).toEqual({ low: '10', members: 1 });
  expect(await sealsOf(report)).toHaveLength(1);
});

test('its approval makes the next edition, keeps the first, and brings the figures up to it', async () => {
  const { report, cycle, member } = await aSealedReport(it_, staff);
  await aProposedRestatement(staff, report, 7);
  const approved = await step(reviewer, report, 'approval');
  expect(approved).toMatchObject({ status: 201, body: { state: 'approved', sealedEdition: 2, steps: [] } });
  const [first, second] = (await sealsOf(report)).map(({ content }) => JSON.parse(content) as Record<string, unknown>);
  expect(first).toMatchObject({ schema: 1, edition: 1, programs: [{ figures: [{ value: '10' }] }] });
  expect(first).not.toHaveProperty('restatement');
  expect(second).toMatchObject({
    schema: 2,
    edition: 2,
    memberId: member.id,
    programs: [{ figures: [{ value: '7', cells: { state: { '09': 7 } } }] }],
    approvedBy: reviewer.accountId,
    submittedAt: first!.submittedAt,
    restatement: { requestedBy: 'member', startedBy: staff.accountId, proposedBy: staff.accountId },
  });
  expect(JSON.stringify(second)).not.toMatch(/taller|Dirección/);
  expect(await peopleIn(cycle)).toEqual({ low: '7', members: 1 });
  expect(await readReport(staff, report.id)).toMatchObject({
    state: 'approved',
    sealEdition: 2,
    restatement: null,
    programs: [{ figures: [{ value: 7 }] }],
  });
  await expectWhole(it_.owner);
});

test('a second restatement starts from the first, and makes the third edition', async () => {
  const { report, cycle } = await aSealedReport(it_, staff);
  await aProposedRestatement(staff, report, 7);
  await step(reviewer, report, 'approval');
  const again = await startRestating(staff, report);
  expect(figureIn(again)).toMatchObject({ value: 7, sealed: { value: 7 } });
  await restateFigure(staff, report, figureIn(again), 9);
  await step(staff, report, 'proposal');
  expect((await step(reviewer, report, 'approval')).body.sealedEdition).toBe(3);
  expect(await peopleIn(cycle)).toEqual({ low: '9', members: 1 });
  await expectWhole(it_.owner);
});

test('what is not restated stays as it was sealed: a program that has changed its name and area since', async () => {
  const { report, program, cycle } = await aSealedReport(it_, staff);
  await rowsOf(`UPDATE programs SET name = 'Otro nombre', area = 'families' WHERE id = $1`, [program.id]);
  await aProposedRestatement(staff, report, 7);
  await step(reviewer, report, 'approval');
  const [, second] = await sealsOf(report);
  expect(JSON.parse(second!.content)).toMatchObject({ programs: [{ name: program.name, area: 'children' }] });
  const areas = await rowsOf(
    `SELECT category FROM cycle_summaries WHERE cycle_id = $1 AND dimension = 'area' AND members > 0`,
    [cycle.id],
  );
  expect(areas).toEqual([{ category: 'children' }]);
});

test('words and people can be restated too, up to having had nothing to report, and back', async () => {
  const { report, cycle } = await aSealedReport(it_, staff);
  const started = await startRestating(staff, report);
  const whole = (etag: number, change: object) =>
    staff.patch<Restatement>(`/reports/${report.id}/restatement`, `"${etag}"`, change);
  const refused = await whole(started.version, { isNothingToReport: true });
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/nothingReason', code: 'required' }] } });
  const changed = await whole(started.version, { isNothingToReport: true, nothingReason: 'Era de otro periodo' });
  expect(changed.body.changes.fields.map(({ field }) => field)).toEqual(['isNothingToReport', 'nothingReason']);
  expect((await whole(started.version, { signatory: 'X' })).status).toBe(412);
  await step(staff, report, 'proposal');
  await step(reviewer, report, 'approval');
  expect(await peopleIn(cycle)).toEqual({ low: '0', members: 1 });
  const back = await startRestating(staff, report);
  expect(figureIn(back)).toMatchObject({ value: 10, sealed: null });
  await whole(back.version, { isNothingToReport: false, nothingReason: null });
  await step(staff, report, 'proposal');
  expect((await step(reviewer, report, 'approval')).body.sealedEdition).toBe(3);
  expect(await peopleIn(cycle)).toEqual({ low: '10', members: 1 });
  await expectWhole(it_.owner);
});

describe('four eyes:', () => {
  const own = { status: 403, body: { type: '/problems/own-restatement' } };

  test('neither who started, nor who proposed, nor who edited last approves', async () => {
    const { report } = await aSealedReport(it_, staff);
    const [starter, editor, proposer] = [await it_.as.staff(), await it_.as.staff(), await it_.as.staff()];
    const started = await startRestating(starter, report);
    await restateFigure(editor, report, figureIn(started), 8);
    await step(proposer, report, 'proposal');
    for (const client of [starter, editor, proposer]) {
      const { body } = await client.get<Restatement>(`/reports/${report.id}/restatement`);
      expect(body.steps).toEqual(['reopening', 'cancellation']);
      expect(await step(client, report, 'approval')).toMatchObject(own);
    }
    expect(await sealsOf(report)).toHaveLength(1);
    expect((await step(reviewer, report, 'approval')).status).toBe(201);
  });

  test('what is proposed is not edited any more, so that what is approved is what was looked at', async () => {
    const { report, coordinator } = await aSealedReport(it_, staff);
    const proposed = await aProposedRestatement(staff, report, 7);
    for (const client of [staff, coordinator]) {
      const { body } = await client.get<Restatement>(`/reports/${report.id}/restatement`);
      expect(body.canEdit).toBe(false);
      const refused = await restateFigure(client, report, figureIn(body), 1);
      expect(refused).toMatchObject({ status: 409, body: { allowed: ['reopening', 'approval', 'cancellation'] } });
      expect(
        (await client.patch(`/reports/${report.id}/restatement`, `"${proposed.version}"`, { signatory: 'X' })).status,
      ).toBe(409);
    }
    expect((await step(staff, report, 'reopening')).body).toMatchObject({ state: 'draft', canEdit: true });
  });
});

describe('each refusal says what is possible instead:', () => {
  test('a report that is not sealed', async () => {
    const indicator = await it_.build.indicator();
    const member = await it_.build.member();
    await it_.build.program(member, { indicators: [indicator.code] });
    const cycle = await it_.build.cycle([indicator]);
    await staff.post(`/cycles/${cycle.id}/opening`);
    const { body } = await staff.get<{ items: { id: string }[] }>(`/reports?cycle=${cycle.id}`);
    const report = body.items[0]!;
    expect(await staff.post(`/reports/${report.id}/restatement`, REASON)).toMatchObject({
      status: 409,
      body: { allowed: ['submission'] },
    });
    expect(await step(staff, report, 'approval')).toMatchObject({ status: 409, body: { allowed: [] } });
  });

  test('one that is being restated, and one that is not', async () => {
    const { report } = await aSealedReport(it_, staff);
    for (const name of ['proposal', 'reopening', 'approval', 'cancellation'])
      expect(await step(staff, report, name)).toMatchObject({ status: 409, body: { allowed: ['restatement'] } });
    await startRestating(staff, report);
    expect(await staff.post(`/reports/${report.id}/restatement`, REASON)).toMatchObject({
      status: 409,
      body: { allowed: ['proposal', 'cancellation'] },
    });
    for (const name of ['reopening', 'approval'])
      expect(await step(reviewer, report, name)).toMatchObject({
        status: 409,
        body: { type: '/problems/illegal-transition', allowed: ['proposal', 'cancellation'] },
      });
  });

  test('a reason is required', async () => {
    const { report } = await aSealedReport(it_, staff);
    for (const start of [{ requestedBy: 'member' }, { reason: ' ', requestedBy: 'member' }, { reason: 'Sí' }])
      expect((await staff.post(`/reports/${report.id}/restatement`, start)).status).toBe(422);
    expect((await staff.post(`/reports/${report.id}/restatement`, { ...REASON, requestedBy: 'press' })).status).toBe(
      422,
    );
  });

  test('nothing is restated, or what is does not add up', async () => {
    const { report } = await aSealedReport(it_, staff);
    const figure = figureIn(await startRestating(staff, report));
    const unchanged = await step(staff, report, 'proposal');
    expect(unchanged).toMatchObject({ status: 422, body: { errors: [{ code: 'nothing-restated' }] } });
    const path = `/reports/${report.id}/restatement/figures/${figure.id}`;
    await staff.put(path, `"${figure.version}"`, { state: 'reported', value: 5, cells: { state: { '09': 6 } } });
    const faulty = await step(staff, report, 'proposal');
    expect(faulty).toMatchObject({ status: 422, body: { errors: [{ code: 'cells-exceed-total' }] } });
    expect((await staff.put(path, '"1"', { state: 'reported', value: 5 })).status).toBe(412);
    expect((await staff.put(path, undefined, { state: 'reported', value: 5 })).status).toBe(428);
  });
});

test('it can be cancelled, as a draft or proposed; the seal stands, and another can be started', async () => {
  const { report } = await aSealedReport(it_, staff);
  await startRestating(staff, report);
  expect((await step(staff, report, 'cancellation')).body).toMatchObject({ state: 'cancelled', steps: [] });
  await aProposedRestatement(staff, report, 3);
  expect((await step(reviewer, report, 'cancellation')).body.state).toBe('cancelled');
  expect((await staff.get(`/reports/${report.id}/restatement`)).status).toBe(404);
  expect(await sealsOf(report)).toHaveLength(1);
  const { events } = await readReport(staff, report.id);
  expect(events.map(({ kind }) => kind).slice(2)).toEqual([
    'restatement-started',
    'restatement-cancelled',
    'restatement-started',
    'restatement-proposed',
    'restatement-cancelled',
  ]);
});

test('a closed cycle is restated like an open one', async () => {
  const { report, cycle } = await aSealedReport(it_, staff);
  await rowsOf('UPDATE cycles SET closed_at = now() WHERE id = $1', [cycle.id]);
  await aProposedRestatement(staff, report, 7);
  expect((await step(reviewer, report, 'approval')).status).toBe(201);
  expect(await peopleIn(cycle)).toEqual({ low: '7', members: 1 });
});

test('the period that follows compares with what was restated', async () => {
  const { report } = await aSealedReport(it_, staff);
  await aProposedRestatement(staff, report, 7);
  await step(reviewer, report, 'approval');
  const [figure] = await rowsOf('SELECT value, cells FROM figures WHERE report_id = $1', [report.id]);
  expect(figure).toEqual({ value: '7', cells: { state: { '09': 7 } } });
});

describe('coordinators', () => {
  test('read the restatement of their own NGO and correct its figures; the office starts and decides', async () => {
    const { report, coordinator } = await aSealedReport(it_, staff);
    expect((await coordinator.post(`/reports/${report.id}/restatement`, REASON)).status).toBe(403);
    const started = await startRestating(staff, report);
    expect((await restateFigure(coordinator, report, figureIn(started), 6)).status).toBe(200);
    const { body } = await coordinator.get<Restatement & { startedBy: string | null }>(
      `/reports/${report.id}/restatement`,
    );
    expect(body).toMatchObject({ startedBy: null, steps: ['proposal'], canEdit: true });
    const { version } = body;
    const words = await coordinator.patch(`/reports/${report.id}/restatement`, `"${version}"`, {
      narrative: 'Otra cosa',
    });
    expect(words.status).toBe(200);
    expect((await step(coordinator, report, 'proposal')).status).toBe(201);
    for (const name of ['reopening', 'approval', 'cancellation'])
      expect((await step(coordinator, report, name)).status).toBe(403);
    expect((await step(reviewer, report, 'approval')).status).toBe(201);
  });

  test('of another NGO find nothing, as of a report that does not exist', async () => {
    const { report } = await aSealedReport(it_, staff);
    const figure = figureIn(await startRestating(staff, report));
    const other = await it_.as.coordinator(await it_.build.member());
    const absent = '01930000-0000-7000-8000-00000000dead';
    const answers = async (id: string) => [
      (await other.get(`/reports/${id}/restatement`)).status,
      (await other.patch(`/reports/${id}/restatement`, '"1"', { signatory: 'X' })).status,
      (await restateFigure(other, { id }, figure, 1)).status,
      (await step(other, { id }, 'proposal')).status,
      (await other.get(`/reports/${id}/seals`)).status,
      (await other.get(`/reports/${id}/seals/1`)).status,
      (await other.get(`/reports/${id}/changes`)).status,
    ];
    expect(await answers(report.id)).toEqual(Array(7).fill(404));
    expect(await answers(absent)).toEqual(Array(7).fill(404));
  });

  test('the board neither restates nor reads it', async () => {
    const { report, member } = await aSealedReport(it_, staff);
    await startRestating(staff, report);
    const board = await it_.as.board();
    for (const path of [
      `/reports/${report.id}/restatement`,
      `/reports/${report.id}/seals`,
      `/members/${member.id}/seals`,
    ])
      expect((await board.get(path)).status).toBe(403);
    expect((await board.post(`/reports/${report.id}/restatement`, REASON)).status).toBe(403);
  });
});

test('of twenty approvals at once of one restatement one seals', async () => {
  const { report, cycle } = await aSealedReport(it_, staff);
  await aProposedRestatement(staff, report, 7);
  const answers = await Promise.all(Array.from({ length: 20 }, () => step(reviewer, report, 'approval')));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
  expect(answers.find(({ status }) => status === 409)!.body.allowed).toEqual(['restatement']);
  expect((await sealsOf(report)).map(({ edition }) => edition)).toEqual([1, 2]);
  expect(await peopleIn(cycle)).toEqual({ low: '7', members: 1 });
  await expectWhole(it_.owner);
});

test('of twenty that start at once one does', async () => {
  const { report } = await aSealedReport(it_, staff);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => staff.post(`/reports/${report.id}/restatement`, REASON)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
});

test('a restatement whose summaries stumble does not come to be', async () => {
  const { report, cycle } = await aSealedReport(it_, staff);
  await aProposedRestatement(staff, report, 7);
  await it_.owner.query(`
    CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stumbled' USING ERRCODE = '40001'; END $$;
    CREATE TRIGGER stumble BEFORE INSERT ON member_summaries FOR EACH ROW EXECUTE FUNCTION stumble()`);
  expect((await step(reviewer, report, 'approval')).status).toBe(503);
  await it_.owner.query('DROP TRIGGER stumble ON member_summaries; DROP FUNCTION stumble()');
  expect(await sealsOf(report)).toHaveLength(1);
  expect(await peopleIn(cycle)).toEqual({ low: '10', members: 1 });
  expect((await readReport(staff, report.id)).programs[0]!.figures[0]!.value).toBe(10);
  expect((await step(reviewer, report, 'approval')).status).toBe(201);
  await expectWhole(it_.owner);
});
