import { setTimeout as wait } from 'node:timers/promises';
import { expectWhole } from '../support/chain';
import { KilledApprovals } from '../support/killed-approvals';
import { aProposedRestatement, aSealedReport, aSubmittedReport } from '../support/restatements';

const KILLS = 10;
/** Approved at once: each waits at the chain for those before it. */
const AT_ONCE = 8;
const MINUTES = 60_000;
let k: KilledApprovals;
beforeAll(async () => {
  k = await KilledApprovals.start();
});
afterAll(() => k?.close());

interface Made {
  report: { id: string };
}
const made = async (make: () => Promise<Made>): Promise<Made[]> => {
  const all: Made[] = [];
  for (let n = 0; n < AT_ONCE; n++) all.push(await make());
  return all;
};

async function sealsOf(all: Made[]): Promise<number[]> {
  const { rows } = await k.it_.owner.query<{ seals: number }>(
    `SELECT (SELECT count(*)::int FROM seals s WHERE s.report_id = r.id) AS seals FROM unnest($1::uuid[]) WITH ORDINALITY AS r (id, place) ORDER BY place`,
    [all.map(({ report }) => report.id)],
  );
  return rows.map(({ seals }) => seals);
}

/** What was sealed when it was killed stays sealed and is refused; what was not is approved. */
async function killAtRandom(name: string, next: () => Promise<Made[]>, pathOf: (made: Made) => string): Promise<void> {
  const approveAll = (all: Made[]) => Promise.all(all.map((each) => k.approve(pathOf(each))));
  const begun = performance.now();
  expect(await approveAll(await next())).toEqual(Array(AT_ONCE).fill(201));
  let took = performance.now() - begun;
  const moments: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const all = await next();
    const before = await sealsOf(all);
    const moment = Math.random() * took;
    const asked = approveAll(all);
    await wait(moment);
    await k.app.kill();
    await k.gone();
    const answers = await asked;
    const isSealed = (await sealsOf(all)).map((seals, place) => seals - before[place]!);
    expect([0, 1]).toEqual(expect.arrayContaining(isSealed));
    for (const [place, answer] of answers.entries())
      if (answer !== null) expect([answer, isSealed[place]]).toEqual([201, 1]);
    moments.push(`${isSealed.filter(Boolean).length} after ${Math.round(moment)} ms`);
    await expectWhole(k.it_.owner);
    await k.app.start();
    const again = performance.now();
    expect(await approveAll(all)).toEqual(isSealed.map((sealed) => (sealed ? 409 : 201)));
    if (!isSealed.some(Boolean)) took = performance.now() - again;
    expect(await sealsOf(all)).toEqual(before.map((seals) => seals + 1));
    await expectWhole(k.it_.owner);
  }
  console.log(`${name}, sealed of ${AT_ONCE} when killed: ${moments.join(', ')}`);
}

test(
  'killed at ten random moments, a report is sealed once or not at all, and is approved then',
  () =>
    killAtRandom(
      'approvals',
      () => made(() => aSubmittedReport(k.it_, k.staff)),
      ({ report }) => `/reports/${report.id}/approval`,
    ),
  20 * MINUTES,
);

test(
  'killed at ten random moments, a restatement has its edition or has none, and is approved then',
  async () => {
    const all = await made(() => aSealedReport(k.it_, k.staff));
    let people = 10;
    await killAtRandom(
      'restatements',
      async () => {
        people += 1;
        for (const { report } of all) await aProposedRestatement(k.staff, report, people);
        return all;
      },
      ({ report }) => `/reports/${report.id}/restatement/approval`,
    );
  },
  20 * MINUTES,
);
