import { expectWhole } from '../support/chain';
import { KilledApprovals } from '../support/killed-approvals';
import { aProposedRestatement, aSubmittedReport } from '../support/restatements';

let k: KilledApprovals;
beforeAll(async () => {
  k = await KilledApprovals.start();
});
afterAll(() => k?.close());

const editionsOf = async ({ id }: { id: string }) => {
  const { rows } = await k.it_.owner.query<{ edition: number }>(
    'SELECT edition FROM seals WHERE report_id = $1 ORDER BY edition',
    [id],
  );
  return rows.map(({ edition }) => edition);
};

/** At each of the tables nothing of it is left; at the end it is asked for again, and answers. */
async function killed(tables: string[], path: string): Promise<void> {
  const before = await k.everything();
  for (const table of tables) {
    await k.killAt(table, path);
    expect(await k.everything()).toEqual(before);
    await expectWhole(k.it_.owner);
    await k.app.start();
  }
  expect(await k.approve(path)).toBe(201);
  await expectWhole(k.it_.owner);
}

let report: Awaited<ReturnType<typeof aSubmittedReport>>['report'];

test('killed before its seal, or with all but its last row written, an approval has not happened; asked again, it does', async () => {
  ({ report } = await aSubmittedReport(k.it_, k.staff));
  await killed(['seals', 'figures_editions'], `/reports/${report.id}/approval`);
  expect(await editionsOf(report)).toEqual([1]);
  expect(await k.approve(`/reports/${report.id}/approval`)).toBe(409);
});

test('nor has the approval of its restatement', async () => {
  // The figures of the first edition have been taken out, and those of the second are not all in.
  await aProposedRestatement(k.staff, report, 7);
  await killed(['cycle_indicator_summaries', 'restatements'], `/reports/${report.id}/restatement/approval`);
  expect(await editionsOf(report)).toEqual([1, 2]);
  expect(await k.approve(`/reports/${report.id}/restatement/approval`)).toBe(409);
});
