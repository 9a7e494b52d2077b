import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { expectStatus, openCycle } from '../support/reports';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

interface Indicator {
  id: string;
  number: number;
  versionId: string;
  retiredOn: string | null;
  nameEs: string;
}
const DEFINITION = {
  nameEs: 'Huertos familiares',
  nameEn: 'Family gardens',
  definitionEs: 'Huertos que al cierre del periodo siguen en uso.',
  definitionEn: 'Gardens still in use at the end of the period.',
  unit: 'units',
  breakdowns: ['state'],
  periodRule: 'latest',
  isHeadcount: false,
};
let counter = 0;
const create = (fields: object = {}) =>
  staff.post<Indicator>('/indicators', {
    code: `HUE-${String(++counter).padStart(2, '0')}`,
    area: 'families',
    level: 'program',
    ...DEFINITION,
    ...fields,
  });
const redefine = (id: string, etag: string, fields: object, client = staff) =>
  client.send<Indicator>(
    'POST',
    `/indicators/${id}/definitions`,
    { ...DEFINITION, comparability: 'comparable', ...fields },
    {
      'if-match': etag,
    },
  );

test('staff add an indicator, which everybody reads', async () => {
  const { status, body } = await create();
  expect(status).toBe(201);
  expect(body).toMatchObject({ number: 1, ...DEFINITION });
  const board = await it_.as.board();
  expect((await board.get(`/indicators/${body.id}`)).status).toBe(200);
  for (const who of [board, await it_.as.coordinator(await it_.build.member())]) {
    expect(
      (await who.post('/indicators', { code: 'HUE-90', area: null, level: 'program', ...DEFINITION })).status,
    ).toBe(403);
    expect((await redefine(body.id, '"1"', { nameEs: 'Otro' }, who)).status).toBe(403);
    expect((await who.patch(`/indicators/${body.id}`, '"1"', { retiredOn: '2026-01-01' })).status).toBe(403);
  }
});

test('a code is taken once; what cannot be measured is refused at its field', async () => {
  await create({ code: 'HUE-80' });
  expect((await create({ code: 'HUE-80' })).body).toMatchObject({ type: '/problems/indicator-code-taken' });
  expect((await create({ isHeadcount: true })).body).toMatchObject({
    errors: [{ pointer: '/isHeadcount', code: 'headcount-of-people' }],
  });
});

test('a changed definition is another, with how it compares; what was there before stays readable', async () => {
  const { body, etag } = await create();
  const second = await redefine(body.id, etag, {
    nameEs: 'Huertos',
    comparability: 'rescaled',
    rescaleFactor: 1000,
    unit: 'kilograms',
  });
  expect(expectStatus(second, 201)).toMatchObject({ number: 2, nameEs: 'Huertos' });
  expect((await redefine(body.id, etag, { nameEs: 'Otro' })).status).toBe(412);
  const third = await redefine(body.id, second.etag, { unit: 'services', comparability: 'comparable' });
  expect(third.body).toMatchObject({ errors: [{ pointer: '/comparability', code: 'other-unit-not-comparable' }] });
  const same = await redefine(body.id, second.etag, { nameEs: 'Huertos', unit: 'kilograms' });
  expect(same).toMatchObject({ status: 409, body: { type: '/problems/same-definition' } });
  const { items } = expectStatus(await staff.get<{ items: object[] }>(`/indicators/${body.id}/definitions`), 200);
  expect(items).toMatchObject([
    { number: 2, comparability: 'rescaled', rescaleFactor: 1000, firstCycleCode: null },
    { number: 1, comparability: null, rescaleFactor: null, nameEs: DEFINITION.nameEs },
  ]);
});

test('of ten who define it anew at once one does', async () => {
  const { body, etag } = await create();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => redefine(body.id, etag, { nameEs: `N ${n}` })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(412)]);
});

test('an open cycle goes on by the definition it opened with; a planned one asks by the newest', async () => {
  const { body, etag } = await create();
  const member = await it_.build.member();
  await it_.build.program(member, { area: 'families', indicators: [(body as unknown as { code: string }).code] });
  const [opened, planned] = [await it_.build.cycle([body]), await it_.build.cycle([body])];
  await openCycle(staff, opened);
  const { body: newest } = await redefine(body.id, etag, { nameEs: 'Huertos vivos' });
  await openCycle(staff, planned);
  const asked = async (cycle: { id: string }) =>
    (
      await it_.owner.query<{ id: string }>(
        `SELECT f.indicator_version_id AS id FROM figures f JOIN reports r ON r.id = f.report_id WHERE r.cycle_id = $1`,
        [cycle.id],
      )
    ).rows;
  expect(await asked(opened)).toEqual([{ id: body.versionId }]);
  expect(await asked(planned)).toEqual([{ id: newest.versionId }]);
});

test('a retired indicator is not offered to new cycles, stays readable, and comes back', async () => {
  const { body, etag } = await create();
  const retired = await staff.patch<Indicator>(`/indicators/${body.id}`, etag, { retiredOn: '2026-01-01' });
  expect(expectStatus(retired, 200).retiredOn).toBe('2026-01-01');
  expect((await (await it_.as.board()).get(`/indicators/${body.id}`)).status).toBe(200);
  const { body: cycle } = await staff.post<{ id: string }>('/cycles', {
    code: 'RET-1',
    kind: 'custom',
    nameEs: 'x',
    nameEn: 'x',
    startsOn: '2026-01-01',
    endsOn: '2026-03-31',
    opensOn: '2026-04-01',
    dueOn: '2026-04-20',
  });
  const { rows } = await it_.owner.query(
    'SELECT FROM cycle_indicators WHERE cycle_id = $1 AND indicator_version_id = $2',
    [cycle.id, body.versionId],
  );
  expect(rows).toEqual([]);
  const back = await staff.patch<Indicator>(`/indicators/${body.id}`, retired.etag, { retiredOn: null });
  expect(expectStatus(back, 200).retiredOn).toBeNull();
});
