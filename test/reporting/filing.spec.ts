import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { openReport, submittedReport, type Wanted } from '../support/open-report';
import {
  approve,
  expectStatus,
  figuresIn,
  fillIn,
  putFigure,
  readReport,
  type Report,
  submit,
} from '../support/reports';

let it_: TestApp;
let staff: Client;
let reviewer: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
  reviewer = await it_.as.staff();
});
afterAll(() => it_?.close());

const anOpenReport = (wanted: Wanted = {}) => openReport(it_, staff, { breakdowns: ['sex_age', 'state'], ...wanted });

const aSubmittedReport = () => submittedReport(it_, staff, { breakdowns: ['sex_age', 'state'] });

const giveBack = (report: { id: string }, remarks: { figureId?: string | null; text: string }[]) =>
  reviewer.post<Report>(`/reports/${report.id}/return`, { remarks });

interface Refused {
  type: string;
  errors: { pointer: string; code: string; detail: string }[];
  allowed?: string[];
}

describe('submission', () => {
  test('gives a folio and says when, and leaves nothing to edit', async () => {
    const { coordinator, report } = await anOpenReport();
    expect(report.folio).toBeNull();
    await fillIn(coordinator, report);
    const submitted = await submit(coordinator, report);
    expect(submitted).toMatchObject({
      state: 'submitted',
      folio: expect.stringMatching(/-\d{4,}-[A-HJ-NP-Z2-9]{4}$/) as string,
      isFiledOnBehalf: false,
      submittedBy: 'Una persona',
      editableFigureIds: [],
      can: { edit: false, submit: false, review: false },
      events: [{ kind: 'submitted' }],
      submittedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)$/) as string,
    });
    const figure = figuresIn(submitted)[0]!;
    expect(await putFigure(coordinator, report, figure, { state: 'reported', value: 1 })).toMatchObject({
      status: 409,
      body: { type: '/problems/illegal-transition', allowed: ['withdrawal', 'review', 'return', 'approval'] },
    });
    const path = `/reports/${report.id}`;
    expect((await coordinator.patch(path, `"${submitted.version}"`, { narrative: 'x' })).status).toBe(409);
    expect((await coordinator.post(`${path}/figures`)).status).toBe(409);
    expect((await coordinator.post(`${path}/submission`)).status).toBe(409);
  });

  test('is refused while a figure is empty, and says which', async () => {
    const { coordinator, report } = await anOpenReport();
    const { status, body } = await coordinator.post<Refused>(`/reports/${report.id}/submission`);
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/programs/0/figures/0/value', 'empty-figure'],
      ['/programs/0/figures/1/value', 'empty-figure'],
    ]);
    expect((await readReport(coordinator, report.id)).state).toBe('draft');
  });

  test('parts above the total are refused, and it says where', async () => {
    const { coordinator, report } = await anOpenReport({ programs: 2 });
    await fillIn(coordinator, report);
    const figure = (await readReport(coordinator, report.id)).programs[1]!.figures[0]!;
    const cells = { sex_age: { 'F:0-5': 7, 'M:U': 4 }, state: { '09': 10 } };
    await putFigure(coordinator, report, figure, { state: 'reported', value: 10, cells });
    const version = `"${report.version}"`;
    await coordinator.patch(`/reports/${report.id}`, version, { unduplicatedPeople: 15 });
    const refused = await coordinator.post<Refused>(`/reports/${report.id}/submission`);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      {
        pointer: '/programs/1/figures/0/cells/sex_age',
        code: 'cells-exceed-total',
        detail: expect.any(String) as string,
      },
    ]);
    const right = { sex_age: { 'F:0-5': 6, 'M:U': 4 } };
    await putFigure(
      coordinator,
      report,
      { ...figure, version: figure.version + 1 },
      { state: 'reported', value: 10, cells: right },
    );
    expect((await submit(coordinator, report)).state).toBe('submitted');
  });

  test('a soft check asks for a word and does not stand in the way; without one the reviewer is shown it', async () => {
    const { coordinator, report, member } = await anOpenReport({ programs: 2 });
    await fillIn(coordinator, report);
    await coordinator.patch(`/reports/${report.id}`, `"${report.version}"`, { unduplicatedPeople: 21 });
    expect(await submit(coordinator, report)).toMatchObject({ softChecks: 1, unexplainedChecks: 1 });
    expect((await readReport(reviewer, report.id)).checks).toMatchObject([
      { level: 'soft', code: 'unduplicated-outside-range' },
    ]);
    const inList = async () => (await reviewer.get<{ items: object[] }>(`/reports?member=${member.id}`)).body.items;
    expect(await inList()).toMatchObject([{ softChecks: 1, unexplainedChecks: 1, isUnderReview: false }]);
    const { version } = expectStatus(await coordinator.post<Report>(`/reports/${report.id}/withdrawal`), 201);
    await coordinator.patch(`/reports/${report.id}`, `"${version}"`, { unduplicatedReason: 'Listas separadas' });
    expect(await submit(coordinator, report)).toMatchObject({ softChecks: 1, unexplainedChecks: 0, checks: [] });
    expect(await inList()).toMatchObject([{ softChecks: 1, unexplainedChecks: 0 }]);
  });

  test('what is not reported, with its reason, does not stand in the way', async () => {
    const { coordinator, report } = await anOpenReport();
    await fillIn(coordinator, report, () => ({ state: 'not_reported', notReportedReason: 'Sin registro' }));
    expect((await submit(coordinator, report)).peopleRange).toBeNull();
  });

  test('nothing to report is submitted with its figures empty', async () => {
    const { coordinator, report } = await anOpenReport();
    await coordinator.patch(`/reports/${report.id}`, '"1"', { isNothingToReport: true, nothingReason: 'Vacaciones' });
    expect((await submit(coordinator, report)).state).toBe('submitted');
  });

  test('by the coalition’s office is marked as on behalf of the member', async () => {
    const { coordinator, report } = await anOpenReport();
    await fillIn(staff, report);
    const submitted = await submit(staff, report);
    expect(submitted.isFiledOnBehalf).toBe(true);
    expect(await readReport(coordinator, report.id)).toMatchObject({ isFiledOnBehalf: true, submittedBy: null });
    expect((await readReport(reviewer, report.id)).submittedBy).toBe('Una persona');
  });

  test('waits for the day the cycle opens; a closed cycle takes no new report', async () => {
    const { coordinator, report, cycle } = await anOpenReport();
    await fillIn(coordinator, report);
    await it_.owner.query('UPDATE cycles SET opens_on = coalition_today() + 1 WHERE id = $1', [cycle.id]);
    const early = await coordinator.post<Refused>(`/reports/${report.id}/submission`);
    expect(early).toMatchObject({ status: 409, body: { type: '/problems/cycle-not-yet-open' } });
    await it_.owner.query('UPDATE cycles SET opens_on = coalition_today() WHERE id = $1', [cycle.id]);
    await staff.post(`/cycles/${cycle.id}/closing`);
    const late = await coordinator.post<Refused>(`/reports/${report.id}/submission`);
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/cycle-closed' } });
    const figure = figuresIn(await readReport(coordinator, report.id))[0]!;
    expect((await putFigure(coordinator, report, figure, { state: 'empty' })).status).toBe(409);
    expect(await readReport(coordinator, report.id)).toMatchObject({ can: { edit: false, submit: false } });
  });

  test('of twenty submissions at once one is taken', async () => {
    const { coordinator, report } = await anOpenReport();
    await fillIn(coordinator, report);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => coordinator.post(`/reports/${report.id}/submission`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
    expect((await readReport(coordinator, report.id)).events).toHaveLength(1);
  });
});

describe('the receipt', () => {
  interface Receipt {
    folio: string;
    hash: string;
    submittedAt: string;
  }
  const receiptOf = (client: Client, { id }: { id: string }) => client.get<Receipt>(`/reports/${id}/receipt`);

  test('says what was received, when and its hash, to the member and to the office', async () => {
    const { coordinator, report, member } = await aSubmittedReport();
    const { status, body } = await receiptOf(coordinator, report);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      folio: report.folio,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      memberName: member.name,
      submittedBy: 'Una persona',
      isFiledOnBehalf: false,
      isReopened: false,
      figures: { reported: 2, notReported: 0 },
      coalition: { timeZone: 'America/Mexico_City' },
    });
    expect((await receiptOf(reviewer, report)).body.hash).toBe(body.hash);
    const pdf = await coordinator.get(`/reports/${report.id}/receipt/file`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers['content-disposition']).toContain(`acuse-${report.folio}.pdf`);
    expect(pdf.text).toMatch(/^%PDF-1\.7/);
  });

  test('of what is handed in unchanged has the same hash, and another after a change', async () => {
    const { coordinator, report } = await aSubmittedReport();
    const { hash } = (await receiptOf(coordinator, report)).body;
    await coordinator.post(`/reports/${report.id}/withdrawal`);
    expect((await receiptOf(coordinator, report)).body).toMatchObject({ hash, isReopened: true, figures: null });
    await submit(coordinator, report);
    expect((await receiptOf(coordinator, report)).body.hash).toBe(hash);
    await coordinator.post(`/reports/${report.id}/withdrawal`);
    const figure = figuresIn(await readReport(coordinator, report.id))[0]!;
    await putFigure(coordinator, report, figure, { state: 'reported', value: 11 });
    await submit(coordinator, report);
    expect((await receiptOf(coordinator, report)).body.hash).not.toBe(hash);
  });

  test('is not there before the first submission, nor for others', async () => {
    const { coordinator, report } = await anOpenReport();
    expect((await receiptOf(coordinator, report)).status).toBe(404);
    const { report: submitted } = await aSubmittedReport();
    for (const path of ['receipt', 'receipt/file']) {
      expect((await coordinator.get(`/reports/${submitted.id}/${path}`)).status).toBe(404);
      expect((await (await it_.as.board()).get(`/reports/${submitted.id}/${path}`)).status).toBe(403);
    }
  });

  test('of what the office filed stands in the office’s name', async () => {
    const { coordinator, report } = await anOpenReport();
    await fillIn(staff, report);
    await submit(staff, report);
    expect((await receiptOf(coordinator, report)).body).toMatchObject({ isFiledOnBehalf: true, submittedBy: null });
  });
});

describe('withdrawal', () => {
  test('takes a report back to a draft before it is reviewed, and only then', async () => {
    const { coordinator, report } = await aSubmittedReport();
    const withdrawn = expectStatus(await coordinator.post<Report>(`/reports/${report.id}/withdrawal`), 201);
    expect(withdrawn).toMatchObject({ state: 'draft', editableFigureIds: null, can: { edit: true, submit: true } });
    expect(await coordinator.post(`/reports/${report.id}/withdrawal`)).toMatchObject({
      status: 409,
      body: { allowed: ['submission'] },
    });
    await submit(coordinator, report);
    await approve(reviewer, report);
    expect(await coordinator.post(`/reports/${report.id}/withdrawal`)).toMatchObject({
      status: 409,
      body: { allowed: [] },
    });
  });

  test('ends where the review begins, which is told to the member without a name', async () => {
    const { coordinator, report } = await aSubmittedReport();
    expect((await readReport(coordinator, report.id)).can.withdraw).toBe(true);
    const begun = expectStatus(await reviewer.post<Report>(`/reports/${report.id}/review`), 201);
    expect(begun).toMatchObject({ state: 'submitted', reviewBegunBy: 'Una persona', can: { review: true } });
    expect(await reviewer.post(`/reports/${report.id}/review`)).toMatchObject({
      status: 409,
      body: { type: '/problems/illegal-transition', allowed: ['review-cancellation', 'return', 'approval'] },
    });
    expect(await coordinator.post(`/reports/${report.id}/withdrawal`)).toMatchObject({
      status: 409,
      body: { type: '/problems/review-has-begun', allowed: ['review-cancellation', 'return', 'approval'] },
    });
    expect(await readReport(coordinator, report.id)).toMatchObject({
      reviewBeganAt: expect.any(String) as string,
      reviewBegunBy: null,
      can: { withdraw: false },
      events: [{ kind: 'submitted' }, { kind: 'review_began', by: null }],
    });
    expect((await coordinator.post(`/reports/${report.id}/review`)).status).toBe(403);
  });

  test('is open again for what was returned and handed in anew', async () => {
    const { coordinator, report } = await aSubmittedReport();
    await reviewer.post(`/reports/${report.id}/review`);
    await giveBack(report, [{ figureId: figuresIn(report)[0]!.id, text: '¿Seguro?' }]);
    await submit(coordinator, report);
    expect((await readReport(coordinator, report.id)).reviewBeganAt).toBeNull();
    expect((await coordinator.post(`/reports/${report.id}/withdrawal`)).status).toBe(201);
  });

  test('of a report that was returned opens no more than was disputed', async () => {
    const { coordinator, report } = await aSubmittedReport();
    const [disputed, other] = figuresIn(report) as [Report['memberFigures'][0], Report['memberFigures'][0]];
    await giveBack(report, [{ figureId: disputed.id, text: '¿Seguro?' }]);
    await submit(coordinator, report);
    const withdrawn = expectStatus(await coordinator.post<Report>(`/reports/${report.id}/withdrawal`), 201);
    expect(withdrawn).toMatchObject({ state: 'returned', editableFigureIds: [disputed.id] });
    expect((await putFigure(coordinator, report, other, { state: 'reported', value: 1 })).status).toBe(409);
  });
});

describe('a returned report', () => {
  test('reopens only the disputed figures', async () => {
    const { coordinator, report } = await aSubmittedReport();
    const [disputed, other] = figuresIn(report) as [Report['memberFigures'][0], Report['memberFigures'][0]];
    const returned = expectStatus(
      await giveBack(report, [{ figureId: disputed.id, text: 'No coincide con la lista' }]),
      201,
    );
    expect(returned).toMatchObject({
      state: 'returned',
      remarks: [{ figureId: disputed.id, round: 1, text: 'No coincide con la lista' }],
    });
    expect((await readReport(coordinator, report.id)).editableFigureIds).toEqual([disputed.id]);
    expect((await putFigure(coordinator, report, disputed, { state: 'reported', value: 9 })).status).toBe(200);
    expect(await putFigure(coordinator, report, other, { state: 'reported', value: 9 })).toMatchObject({
      status: 409,
      body: { type: '/problems/not-reopened' },
    });
    const path = `/reports/${report.id}`;
    expect((await coordinator.patch(path, `"${returned.version}"`, { narrative: 'x' })).status).toBe(409);
    expect((await coordinator.post(`${path}/figures`)).status).toBe(409);
  });

  test('by a remark on the whole reopens what is not a figure, and no figure that was filled in', async () => {
    const { coordinator, report } = await aSubmittedReport();
    const returned = expectStatus(await giveBack(report, [{ text: 'Falta contar qué hicieron' }]), 201);
    expect((await readReport(coordinator, report.id)).editableFigureIds).toEqual([]);
    const path = `/reports/${report.id}`;
    expect((await coordinator.patch(path, `"${returned.version}"`, { narrative: 'Talleres' })).status).toBe(200);
    expect((await putFigure(coordinator, report, figuresIn(report)[0]!, { state: 'reported', value: 1 })).status).toBe(
      409,
    );
  });

  test('that had nothing to report can be filled in after all', async () => {
    const { coordinator, report } = await anOpenReport();
    await coordinator.patch(`/reports/${report.id}`, '"1"', { isNothingToReport: true, nothingReason: 'Vacaciones' });
    await submit(coordinator, report);
    const { version } = expectStatus(await giveBack(report, [{ text: 'Sí hubo actividades' }]), 201);
    await coordinator.patch(`/reports/${report.id}`, `"${version}"`, { isNothingToReport: false });
    await fillIn(coordinator, await readReport(coordinator, report.id));
    expect((await submit(coordinator, report)).progress).toEqual({ ready: 2, total: 2 });
  });

  test('a second return opens what it disputes, and no longer what the first did', async () => {
    const { coordinator, report } = await aSubmittedReport();
    const [first, second] = figuresIn(report) as [Report['memberFigures'][0], Report['memberFigures'][0]];
    await giveBack(report, [{ figureId: first.id, text: 'Primera' }]);
    await submit(coordinator, report);
    await giveBack(report, [{ figureId: second.id, text: 'Segunda' }]);
    const read = await readReport(coordinator, report.id);
    expect(read.editableFigureIds).toEqual([second.id]);
    expect(read.remarks.map(({ round }) => round)).toEqual([1, 2]);
    expect(read.events.map(({ kind }) => kind)).toEqual(['submitted', 'returned', 'submitted', 'returned']);
  });

  test('a return needs a remark, of a figure that is in the report', async () => {
    const { report } = await aSubmittedReport();
    const { report: other } = await aSubmittedReport();
    expect(await giveBack(report, [])).toMatchObject({ status: 422, body: { errors: [{ pointer: '/remarks' }] } });
    const foreign = [{ text: 'Bien' }, { figureId: figuresIn(other)[0]!.id, text: 'Mal' }];
    expect(await giveBack(report, foreign)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/remarks/1/figureId', code: 'not-found' }] },
    });
    expect((await readReport(reviewer, report.id)).state).toBe('submitted');
  });

  test('in a closed cycle is still corrected and approved', async () => {
    const { coordinator, report, cycle } = await aSubmittedReport();
    const disputed = figuresIn(report)[0]!;
    await giveBack(report, [{ figureId: disputed.id, text: '¿?' }]);
    await staff.post(`/cycles/${cycle.id}/closing`);
    expect((await putFigure(coordinator, report, disputed, { state: 'reported', value: 8 })).status).toBe(200);
    await submit(coordinator, report);
    expect((await approve(reviewer, report)).state).toBe('approved');
  });
});

test('only what the state allows is done: everything else is 409 and says what is possible', async () => {
  const { coordinator, report } = await anOpenReport();
  await fillIn(coordinator, report);
  const attempt = async (step: string) => {
    const client = step === 'submission' || step === 'withdrawal' ? coordinator : reviewer;
    const { status, body } = await client.post<Refused>(`/reports/${report.id}/${step}`, { remarks: [{ text: 'x' }] });
    return status === 409 ? body.allowed : status;
  };
  for (const step of ['withdrawal', 'return', 'approval']) expect(await attempt(step)).toEqual(['submission']);
  expect(await attempt('submission')).toBe(201);
  expect(await attempt('submission')).toEqual(['withdrawal', 'review', 'return', 'approval']);
  expect(await attempt('return')).toBe(201);
  for (const step of ['withdrawal', 'return', 'approval']) expect(await attempt(step)).toEqual(['submission']);
  expect(await attempt('submission')).toBe(201);
  expect(await attempt('approval')).toBe(201);
  for (const step of ['submission', 'withdrawal', 'return', 'approval']) expect(await attempt(step)).toEqual([]);
});
