import type { TestApp } from './app';
import type { Client } from './as';
import { approve, expectStatus, fillIn, type Figure, openCycle, readReport, reportOf, submit } from './reports';

export interface RestatedFigure extends Figure {
  denominator: number | null;
  sealed: { state: string; value: number | null; cells: object } | null;
}
export interface Changes {
  figures: { code: string; before: { value: number | null } | null; after: { value: number | null } | null }[];
  fields: { field: string; before: string | null; after: string | null }[];
}
export interface Restatement {
  id: string;
  version: number;
  state: string;
  programs: { id: string; name: string; area: string; figures: RestatedFigure[] }[];
  memberFigures: RestatedFigure[];
  unduplicatedPeople: number | null;
  checks: { code: string }[];
  changes: Changes;
  steps: string[];
  canEdit: boolean;
  sealedEdition: number | null;
}

/** A member with one program of one headcount, whose report of this many people waits for approval. */
export async function aSubmittedReport(it_: TestApp, staff: Client, { people = 10 } = {}) {
  const indicator = await it_.build.indicator({ breakdowns: ['state'] });
  const member = await it_.build.member();
  const program = await it_.build.program(member, { indicators: [indicator.code] });
  const cycle = await it_.build.cycle([indicator]);
  await openCycle(staff, cycle);
  const coordinator = await it_.as.coordinator(member);
  const report = await reportOf(coordinator, member, cycle);
  await fillIn(coordinator, report, () => ({ state: 'reported', value: people, cells: { state: { '09': people } } }));
  const { version } = await readReport(coordinator, report.id);
  await coordinator.patch(`/reports/${report.id}`, `"${version}"`, { narrative: 'Talleres', narrativeLanguage: 'es' });
  await submit(coordinator, report);
  return { indicator, member, program, cycle, coordinator, report };
}

export async function aSealedReport(it_: TestApp, staff: Client, options: { people?: number } = {}) {
  const made = await aSubmittedReport(it_, staff, options);
  await approve(staff, made.report);
  return made;
}

export const REASON = {
  reason: 'Se contó dos veces el taller de marzo',
  requestedBy: 'member',
  requestedAs: 'Dirección',
};

export const startRestating = async (staff: Client, report: { id: string }): Promise<Restatement> =>
  expectStatus(await staff.post<Restatement>(`/reports/${report.id}/restatement`, REASON), 201);

export const figureIn = ({ programs }: Restatement): RestatedFigure => programs[0]!.figures[0]!;

export const restateFigure = (client: Client, report: { id: string }, figure: RestatedFigure, people: number) =>
  client.put<RestatedFigure>(`/reports/${report.id}/restatement/figures/${figure.id}`, `"${figure.version}"`, {
    state: 'reported',
    value: people,
    cells: { state: { '09': people } },
  });

export const step = (client: Client, report: { id: string }, name: string) =>
  client.post<Restatement & { allowed: string[]; type: string }>(`/reports/${report.id}/restatement/${name}`);

/** Started, corrected and proposed: what is left is somebody else's approval. */
export async function aProposedRestatement(editor: Client, report: { id: string }, people: number) {
  const started = await startRestating(editor, report);
  expectStatus(await restateFigure(editor, report, figureIn(started), people), 200);
  return expectStatus(await step(editor, report, 'proposal'), 201);
}
