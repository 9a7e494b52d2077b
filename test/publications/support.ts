import type { TestApp } from '../support/app';
import type { Client } from '../support/as';
import { readPdf } from '../support/pdf';
import { approve, expectStatus, fillIn, openCycle, reportOf, submit } from '../support/reports';

export type People = { low: number; high: number } | { suppressed: true } | null;
export interface Content {
  schema: number;
  id: string;
  edition: number | null;
  replaces: string | null;
  publishedAt: string;
  introduction: { es: string; en: string };
  figures: {
    reported: number;
    owing: number;
    people: People;
    byState: { category: string; people: People; reported: number | null }[];
    byArea: { category: string; people: People }[];
    byCycle: { code: string; people: People; edition?: number | null }[];
    edition?: { number: number; hash: string; cutAt: string | null; isCurrent: boolean } | null;
  };
  lastSeal: { number: number; hash: string } | null;
  members: { covered: { id: string; name: string; sealNumber: number }[]; missing: { id: string; name: string }[] };
  definitions: { code: string; name: { es: string } }[];
  method: { es: string[]; en: string[] };
}
export interface Published {
  id: string;
  state: string;
  edition: number | null;
  contentHash: string | null;
  content: Content | null;
  restated: number | null;
  restatedAt: string | null;
  added: number | null;
  replacedBy: { id: string; edition: number } | null;
  version: number;
}
export interface Coalition {
  cycle: { id: string; code: string };
  members: { id: string; name: string; coordinator: Client }[];
}

let year = 1900;
/** So many members that owe a report of a cycle that is open; each state's people are one member's, and sealed. */
export async function coalition(t: TestApp, staff: Client, people: Record<string, number>, without = 0) {
  await t.owner.query('UPDATE membership_periods SET superseded_at = now() WHERE superseded_at IS NULL');
  const indicator = await t.build.indicator({ breakdowns: ['sex_age', 'state', 'disability'] });
  const members = [];
  const startsOn = `${++year}-01-01`;
  for (let n = 0; n < Object.keys(people).length + without; n++) {
    const member = await t.build.member({ since: '1800-01-01' });
    await t.build.program(member, { indicators: [indicator.code], startsOn: '1800-01-01' });
    members.push({ ...member, coordinator: await t.as.coordinator(member) });
  }
  const cycle = await t.build.cycle([indicator], { kind: 'custom', startsOn, endsOn: `${year}-12-31` });
  await openCycle(staff, cycle);
  for (const [n, [state, count]] of Object.entries(people).entries())
    await seal(staff, members[n]!, cycle, count, state);
  return { cycle, members } satisfies Coalition;
}

export async function seal(
  staff: Client,
  member: Coalition['members'][number],
  cycle: { id: string },
  value: number,
  state: string,
): Promise<void> {
  const report = await reportOf(member.coordinator, member, cycle);
  await fillIn(member.coordinator, report, () => ({ state: 'reported', value, cells: { state: { [state]: value } } }));
  await member.coordinator.patch(`/reports/${report.id}`, `"${report.version}"`, { unduplicatedPeople: value });
  await approve(staff, await submit(member.coordinator, report));
}

export const WORDS = { introductionEs: 'Un trimestre de niñas y niños.', introductionEn: 'A quarter of children.' };

export const prepare = async (staff: Client, cycle: { id: string }): Promise<Published> =>
  expectStatus(await staff.post<Published>('/publications', { cycleId: cycle.id, ...WORDS }), 201);

export const publish = async (staff: Client, { id, version }: Published, body: object = {}): Promise<Published> =>
  expectStatus(
    await staff.post<Published>(`/publications/${id}/publication`, body, { 'if-match': `"${version}"` }),
    201,
  );

export const read = async (client: Client, { id }: { id: string }): Promise<Published> =>
  expectStatus(await client.get<Published>(`/publications/${id}`), 200);

/** Bytes as they come: the client of the other tests reads texts. */
export async function fileOf(
  t: TestApp,
  client: Client,
  path: string,
): Promise<{ status: number; name: string; bytes: Buffer }> {
  const answer = await t.app.inject({ method: 'GET', url: `/api/v1${path}`, headers: client.headers });
  const name = decodeURIComponent(
    /filename\*=UTF-8''(.*)$/.exec(String(answer.headers['content-disposition']))?.[1] ?? '',
  );
  return { status: answer.statusCode, name, bytes: answer.rawPayload };
}

export async function pdfOf(t: TestApp, client: Client, { id }: { id: string }, query = '') {
  const { status, bytes } = await fileOf(t, client, `/publications/${id}.pdf${query}`);
  expect(status).toBe(200);
  return readPdf(bytes);
}
