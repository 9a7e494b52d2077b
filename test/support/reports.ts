import type { Answer, Client } from './as';

export interface Figure {
  id: string;
  version: number;
  programId: string | null;
  indicator: { id: string; code: string };
  state: string;
  value: number | null;
  cells: Record<string, Record<string, number>>;
  note: string | null;
  previousValue: number | null;
  target: number | null;
}
export interface Check {
  level: string;
  code: string;
  pointer: string;
  figureId: string | null;
  detail: string;
}
export interface Report {
  id: string;
  version: number;
  state: string;
  member: { id: string; name: string };
  programs: { id: string; name: string; figures: Figure[] }[];
  memberFigures: Figure[];
  unduplicatedPeople: number | null;
  peopleRange: { low: number; high: number } | null;
  folio: string | null;
  submittedBy: string | null;
  isFiledOnBehalf: boolean;
  sealNumber: number | null;
  sealHash: string | null;
  sealEdition: number | null;
  restatement: string | null;
  previousCycleCode: string | null;
  remarks: { figureId: string | null; round: number; text: string }[];
  events: { kind: string; by: string | null }[];
  checks: Check[];
  progress: { ready: number; total: number };
  can: { edit: boolean; submit: boolean; withdraw: boolean; review: boolean; cancelReview: boolean };
  reviewBeganAt: string | null;
  returnedAt: string | null;
  editableFigureIds: string[] | null;
  isMissingPrograms: boolean;
}

export const expectStatus = <T>(answer: Answer<T>, status: number): T => {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
  return answer.body;
};

export const figuresIn = ({ programs, memberFigures }: Pick<Report, 'programs' | 'memberFigures'>): Figure[] => [
  ...programs.flatMap(({ figures }) => figures),
  ...memberFigures,
];

export const openCycle = async (staff: Client, cycle: { id: string }): Promise<void> =>
  void expectStatus(await staff.post(`/cycles/${cycle.id}/opening`), 201);

/** The member's report of a cycle that is open. */
export async function reportOf(client: Client, member: { id: string }, cycle: { id: string }): Promise<Report> {
  const { items } = expectStatus(
    await client.get<{ items: { id: string }[] }>(`/reports?member=${member.id}&cycle=${cycle.id}`),
    200,
  );
  return readReport(client, items[0]!.id);
}

export const readReport = async (client: Client, id: string): Promise<Report> =>
  expectStatus(await client.get<Report>(`/reports/${id}`), 200);

export const putFigure = (
  client: Client,
  report: { id: string },
  figure: { id: string; version: number },
  entry: object,
) => client.put<Figure>(`/reports/${report.id}/figures/${figure.id}`, `"${figure.version}"`, entry);

/** Every figure of the report, with its own entry: a number is a total without parts. */
export async function fillIn(
  client: Client,
  report: Report,
  entryOf: (figure: Figure) => number | object = () => 10,
): Promise<void> {
  for (const figure of figuresIn(report)) {
    const entry = entryOf(figure);
    expectStatus(
      await putFigure(client, report, figure, typeof entry === 'number' ? { state: 'reported', value: entry } : entry),
      200,
    );
  }
}

/** Of the office nothing is taken without the name of whom it files for. */
export async function submit(client: Client, { id }: { id: string }): Promise<Report> {
  const answer = await client.post<Report & { errors?: { code: string }[] }>(`/reports/${id}/submission`);
  if (answer.status !== 422 || answer.body.errors!.some(({ code }) => code !== 'signatory-needed'))
    return expectStatus(answer, 201);
  const { version } = await readReport(client, id);
  expectStatus(await client.patch(`/reports/${id}`, `"${version}"`, { signatory: 'Quien firma' }), 200);
  return expectStatus(await client.post<Report>(`/reports/${id}/submission`), 201);
}
export const approve = async (client: Client, { id }: { id: string }): Promise<Report> =>
  expectStatus(await client.post<Report>(`/reports/${id}/approval`), 201);
