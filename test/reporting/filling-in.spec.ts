import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { openReport, type Wanted } from '../support/open-report';
import {
  approve,
  expectStatus,
  figuresIn,
  fillIn,
  openCycle,
  putFigure,
  readReport,
  type Report,
  reportOf,
  submit,
} from '../support/reports';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

const anOpenReport = (wanted: Wanted = {}) => openReport(it_, staff, { breakdowns: ['sex_age'], ...wanted });

describe('a figure', () => {
  test('is kept as typed, with a version of its own, and leaves the report’s version alone', async () => {
    const { coordinator, report } = await anOpenReport();
    const [figure] = figuresIn(report) as [Report['memberFigures'][0]];
    const put = await putFigure(coordinator, report, figure, {
      state: 'reported',
      value: 12,
      cells: { sex_age: { 'F:0-5': 5 } },
      note: 'Contadas en lista',
    });
    expect(put).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { state: 'reported', value: 12, cells: { sex_age: { 'F:0-5': 5 } }, note: 'Contadas en lista' },
    });
    const read = await coordinator.get(`/reports/${report.id}/figures/${figure.id}`);
    expect(read).toMatchObject({ status: 200, etag: '"2"', body: put.body });
    const again = await readReport(coordinator, report.id);
    expect(again.version).toBe(report.version);
    expect(again.progress).toEqual({ ready: 1, total: 2 });
  });

  test('whose parts exceed its total is kept, and shown among the checks', async () => {
    const { coordinator, report } = await anOpenReport();
    const figure = figuresIn(report)[0]!;
    const cells = { sex_age: { 'F:0-5': 7, 'M:0-5': 6 } };
    expect((await putFigure(coordinator, report, figure, { state: 'reported', value: 12, cells })).status).toBe(200);
    const { checks, programs } = await readReport(coordinator, report.id);
    expect(programs[0]!.figures[0]).toMatchObject({ value: 12, cells });
    expect(checks).toContainEqual(
      expect.objectContaining({
        level: 'hard',
        code: 'cells-exceed-total',
        figureId: figure.id,
        pointer: '/programs/0/figures/0/cells/sex_age',
        detail: expect.stringContaining('13') as string,
      }),
    );
  });

  test('needs the version that was read', async () => {
    const { coordinator, report } = await anOpenReport();
    const figure = figuresIn(report)[0]!;
    const path = `/reports/${report.id}/figures/${figure.id}`;
    expect((await coordinator.put(path, undefined, { state: 'empty' })).status).toBe(428);
    expect((await coordinator.put(path, '"7"', { state: 'empty' })).status).toBe(412);
  });

  test('that is reported has a value, and one that is not has a reason and no value', async () => {
    const { coordinator, report } = await anOpenReport();
    const figure = figuresIn(report)[0]!;
    const refused = async (entry: object) => {
      const { status, body } = await putFigure(coordinator, report, figure, entry);
      return [status, (body as unknown as { errors: { pointer: string; code: string }[] }).errors[0]];
    };
    expect(await refused({ state: 'reported' })).toMatchObject([422, { pointer: '/value', code: 'required' }]);
    expect(await refused({ state: 'not_reported' })).toMatchObject([422, { pointer: '/notReportedReason' }]);
    expect(await refused({ state: 'not_reported', notReportedReason: '  ' })).toMatchObject([422, {}]);
    expect(await refused({ state: 'not_reported', notReportedCode: 'other' })).toMatchObject([422, {}]);
    expect(await refused({ state: 'reported', value: -1 })).toMatchObject([422, { pointer: '/value' }]);
    expect(await refused({ state: 'reported', value: 1, cells: { sex_age: { 'F:7': 1 } } })).toMatchObject([
      422,
      { pointer: '/cells' },
    ]);
    expect(await refused({ state: 'reported', value: 1, cells: { moon: {} } })).toMatchObject([422, {}]);
    const entry = { state: 'not_reported', notReportedReason: 'Se perdió la lista', value: 9 };
    expect((await putFigure(coordinator, report, figure, entry)).body).toMatchObject({
      state: 'not_reported',
      value: null,
    });
    const listed = { state: 'not_reported', notReportedCode: 'paused' };
    const { body } = await putFigure(coordinator, report, { ...figure, version: figure.version + 1 }, listed);
    expect(body).toMatchObject({ notReportedCode: 'paused', notReportedReason: null });
    const again = { state: 'reported', value: 4, notReportedCode: 'paused' };
    expect((await putFigure(coordinator, report, body, again)).body).toMatchObject({ notReportedCode: null });
  });

  test('of people has the program’s target beside it; more than twice as many ask for a note', async () => {
    const { coordinator, report } = await anOpenReport();
    const figure = figuresIn(report)[0]!;
    expect(figure.target).toBeNull();
    await it_.owner.query('UPDATE program_indicators SET target = 40 WHERE program_id = $1', [figure.programId]);
    const { body } = await putFigure(coordinator, report, figure, { state: 'reported', value: 80 });
    expect(body.target).toBe(40);
    const codes = async () => (await readReport(coordinator, report.id)).checks.map(({ code }) => code);
    expect(await codes()).not.toContain('above-target');
    const { body: more } = await putFigure(coordinator, report, body, { state: 'reported', value: 81 });
    expect(await codes()).toContain('above-target');
    await putFigure(coordinator, report, more, { state: 'reported', value: 81, note: 'Se sumó otra escuela' });
    expect(await codes()).not.toContain('above-target');
  });

  test('that is zero is not one that is not reported', async () => {
    const { coordinator, report } = await anOpenReport({ programs: 2 });
    const [zero, silent] = report.programs.map(({ figures }) => figures[0]!) as [never, never];
    await putFigure(coordinator, report, zero, { state: 'reported', value: 0 });
    expect((await readReport(coordinator, report.id)).peopleRange).toEqual({ low: 0, high: 0 });
    await putFigure(coordinator, report, silent, { state: 'not_reported', notReportedReason: 'Sin lista' });
    const after = await readReport(coordinator, report.id);
    expect(after.programs.map(({ figures }) => figures[0])).toMatchObject([
      { state: 'reported', value: 0 },
      { state: 'not_reported', value: null },
    ]);
    expect(after.peopleRange).toEqual({ low: 0, high: 0 });
  });

  test('of another report is not found in this one', async () => {
    const { coordinator, report } = await anOpenReport();
    const { report: other } = await anOpenReport();
    const foreign = figuresIn(other)[0]!;
    expect((await putFigure(coordinator, report, foreign, { state: 'reported', value: 1 })).status).toBe(404);
    expect((await coordinator.get(`/reports/${report.id}/figures/${foreign.id}`)).status).toBe(404);
    expect((await putFigure(staff, report, foreign, { state: 'reported', value: 1 })).status).toBe(404);
  });
});

describe('two coordinators at once', () => {
  test('fill in different figures of one report without overwriting each other', async () => {
    const { member, coordinator, report } = await anOpenReport({ programs: 4 });
    const colleague = await it_.as.coordinator(member);
    const figures = figuresIn(report);
    const answers = await Promise.all(
      figures.map((figure, n) =>
        putFigure(n % 2 ? coordinator : colleague, report, figure, { state: 'reported', value: n }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(figures.map(() => 200));
    const values = figuresIn(await readReport(coordinator, report.id)).map(({ value }) => value);
    expect(values).toEqual(figures.map((_, n) => n));
  });

  test('on the same figure, one is kept and the others get 412 with the current version', async () => {
    const { member, coordinator, report } = await anOpenReport();
    const colleague = await it_.as.coordinator(member);
    const figure = figuresIn(report)[0]!;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        putFigure(n % 2 ? coordinator : colleague, report, figure, { state: 'reported', value: n + 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(412)]);
    expect(answers.find(({ status }) => status === 412)!.etag).toBe('"2"');
    const kept = answers.find(({ status }) => status === 200)!.body.value;
    expect(figuresIn(await readReport(coordinator, report.id))[0]!.value).toBe(kept);
  });

  test('find out who wrote what: the office stands as the office', async () => {
    const { member, coordinator, report } = await anOpenReport();
    const colleague = await it_.as.coordinator(member);
    const figure = figuresIn(report)[0]!;
    const cells = { sex_age: { 'F:0-5': 3 } };
    const { body: first } = await putFigure(colleague, report, figure, { state: 'reported', value: 5, cells });
    await putFigure(staff, report, first, {
      state: 'reported',
      value: 5,
      cells: { sex_age: { 'F:0-5': 4 } },
      note: 'x',
    });
    await colleague.patch(`/reports/${report.id}`, `"${report.version}"`, { narrative: 'Talleres' });
    const edits = async (client: Client, query = '') =>
      (await client.get<{ items: object[] }>(`/reports/${report.id}/edits${query}`)).body.items;
    expect(await edits(coordinator, `?figure=${figure.id}`)).toMatchObject([
      { by: { kind: 'staff', name: null }, fields: ['note', 'cells/sex_age/F:0-5'] },
      { by: { kind: 'member', name: 'Una persona' }, fields: ['state', 'value', 'cells/sex_age/F:0-5'] },
    ]);
    expect(await edits(staff, `?figure=${figure.id}`)).toMatchObject([
      { by: { kind: 'staff', name: 'Una persona' } },
      {},
    ]);
    expect((await edits(coordinator))[0]).toMatchObject({ by: { kind: 'member' }, fields: ['narrative'] });
    const stranger = await it_.as.coordinator(await it_.build.member());
    expect((await stranger.get(`/reports/${report.id}/edits`)).status).toBe(404);
    expect((await stranger.get(`/reports/${report.id}/edits?figure=${figure.id}`)).status).toBe(404);
    expect((await (await it_.as.board()).get(`/reports/${report.id}/edits`)).status).toBe(403);
  });

  test('a figure and the narrative do not stand in each other’s way', async () => {
    const { coordinator, report } = await anOpenReport();
    await putFigure(coordinator, report, figuresIn(report)[0]!, { state: 'reported', value: 3 });
    const changed = await coordinator.patch<Report>(`/reports/${report.id}`, `"${report.version}"`, {
      narrative: 'Un buen trimestre.',
      narrativeLanguage: 'es',
    });
    expect(changed).toMatchObject({ status: 200, etag: `"${report.version + 1}"` });
    expect((await coordinator.patch(`/reports/${report.id}`, `"${report.version}"`, { narrative: 'x' })).status).toBe(
      412,
    );
  });
});

describe('what is not a figure', () => {
  test('"nothing to report" is one answer, with a reason', async () => {
    const { coordinator, report } = await anOpenReport();
    const path = `/reports/${report.id}`;
    const refused = await coordinator.patch(path, '"1"', { isNothingToReport: true });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/nothingReason', code: 'required' }] } });
    const given = await coordinator.patch<Report>(path, '"1"', { isNothingToReport: true, nothingReason: 'Obras' });
    expect(given).toMatchObject({
      status: 200,
      body: { isNothingToReport: true, checks: [], progress: { ready: 2, total: 2 } },
    });
    expect((await coordinator.patch(path, '"2"', { nothingReason: null })).status).toBe(422);
  });

  test('people served lie between the largest program and the sum of all', async () => {
    const { coordinator, report } = await anOpenReport({ programs: 3 });
    const values = [40, 25, 10];
    await Promise.all(
      report.programs.map(({ figures }, n) =>
        putFigure(coordinator, report, figures[0]!, { state: 'reported', value: values[n] }),
      ),
    );
    const read = await readReport(coordinator, report.id);
    expect(read.peopleRange).toEqual({ low: 40, high: 75 });
    const outside = async (unduplicatedPeople: number) => {
      const { version } = await readReport(coordinator, report.id);
      const { body } = await coordinator.patch<Report>(`/reports/${report.id}`, `"${version}"`, { unduplicatedPeople });
      return body.checks.some(({ code }) => code === 'unduplicated-outside-range');
    };
    expect([await outside(39), await outside(40), await outside(75), await outside(76)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

test('what was reported for the cycle before stands beside each figure, and a threefold asks for a note', async () => {
  const [headcount, services] = [await it_.build.indicator(), await it_.build.indicator({ unit: 'services' })];
  const member = await it_.build.member();
  const program = await it_.build.program(member, { indicators: [headcount.code, services.code] });
  const before = await it_.build.cycle([headcount, services], {
    kind: 'half',
    startsOn: '2025-01-01',
    endsOn: '2025-06-30',
  });
  const now = await it_.build.cycle([headcount, services], {
    kind: 'half',
    startsOn: '2025-07-01',
    endsOn: '2025-12-31',
  });
  const coordinator = await it_.as.coordinator(member);
  await openCycle(staff, before);
  await openCycle(staff, now);
  const first = await reportOf(coordinator, member, before);
  await fillIn(coordinator, first, ({ indicator }) => (indicator.id === headcount.id ? 30 : 100));
  expect((await reportOf(coordinator, member, now)).previousCycleCode).toBeNull(); // not handed in: nothing to compare with
  await submit(coordinator, first);
  await approve(staff, first);
  const report = await reportOf(coordinator, member, now);
  expect(report.previousCycleCode).toBe(before.code);
  const figures = report.programs.find(({ id }) => id === program.id)!.figures;
  expect(figures.map(({ previousValue }) => previousValue)).toEqual([30, 100]);
  const far = async (value: number) => {
    const figure = (await readReport(coordinator, report.id)).programs[0]!.figures[0]!;
    await putFigure(coordinator, report, figure, { state: 'reported', value });
    const { checks } = await readReport(coordinator, report.id);
    return checks.some(({ code, level }) => code === 'far-from-previous' && level === 'soft');
  };
  expect([await far(89), await far(90), await far(11), await far(10)]).toEqual([false, true, false, true]);
});

test('programs and indicators that came after the opening are said to be missing, and can be added', async () => {
  const { member, coordinator, report, indicators } = await anOpenReport();
  expect(report.isMissingPrograms).toBe(false);
  const later = await it_.build.program(member, { indicators: [indicators[0]!.code] });
  expect((await readReport(coordinator, report.id)).isMissingPrograms).toBe(true);
  await putFigure(coordinator, report, figuresIn(report)[0]!, { state: 'reported', value: 8 });
  const added = expectStatus(await coordinator.post<Report>(`/reports/${report.id}/figures`), 201);
  expect(added.isMissingPrograms).toBe(false);
  expect(added.programs.find(({ id }) => id === later.id)!.figures).toHaveLength(1);
  expect(figuresIn(added)).toHaveLength(figuresIn(report).length + 1);
  expect(figuresIn(added).find(({ id }) => id === figuresIn(report)[0]!.id)!.value).toBe(8);
});

describe('who may', () => {
  test('a coordinator sees nothing of another’s report: it answers as one that is absent', async () => {
    const { report } = await anOpenReport();
    const stranger = await it_.as.coordinator(await it_.build.member());
    const figure = figuresIn(report)[0]!;
    const absent = '01930000-0000-7000-8000-00000000dead';
    const calls: ((id: string, figureId: string) => Promise<{ status: number; body: object }>)[] = [
      (id) => stranger.get(`/reports/${id}`),
      (id) => stranger.get(`/reports/${id}/seals`),
      (id, figureId) => stranger.get(`/reports/${id}/figures/${figureId}`),
      (id) => stranger.patch(`/reports/${id}`, '"1"', { narrative: 'x' }),
      (id, figureId) => stranger.put(`/reports/${id}/figures/${figureId}`, '"1"', { state: 'reported', value: 1 }),
      (id) => stranger.post(`/reports/${id}/figures`),
      (id) => stranger.post(`/reports/${id}/submission`),
      (id) => stranger.post(`/reports/${id}/withdrawal`),
    ];
    for (const call of calls) {
      const [foreign, missing] = [await call(report.id, figure.id), await call(absent, absent)];
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
    }
    const { body } = await stranger.get<{ items: { id: string }[]; total: number }>('/reports?limit=200&count=exact');
    expect(body.items.some(({ id }) => id === report.id)).toBe(false);
    expect(body.total).toBe(body.items.length);
    expect(figuresIn(await readReport(staff, report.id))[0]).toMatchObject({ state: 'empty', version: 1 });
  });

  test('the query alone keeps others out, should the database’s own wall be down', async () => {
    const { report, cycle } = await anOpenReport();
    const stranger = await it_.as.coordinator(await it_.build.member());
    const figure = figuresIn(report)[0]!;
    const tables = ['reports', 'figures', 'obligations', 'members', 'programs'];
    for (const table of tables) await it_.owner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    try {
      const path = `/reports/${report.id}`;
      for (const answer of [
        await stranger.get(path),
        await stranger.get(`${path}/seals`),
        await stranger.get(`${path}/figures/${figure.id}`),
        await stranger.patch(path, '"1"', { narrative: 'x' }),
        await stranger.put(`${path}/figures/${figure.id}`, '"1"', { state: 'reported', value: 1 }),
        await stranger.post(`${path}/figures`),
        await stranger.post(`${path}/submission`),
        await stranger.post(`${path}/withdrawal`),
      ])
        expect(answer.status).toBe(404);
      const { id } = cycle;
      for (const list of [`/reports?cycle=${id}`, `/obligations?cycle=${id}`, `/cycles/${id}/obligations`])
        expect((await stranger.get<{ items: object[] }>(list)).body.items).toEqual([]);
    } finally {
      for (const table of tables) await it_.owner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    }
  });

  test('the board has no way to a report, nor a coordinator to reviewing one', async () => {
    const { report, coordinator } = await anOpenReport();
    const board = await it_.as.board();
    for (const path of ['/reports', `/reports/${report.id}`, `/reports/${report.id}/seals`])
      expect((await board.get(path)).status).toBe(403);
    for (const verb of ['submission', 'withdrawal', 'return', 'approval'])
      expect((await board.post(`/reports/${report.id}/${verb}`, { remarks: [{ text: 'x' }] })).status).toBe(403);
    for (const verb of ['return', 'approval'])
      expect((await coordinator.post(`/reports/${report.id}/${verb}`, { remarks: [{ text: 'x' }] })).status).toBe(403);
  });
});
