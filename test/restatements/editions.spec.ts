import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { aProposedRestatement, aSealedReport, type Changes, step } from '../support/restatements';

let it_: TestApp;
let staff: Client;
let reviewer: Client;
beforeAll(async () => {
  it_ = await startApp();
  [staff, reviewer] = [await it_.as.staff(), await it_.as.staff()];
});
afterAll(() => it_?.close());

interface Edition {
  number: number;
  edition: number;
  hash: string;
  previousHash: string;
  sealedAt: string;
  approvedAs: string;
  restatement: { reason: { text: string | null }; requestedBy: string; requestedAs: { text: string } } | null;
  changes: Changes | null;
}
interface Line extends Edition {
  reportId: string;
  editions: number;
  people: { low: number; high: number } | null;
}

/** Approved a year ago, restated half a year ago: both instants are set in the database, for as-of to tell them apart. */
async function aRestatedReport() {
  const made = await aSealedReport(it_, staff);
  await aProposedRestatement(staff, made.report, 7);
  await step(reviewer, made.report, 'approval');
  for (const [edition, at] of [
    [1, '2025-11-01T12:00:00Z'],
    // Half past eleven at night in Mexico City, and the next day in UTC.
    [2, '2026-05-06T05:30:00Z'],
  ])
    await it_.owner.query('UPDATE seals SET sealed_at = $3 WHERE report_id = $1 AND edition = $2', [
      made.report.id,
      edition,
      at,
    ]);
  return made;
}
const editions = async (client: Client, report: { id: string }, query = '') =>
  (await client.get<{ items: Edition[] }>(`/reports/${report.id}/seals${query}`)).body.items;

test('each edition tells its number, its day, by which role, why, who asked, and what it changed', async () => {
  const { report } = await aRestatedReport();
  const [first, second] = await editions(staff, report);
  expect(first).toMatchObject({ edition: 1, approvedAs: 'staff', restatement: null, changes: null });
  expect(second).toMatchObject({
    edition: 2,
    approvedAs: 'staff',
    sealedAt: expect.stringContaining('2026-05-06') as string,
    restatement: {
      reason: { text: 'Se contó dos veces el taller de marzo' },
      requestedBy: 'member',
      requestedAs: { text: 'Dirección' },
    },
  });
  expect(second!.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(second!.changes!.figures).toEqual([
    expect.objectContaining({
      before: expect.objectContaining({ value: 10 }) as object,
      after: expect.objectContaining({ value: 7 }) as object,
    }),
  ]);
});

test('as of a day there is what had been sealed by its end, in the coalition’s zone', async () => {
  const { report, member } = await aRestatedReport();
  const numbers = async (asOf: string) =>
    (await editions(staff, report, `?asOf=${asOf}`)).map(({ edition }) => edition);
  expect(await numbers('2025-10-31')).toEqual([]);
  expect(await numbers('2025-11-01')).toEqual([1]);
  expect(await numbers('2026-05-04')).toEqual([1]);
  expect(await numbers('2026-05-05')).toEqual([1, 2]);
  const people = async (query: string) =>
    (await staff.get<{ items: Line[] }>(`/members/${member.id}/seals${query}`)).body.items.map((line) => [
      line.edition,
      line.editions,
      line.people,
    ]);
  expect(await people('')).toEqual([[2, 2, { low: 7, high: 7 }]]);
  expect(await people('?edition=first')).toEqual([[1, 2, { low: 10, high: 10 }]]);
  expect(await people('?asOf=2026-05-04')).toEqual([[1, 1, { low: 10, high: 10 }]]);
  expect(await people('?asOf=2025-10-31')).toEqual([]);
});

test('a sealed edition is read with its words, and says which have been erased', async () => {
  const { report, member } = await aRestatedReport();
  const read = (edition: number | string) =>
    staff.get<{ narrative: { text: string | null } }>(`/reports/${report.id}/seals/${edition}`);
  const first = await read(1);
  expect(first.body).toMatchObject({
    memberName: member.name,
    programs: [{ figures: [{ value: 10, cells: { state: { '09': 10 } }, nameEn: expect.any(String) as string }] }],
    narrative: { text: 'Talleres' },
  });
  expect(first.text).not.toContain(staff.accountId);
  await it_.owner.query(
    `DELETE FROM seal_texts USING seals s WHERE s.id = seal_id AND s.report_id = $1 AND s.edition = 1`,
    [report.id],
  );
  expect((await read(1)).body.narrative).toEqual({ text: null });
  expect((await read(2)).body.narrative).toEqual({ text: 'Talleres' });
  expect((await read(3)).status).toBe(404);
  expect((await read('x')).status).toBe(400);
});

test('any two editions are compared', async () => {
  const { report } = await aRestatedReport();
  await aProposedRestatement(staff, report, 12);
  await step(reviewer, report, 'approval');
  const compare = async (query: string) => {
    const { body } = await staff.get<Changes & { from: number; to: number }>(`/reports/${report.id}/changes${query}`);
    return [body.from, body.to, body.figures.map(({ before, after }) => [before!.value, after!.value])];
  };
  expect(await compare('')).toEqual([1, 3, [[10, 12]]]);
  expect(await compare('?from=2')).toEqual([2, 3, [[7, 12]]]);
  expect(await compare('?from=3&to=1')).toEqual([3, 1, [[12, 10]]]);
  expect(await compare('?from=2&to=2')).toEqual([2, 2, []]);
  expect((await staff.get(`/reports/${report.id}/changes?from=9`)).status).toBe(404);
});

test('coordinators read those of their own NGO', async () => {
  const { report, member, coordinator } = await aRestatedReport();
  expect((await editions(coordinator, report)).map(({ edition }) => edition)).toEqual([1, 2]);
  expect((await coordinator.get<{ items: Line[] }>(`/members/${member.id}/seals`)).body.items).toHaveLength(1);
  const other = await it_.as.coordinator(await it_.build.member());
  expect((await other.get(`/members/${member.id}/seals`)).status).toBe(404);
});

test('the list of reports says which have been restated, and which are being', async () => {
  const { report, cycle, member } = await aRestatedReport();
  const items = async (query: string) =>
    (await staff.get<{ items: object[] }>(`/reports?cycle=${cycle.id}&member=${member.id}${query}`)).body.items;
  expect(await items('')).toEqual([expect.objectContaining({ sealEdition: 2, restatement: null })]);
  expect(await items('&restatement=proposed')).toEqual([]);
  await aProposedRestatement(staff, report, 12);
  expect(await items('&restatement=proposed')).toEqual([
    expect.objectContaining({ id: report.id, sealEdition: 2, restatement: 'proposed' }),
  ]);
});
