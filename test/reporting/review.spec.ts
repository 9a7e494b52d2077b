import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { openReport, submittedReport } from '../support/open-report';
import {
  approve,
  expectStatus,
  type Figure,
  figuresIn,
  fillIn,
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

describe('a review that was begun by mistake', () => {
  const begin = async (client: Client, { id }: { id: string }) =>
    expectStatus(await client.post<Report>(`/reports/${id}/review`), 201);
  const takeBack = (client: Client, { id, version }: { id: string; version: number }) =>
    client.post<Report>(`/reports/${id}/review-cancellation`, undefined, { 'if-match': `"${version}"` });

  test('is taken back by who began it: the report can be withdrawn again, and the trail tells', async () => {
    const { coordinator, report } = await submittedReport(it_, staff);
    const begun = await begin(staff, report);
    expect(begun.can).toMatchObject({ review: true, cancelReview: true });
    const back = expectStatus(await takeBack(staff, begun), 201);
    expect(back).toMatchObject({ state: 'submitted', reviewBeganAt: null, can: { review: true, cancelReview: false } });
    const kinds = ['submitted', 'review_began', 'review_cancelled'];
    expect(back.events.map(({ kind }) => kind)).toEqual(kinds);
    const seen = await readReport(coordinator, report.id);
    expect(seen).toMatchObject({
      can: { withdraw: true, cancelReview: false },
      events: kinds.map((kind) => ({ kind })),
    });
    const { rows } = await it_.owner.query<{ kind: string }>(
      `SELECT after->>'kind' AS kind FROM audit.entries WHERE table_name = 'report_events' AND member_id = $1 ORDER BY id`,
      [report.member.id],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(kinds);
    expect((await coordinator.post(`/reports/${report.id}/withdrawal`)).status).toBe(201);
  });

  test('is nobody else’s to take back, and needs the version that was read', async () => {
    const { coordinator, report } = await submittedReport(it_, staff);
    const begun = await begin(staff, report);
    const colleague = await it_.as.staff();
    expect((await readReport(colleague, report.id)).can.cancelReview).toBe(false);
    expect(await takeBack(colleague, begun)).toMatchObject({
      status: 403,
      body: { type: '/problems/review-of-another' },
    });
    expect((await takeBack(coordinator, begun)).status).toBe(403);
    expect((await takeBack(await it_.as.board(), begun)).status).toBe(403);
    expect((await staff.post(`/reports/${report.id}/review-cancellation`)).status).toBe(428);
    const stale = await takeBack(staff, { ...begun, version: begun.version - 1 });
    expect([stale.status, stale.etag]).toEqual([412, `"${begun.version}"`]);
    expect((await takeBack(staff, { ...begun, id: '01930000-0000-7000-8000-00000000dead' })).status).toBe(404);
    expect((await takeBack(staff, begun)).status).toBe(201);
  });

  test('is taken back once, and not after it was decided: what is allowed is said', async () => {
    const { report } = await submittedReport(it_, staff);
    const refused = (allowed: string[]) => ({ status: 409, body: { type: '/problems/illegal-transition', allowed } });
    const waiting = ['withdrawal', 'review', 'return', 'approval'];
    expect(await takeBack(staff, report)).toMatchObject(refused(waiting));
    const begun = await begin(staff, report);
    expect((await takeBack(staff, begun)).status).toBe(201);
    expect(await takeBack(staff, begun)).toMatchObject(refused(waiting));
    await begin(staff, report);
    const approved = await approve(staff, report);
    expect(approved.can.cancelReview).toBe(false);
    expect(await takeBack(staff, approved)).toMatchObject(refused([]));
  });
});

describe('a report beside the one before it', () => {
  interface Part {
    breakdown: string;
    category: string;
    before: number | null;
    now: number | null;
    difference: number | null;
  }
  interface Previous {
    id: string;
    cycle: { code: string };
    figures: { figureId: string; definition: string; before: Figure; difference: number | null; parts: Part[] }[];
    dropped: { programName: string; code: string; before: Figure }[];
    people: { before: { unduplicatedPeople: number | null; peopleRange: object }; difference: object | null };
    narrative: string | null;
  }
  const comparison = async (client: Client, { id }: { id: string }) =>
    expectStatus(await client.get<{ previous: Previous | null }>(`/reports/${id}/comparison`), 200).previous;

  const earlier = { startsOn: '2025-01-01', endsOn: '2025-03-31' };
  const later = { startsOn: '2025-04-01', endsOn: '2025-06-30', programs: 0 };

  /** A quarter that was handed in with 40 people, and the one after it, filled in with 50. */
  let before: Awaited<ReturnType<typeof openReport>>;
  let now: typeof before;
  let people: Figure;
  beforeAll(async () => {
    const fill = ({ coordinator, report, indicators }: typeof before, value: number) =>
      fillIn(coordinator, report, ({ indicator }) =>
        indicator.id === indicators[0]!.id ? { state: 'reported', value, cells: { state: { '09': value - 5 } } } : 7,
      );
    before = await openReport(it_, staff, { ...earlier, programs: 2, breakdowns: ['state'] });
    await fill(before, 40);
    const words = { narrative: 'Talleres de lectura', narrativeLanguage: 'es', unduplicatedPeople: 60 };
    const { version } = await readReport(before.coordinator, before.report.id);
    await before.coordinator.patch(`/reports/${before.report.id}`, `"${version}"`, words);
    await submit(before.coordinator, before.report);
    now = await openReport(it_, staff, { ...later, member: before.member, indicators: before.indicators });
    await fill(now, 50);
    people = figuresIn(now.report)[0]!;
  });

  test('shows each figure and each part of it with its change, the people and the words', async () => {
    const previous = (await comparison(staff, now.report))!;
    expect(previous).toMatchObject({ id: before.report.id, cycle: { code: before.cycle.code }, dropped: [] });
    expect(previous.figures).toHaveLength(4);
    expect(previous.figures.find(({ figureId }) => figureId === people.id)).toMatchObject({
      definition: 'same',
      factor: 1,
      before: { state: 'reported', value: 40, cells: { state: { '09': 35, unknown: 5 } } },
      difference: 10,
      parts: [
        { breakdown: 'state', category: '09', before: 35, now: 45, difference: 10 },
        { breakdown: 'state', category: 'unknown', before: 5, now: 5, difference: 0 },
      ],
    });
    expect(previous.people).toEqual({
      before: { unduplicatedPeople: 60, unduplicatedReason: null, peopleRange: { low: 40, high: 80 } },
      difference: { low: -10, high: 40 },
    });
    expect(previous.narrative).toBe('Talleres de lectura');
  });

  test.each([
    [2, 'comparable', null, { definition: 'comparable', factor: 1, before: { value: 40 }, difference: 10 }],
    [3, 'rescaled', 2, { definition: 'rescaled', factor: 2, before: { value: 80 }, difference: -30 }],
    [4, 'broken', null, { definition: 'broken', factor: null, before: { value: 40 }, difference: null }],
  ])('says what version %i, which is %s, makes of it', async (number, comparability, factor, told) => {
    await it_.owner.query(
      `WITH v AS (INSERT INTO indicator_versions (id, indicator_id, number, name_es, name_en, definition_es, definition_en, unit, breakdowns, period_rule, is_headcount, comparability, rescale_factor)
         SELECT new_id(), indicator_id, $5, name_es, name_en, definition_es, definition_en, unit, breakdowns, period_rule, is_headcount, $2, $3 FROM indicator_versions WHERE indicator_id = $1 AND number = 1 RETURNING id)
       UPDATE figures SET indicator_version_id = v.id FROM v WHERE figures.id = $4`,
      [people.indicator.id, comparability, factor, people.id, number],
    );
    const previous = (await comparison(staff, now.report))!;
    expect(previous.figures.find(({ figureId }) => figureId === people.id)).toMatchObject(told);
  });

  test('is read by its member, by no other and not by the board; the first one stands alone', async () => {
    expect(await comparison(now.coordinator, now.report)).toEqual(await comparison(staff, now.report));
    expect(await comparison(staff, before.report)).toBeNull();
    const path = `/reports/${now.report.id}/comparison`;
    const stranger = await it_.as.coordinator(await it_.build.member());
    expect((await stranger.get(path)).status).toBe(404);
    expect((await (await it_.as.board()).get(path)).status).toBe(403);
  });

  test('names what was reported then and is not asked any more', async () => {
    await it_.owner.query('DELETE FROM figures WHERE id = $1', [people.id]);
    const previous = (await comparison(staff, now.report))!;
    expect(previous.dropped).toMatchObject([{ code: people.indicator.code, before: { value: 40 } }]);
  });
});
