import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { approve, expectStatus, fillIn, openCycle, readReport, reportOf, submit } from '../support/reports';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

interface Job {
  id: string;
  state: string;
  result: { approved: { id: string; sealNumber: number }[]; left: { id: string; reason: string }[] } | null;
}
interface Seen {
  id: string;
  version: number;
}

async function finished(client: Client, { id }: { id: string }): Promise<Job> {
  for (let n = 0; n < 200; n++) {
    const { body } = await client.get<Job>(`/jobs/${id}`);
    if (!['queued', 'running'].includes(body.state)) return body;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('the job does not end');
}
const approveAll = async (client: Client, reports: Seen[]) =>
  finished(client, expectStatus(await client.post<Job>('/reports/approvals', { reports }), 202));

async function submitted(client: Client | null = null, { people = 15 } = {}) {
  const indicator = await it_.build.indicator();
  const member = await it_.build.member();
  for (let n = 0; n < 2; n++) await it_.build.program(member, { indicators: [indicator.code] });
  const cycle = await it_.build.cycle([indicator]);
  await openCycle(staff, cycle);
  const filer = client ?? (await it_.as.coordinator(member));
  const report = await reportOf(filer, member, cycle);
  await fillIn(filer, report);
  expectStatus(await filer.patch(`/reports/${report.id}`, `"${report.version}"`, { unduplicatedPeople: people }), 200);
  return { filer, ...(await submit(filer, report)) };
}
const sealsOf = async (id: string) =>
  (await it_.owner.query(`SELECT FROM seals WHERE report_id = $1`, [id])).rows.length;

test('approves what nothing speaks against, and says of the rest why not', async () => {
  const [plain, other] = [await submitted(), await submitted()];
  const doubtful = await submitted(null, { people: 99 });
  const own = await submitted(staff);
  const changed = await submitted();
  const withdrawn = await submitted();
  expectStatus(await withdrawn.filer.post(`/reports/${withdrawn.id}/withdrawal`), 201);
  await approve(await it_.as.staff(), other);
  const absent = { id: '01930000-0000-7000-8000-00000000dead', version: 1 };
  const seen = [plain, doubtful, own, other, withdrawn].map(({ id, version }) => ({ id, version }));
  const job = await approveAll(staff, [...seen, { id: changed.id, version: changed.version - 1 }, absent]);
  expect(job.state).toBe('done');
  expect(job.result!.approved).toMatchObject([{ id: plain.id, sealNumber: expect.any(Number) as number }]);
  expect(job.result!.left.map(({ id, reason }) => [id, reason])).toEqual([
    [doubtful.id, 'soft-checks'],
    [own.id, 'own-report'],
    [other.id, 'not-submitted'],
    [withdrawn.id, 'not-submitted'],
    [changed.id, 'changed'],
    [absent.id, 'not-found'],
  ]);
  expect(await readReport(staff, plain.id)).toMatchObject({ state: 'approved' });
  expect(await readReport(staff, doubtful.id)).toMatchObject({ state: 'submitted' });
});

test('two jobs and single approvals of the same reports at once make one seal each', async () => {
  const made = [await submitted(), await submitted(), await submitted()];
  const seen = made.map(({ id, version }) => ({ id, version }));
  const second = await it_.as.staff();
  const [one, two] = await Promise.all([
    approveAll(staff, seen),
    approveAll(second, [...seen].reverse()),
    ...made.map(({ id }) => second.post(`/reports/${id}/approval`)),
  ]);
  expect([one.state, two.state]).toEqual(['done', 'done']);
  for (const { id } of made) expect(await sealsOf(id)).toBe(1);
});

test('is the office’s alone, and takes a list that is one', async () => {
  const { filer, id, version } = await submitted();
  for (const client of [filer, await it_.as.board()])
    expect((await client.post('/reports/approvals', { reports: [{ id, version }] })).status).toBe(403);
  expect((await staff.post('/reports/approvals', { reports: [] })).status).toBe(422);
  expect((await staff.post('/reports/approvals', { reports: [{ id: 'x', version: 1 }] })).status).toBe(422);
});

test('the queue tells by what was left unexplained, and what is one’s own', async () => {
  const [plain, doubtful, own] = [await submitted(), await submitted(null, { people: 99 }), await submitted(staff)];
  const members = [plain, doubtful, own].map(({ member }) => `member=${member.id}`).join('&');
  const found = async (query: string) => {
    const path = `/reports?${members}&state=submitted&sort=submittedAt&count=exact${query}`;
    const { body } = await staff.get<{ items: { id: string; isOwn: boolean }[]; total: number }>(path);
    expect(body.total).toBe(body.items.length);
    return body.items;
  };
  expect((await found('')).map(({ id, isOwn }) => [id, isOwn])).toEqual([
    [plain.id, false],
    [doubtful.id, false],
    [own.id, true],
  ]);
  expect((await found('&warnings=unexplained')).map(({ id }) => id)).toEqual([doubtful.id]);
  expect((await found('&warnings=none')).map(({ id }) => id)).toEqual([plain.id, own.id]);
  expect(await found('&warnings=explained')).toEqual([]);
});
