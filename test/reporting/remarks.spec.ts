import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { submittedReport } from '../support/open-report';
import {
  approve,
  expectStatus,
  type Figure,
  figuresIn,
  fillIn,
  putFigure,
  readReport,
  type Report,
  submit,
} from '../support/reports';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

interface Told {
  figures: { figureId: string; before: Figure; now: Figure }[];
  fields: { field: string; before: string | null; now: string | null }[];
}
type Returned = Omit<Report, 'remarks'> & {
  editableFields: string[];
  canAddFigures: boolean;
  remarks: (Report['remarks'][0] & Told & { programId: string | null; field: string | null })[];
};

const NOTHING = { isNothingToReport: true, nothingReason: 'Vacaciones' };
const WORDS = { narrative: 'Talleres', narrativeLanguage: 'es', unduplicatedPeople: 15 };
const aSubmittedReport = ({ isNothing = false } = {}) =>
  submittedReport(it_, staff, { programs: 2, words: isNothing ? NOTHING : WORDS });
const giveBack = (report: { id: string }, ...remarks: object[]) =>
  staff.post<Returned>(`/reports/${report.id}/return`, { remarks });
const read = async (client: Client, { id }: { id: string }) => (await readReport(client, id)) as unknown as Returned;
const change = (client: Client, { id, version }: { id: string; version: number }, body: object) =>
  client.patch<Returned>(`/reports/${id}`, `"${version}"`, body);
const notReopened = (fields?: string[]) => ({
  status: 409,
  body: { type: '/problems/not-reopened', ...(fields && { fields }) },
});

test('a remark on a program reopens its figures, and no other', async () => {
  const { coordinator, report } = await aSubmittedReport();
  const [disputed, other] = report.programs as [Report['programs'][0], Report['programs'][0]];
  expectStatus(await giveBack(report, { programId: disputed.id, text: 'Revise la lista' }), 201);
  const returned = await read(coordinator, report);
  expect(returned.editableFigureIds!.sort()).toEqual(disputed.figures.map(({ id }) => id).sort());
  expect(returned).toMatchObject({ editableFields: ['signatory'], canAddFigures: false });
  for (const figure of disputed.figures)
    expect((await putFigure(coordinator, report, figure, { state: 'reported', value: 12 })).status).toBe(200);
  const closed = await putFigure(coordinator, report, other.figures[0]!, { state: 'reported', value: 12 });
  expect(closed).toMatchObject(notReopened());
  expect(await change(coordinator, returned, { narrative: 'x' })).toMatchObject(notReopened(['narrative']));
});

test.each([
  ['narrative', { narrative: 'Más talleres' }, { unduplicatedPeople: 16 }],
  ['unduplicatedPeople', { unduplicatedPeople: 16, unduplicatedReason: 'Listas' }, { narrative: 'x' }],
])(
  'a remark on %s reopens that paragraph alone; what is sent as it stands is no change',
  async (field, open, closed) => {
    const { coordinator, report } = await aSubmittedReport();
    expectStatus(await giveBack(report, { field, text: '¿Seguro?' }), 201);
    const returned = await read(coordinator, report);
    expect(returned.editableFigureIds).toEqual([]);
    const figure = figuresIn(report)[0]!;
    expect(await putFigure(coordinator, report, figure, { state: 'reported', value: 1 })).toMatchObject(notReopened());
    expect(await change(coordinator, returned, { ...open, ...closed })).toMatchObject(notReopened(Object.keys(closed)));
    const asItStands = { narrative: 'Talleres', narrativeLanguage: 'es', unduplicatedPeople: 15, ...open };
    expect((await change(coordinator, returned, asItStands)).status).toBe(200);
    expect((await submit(coordinator, report)).state).toBe('submitted');
  },
);

test('doubting that there was nothing to report reopens the figures, which stay open while they are filled in', async () => {
  const { coordinator, report } = await aSubmittedReport({ isNothing: true });
  expectStatus(await giveBack(report, { field: 'isNothingToReport', text: 'Sí hubo' }), 201);
  const returned = await read(coordinator, report);
  expect(returned.editableFigureIds).toHaveLength(4);
  expect(await change(coordinator, returned, { narrative: 'x' })).toMatchObject(notReopened(['narrative']));
  expectStatus(await change(coordinator, returned, { isNothingToReport: false }), 200);
  await fillIn(coordinator, await readReport(coordinator, report.id));
  const [again] = figuresIn(await readReport(coordinator, report.id));
  expect((await putFigure(coordinator, report, again!, { state: 'reported', value: 11 })).status).toBe(200);
  const { remarks } = (await submit(coordinator, report)) as unknown as Returned;
  expect(remarks[0]!.fields.slice(-2)).toEqual([
    { field: 'isNothingToReport', before: 'true', now: 'false' },
    { field: 'nothingReason', before: 'Vacaciones', now: 'Vacaciones' },
  ]);
  expect(remarks[0]!.figures.map(({ before, now }) => [before.state, now.value])).toContainEqual(['empty', 11]);
});

test('the signatory is said anew with every submission', async () => {
  const { coordinator, report } = await aSubmittedReport();
  const { version } = expectStatus(await giveBack(report, { field: 'narrative', text: 'Más' }), 201);
  expect((await change(coordinator, { ...report, version }, { signatory: 'Luz Pérez' })).status).toBe(200);
});

test('a resubmission shows each remark with what stood there when it was made, and what stands now', async () => {
  const { coordinator, report } = await aSubmittedReport();
  const figure = figuresIn(report)[0]!;
  expectStatus(await giveBack(report, { figureId: figure.id, text: '¿10?' }, { field: 'narrative', text: 'Más' }), 201);
  const entry = { state: 'reported', value: 8, note: 'Lista corregida' };
  expectStatus(await putFigure(coordinator, report, figure, entry), 200);
  expectStatus(await change(coordinator, await read(coordinator, report), { narrative: 'Tres talleres' }), 200);
  await submit(coordinator, report);
  for (const reader of [staff, coordinator]) {
    const { remarks } = await read(reader, report);
    const [onFigure, onWords] = [remarks.find((each) => each.figureId), remarks.find((each) => each.field)];
    expect(onFigure!.figures).toMatchObject([
      { figureId: figure.id, before: { value: 10, note: null }, now: { value: 8, note: 'Lista corregida' } },
    ]);
    expect(onWords!.fields).toEqual([{ field: 'narrative', before: 'Talleres', now: 'Tres talleres' }]);
  }
});

test('a second remark keeps what stood there at the second return', async () => {
  const { coordinator, report } = await aSubmittedReport();
  const figure = figuresIn(report)[0]!;
  for (const [round, value] of [8, 6].entries()) {
    await giveBack(report, { figureId: figure.id, text: `Ronda ${round + 1}` });
    const { version } = figuresIn(await readReport(coordinator, report.id)).find(({ id }) => id === figure.id)!;
    await putFigure(coordinator, report, { id: figure.id, version }, { state: 'reported', value });
    await submit(coordinator, report);
  }
  const { remarks } = await read(staff, report);
  expect(remarks.map(({ figures }) => [figures[0]!.before.value, figures[0]!.now.value])).toEqual([
    [10, 6],
    [8, 6],
  ]);
});

test('a remark is about one thing, which is in the report', async () => {
  const { report } = await aSubmittedReport();
  const { report: other } = await aSubmittedReport();
  const refused = await giveBack(
    report,
    { text: 'Bien' },
    { programId: other.programs[0]!.id, text: 'De otra' },
    { figureId: figuresIn(report)[0]!.id, field: 'narrative', text: 'Dos cosas' },
  );
  expect(refused).toMatchObject({
    status: 422,
    body: {
      errors: [
        { pointer: '/remarks/1/programId', code: 'not-found' },
        { pointer: '/remarks/2', code: 'one-anchor' },
      ],
    },
  });
  expect((await giveBack(report, { field: 'signatory', text: 'x' })).status).toBe(422);
  expect((await readReport(staff, report.id)).state).toBe('submitted');
});

describe('filed by the coalition’s office', () => {
  test('a report says in whose name, is shown so, and is sealed so', async () => {
    const { coordinator, report } = await aSubmittedReport();
    await coordinator.post(`/reports/${report.id}/withdrawal`);
    const office = await it_.as.staff();
    const refused = await office.post<{ errors: object[] }>(`/reports/${report.id}/submission`);
    const needed = { code: 'signatory-needed', pointer: '/signatory' };
    expect(refused).toMatchObject({ status: 422, body: { errors: [needed] } });
    expect((await readReport(office, report.id)).checks).toMatchObject([{ level: 'hard', ...needed }]);
    expect((await readReport(coordinator, report.id)).checks).toEqual([]);
    expectStatus(await change(office, await read(office, report), { signatory: 'Ana Ruiz' }), 200);
    expect(await submit(office, report)).toMatchObject({ isFiledOnBehalf: true, signatory: 'Ana Ruiz' });
    expect((await office.post(`/reports/${report.id}/approval`)).status).toBe(403);
    await approve(staff, report);
    const { rows } = await it_.owner.query<{ content: string; text: string }>(
      `SELECT s.content, t.text FROM seals s JOIN seal_texts t ON t.seal_id = s.id AND t.pointer = '/signatory' WHERE s.report_id = $1`,
      [report.id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0]!.content)).toMatchObject({ isFiledOnBehalf: true });
    expect(rows[0]!.text).toBe('Ana Ruiz');
  });

  test('a member that hands in for itself need not say who signs', async () => {
    const { report } = await aSubmittedReport();
    expect(report).toMatchObject({ isFiledOnBehalf: false, signatory: null });
  });
});
