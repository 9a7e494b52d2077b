import type { Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Program {
  id: string;
  name: string;
  endsOn: string | null;
  version: number;
  locations: { state: string; municipality: string | null }[];
  indicators: { indicatorId: string; code: string; baseline: number | null; target: number | null }[];
}
interface List {
  items: Program[];
  nextCursor: string | null;
  total?: number;
}
const ABSENT = '01930000-0000-7000-8000-00000000dead';
const sameButForRequest = (text: string) => text.replace(/"instance":"[^"]+"/, '');
const today = async (): Promise<string> =>
  (await it_.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
const names = ({ body }: { body: List }) => body.items.map(({ name }) => name);
const add = (person: Client, member: { id: string }, body: object = {}) =>
  person.post<Program>(`/members/${member.id}/programs`, { name: 'Comedores', area: 'children', ...body });

let counter = 10;
async function indicator(level = 'program'): Promise<{ id: string; code: string }> {
  const code = `ZZ-${(counter += 1)}`;
  const { rows } = await it_.owner.query<{ id: string }>(
    `INSERT INTO indicators (id, code, level) VALUES (gen_random_uuid(), $1, $2) RETURNING id`,
    [code, level],
  );
  for (const number of [1, 2])
    await it_.owner.query(
      `INSERT INTO indicator_versions (id, indicator_id, number, name_es, name_en, definition_es, definition_en, unit, period_rule, is_headcount)
       VALUES (gen_random_uuid(), $1, $2, $3, $3, 'd', 'd', 'people', 'sum', true)`,
      [rows[0]!.id, number, `Definición ${number}`],
    );
  return { id: rows[0]!.id, code };
}

test('a coordinator adds a program to the own organisation, reads and changes it', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const coordinator = await as.coordinator(member);
  const { id: indicatorId, code } = await indicator();
  const created = await add(coordinator, member, {
    descriptionEs: 'Desayunos',
    ageFrom: 6,
    ageTo: 11,
    modality: 'in_person',
    startsOn: '2024-01-15',
    budgetAmount: '125000.5',
    budgetCurrency: 'MXN',
    sdgGoals: [2, 10],
    locations: [{ state: '09', municipality: 'Coyoacán' }, { state: '15' }],
    indicators: [{ indicatorId, baseline: 12.5, target: 200 }],
  });
  expect(created).toMatchObject({
    status: 201,
    etag: '"1"',
    body: {
      memberId: member.id,
      memberName: member.name,
      budgetAmount: '125000.50',
      sdgGoals: [2, 10],
      locations: [
        { state: '09', municipality: 'Coyoacán' },
        { state: '15', municipality: null },
      ],
      indicators: [
        { indicatorId, code, nameEs: 'Definición 2', unit: 'people', isHeadcount: true, baseline: 12.5, target: 200 },
      ],
    },
  });
  const path = `/programs/${created.body.id}`;
  const changed = await coordinator.patch<Program>(path, created.etag, { name: 'Desayunos', modality: null });
  expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { name: 'Desayunos', modality: null } });
  expect(changed.body.locations).toEqual(created.body.locations);
  expect(changed.body.indicators).toEqual(created.body.indicators);
  expect(await coordinator.get(path)).toMatchObject({ status: 200, etag: '"2"', body: changed.body });
});

test('a coordinator cannot see or touch another member’s programs: foreign and absent answers are equal but for the request id', async () => {
  const { as, build } = it_;
  const [own, other] = [await build.member(), await build.member()];
  const program = await build.program(other);
  const coordinator = await as.coordinator(own);
  const pairs = [
    [await coordinator.get(`/programs/${program.id}`), await coordinator.get(`/programs/${ABSENT}`)],
    [
      await coordinator.patch(`/programs/${program.id}`, '"1"', { name: 'X' }),
      await coordinator.patch(`/programs/${ABSENT}`, '"1"', { name: 'X' }),
    ],
    [
      await coordinator.delete(`/programs/${program.id}`, '"1"'),
      await coordinator.delete(`/programs/${ABSENT}`, '"1"'),
    ],
    [await add(coordinator, other), await add(coordinator, { id: ABSENT })],
  ] as const;
  for (const [foreign, absent] of pairs) {
    expect(foreign.status).toBe(404);
    expect(sameButForRequest(foreign.text)).toBe(sameButForRequest(absent.text));
  }
  expect((await (await as.staff()).get(`/programs/${program.id}`)).etag).toBe('"1"');
});

test('a coordinator’s list holds the own programs alone, whatever is asked for', async () => {
  const { as, build } = it_;
  const [own, other] = [await build.member(), await build.member()];
  await build.program(own, { name: 'Alcance propio' });
  await build.program(other, { name: 'Alcance ajeno' });
  const coordinator = await as.coordinator(own);
  for (const query of [
    '',
    'q=alcance',
    `member=${own.id}&member=${other.id}`,
    'area=children&state=09',
    'include=ended',
  ]) {
    const answer = await coordinator.get<List>(`/programs?count=exact&${query}`);
    expect(names(answer)).toEqual(['Alcance propio']);
    expect(answer.body.total).toBe(1);
  }
  expect((await coordinator.get<List>(`/programs?member=${other.id}`)).body.items).toEqual([]);
});

test('the board reads every program and changes none', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const program = await build.program(member, { name: 'Del consejo' });
  const board = await as.board();
  expect(await board.get(`/programs/${program.id}`)).toMatchObject({ status: 200, body: { name: 'Del consejo' } });
  expect(names(await board.get<List>(`/members/${member.id}/programs`))).toEqual(['Del consejo']);
  expect((await board.patch(`/programs/${program.id}`, '"1"', { name: 'X' })).status).toBe(403);
  expect((await board.delete(`/programs/${program.id}`, '"1"')).status).toBe(403);
  expect((await add(board, member)).status).toBe(403);
});

test('programs are found across members by words, area, state and member, page by page', async () => {
  const { as, build } = it_;
  const [one, two] = [await build.member(), await build.member()];
  await build.program(one, { name: 'Búsqueda alfa', area: 'children', state: '09' });
  await build.program(two, { name: 'Búsqueda beta', area: 'disability', state: '15' });
  await build.program(two, { name: 'Búsqueda gama', area: 'families', state: '09' });
  const staff = await as.staff();
  const found = async (query: string) => names(await staff.get<List>(`/programs?q=busqueda&${query}`));
  expect(await found('')).toEqual(['Búsqueda alfa', 'Búsqueda beta', 'Búsqueda gama']);
  expect(await found('area=children&area=families')).toEqual(['Búsqueda alfa', 'Búsqueda gama']);
  expect(await found('state=15')).toEqual(['Búsqueda beta']);
  expect(await found(`member=${two.id}&state=09`)).toEqual(['Búsqueda gama']);
  const first = await staff.get<List>('/programs?q=busqueda&limit=2&count=exact');
  expect(first.body.total).toBe(3);
  expect(await found(`limit=2&cursor=${first.body.nextCursor}`)).toEqual(['Búsqueda gama']);
});

test('a word that nearly all names hold finds them in their order, with their number', async () => {
  const { as, build, owner } = it_;
  const member = await build.member();
  await owner.query(
    `INSERT INTO programs (id, member_id, name, area) SELECT gen_random_uuid(), $1, 'Corriente ' || lpad(n::text, 5, '0'), 'children' FROM generate_series(1, 12000) n`,
    [member.id],
  );
  for (const person of [await as.staff(), await as.coordinator(member)]) {
    const first = await person.get<List>('/programs?q=corriente&limit=2&count=exact');
    expect([names(first), first.body.total]).toEqual([['Corriente 00001', 'Corriente 00002'], 12_000]);
    const next = await person.get<List>(`/programs?q=corriente&limit=2&count=exact&cursor=${first.body.nextCursor}`);
    expect([names(next), next.body.total]).toEqual([['Corriente 00003', 'Corriente 00004'], 12_000]);
    expect(names(await person.get<List>('/programs?q=corriente%2007001'))).toEqual(['Corriente 07001']);
  }
});

test('ending a program makes today its last day and takes it out of the list, but not out of reach', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const program = await build.program(member, { name: 'Termina' });
  const coordinator = await as.coordinator(member);
  expect((await coordinator.delete(`/programs/${program.id}`)).status).toBe(428);
  expect((await coordinator.delete(`/programs/${program.id}`, '"7"')).status).toBe(412);
  expect((await coordinator.delete(`/programs/${program.id}`, '"1"')).status).toBe(204);
  expect(await coordinator.get(`/programs/${program.id}`)).toMatchObject({
    etag: '"2"',
    body: { endsOn: await today() },
  });
  expect(names(await coordinator.get<List>('/programs'))).toEqual([]);
  expect(names(await coordinator.get<List>('/programs?include=ended'))).toEqual(['Termina']);
});

test('a program that ended before keeps its day, and one still to begin ends with its first day', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const past = await build.program(member, { endsOn: '2024-12-31' });
  const coming = await build.program(member, { startsOn: '2099-01-01' });
  const staff = await as.staff();
  for (const { id } of [past, coming]) expect((await staff.delete(`/programs/${id}`, '"1"')).status).toBe(204);
  expect((await staff.get(`/programs/${past.id}`)).body).toMatchObject({ endsOn: '2024-12-31' });
  expect((await staff.get(`/programs/${coming.id}`)).body).toMatchObject({ endsOn: '2099-01-01' });
});

test('the lists that are sent replace those that are there, row by row only where they differ', async () => {
  const { as, build, owner } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const [one, two, three] = [await indicator(), await indicator(), await indicator()];
  const { body } = await add(staff, member, {
    locations: [{ state: '09' }, { state: '15', municipality: 'Toluca' }],
    indicators: [{ indicatorId: one.id, target: 10 }, { indicatorId: two.id }],
  });
  const idsOf = async () =>
    (await owner.query<{ id: string }>('SELECT id FROM program_locations WHERE program_id = $1', [body.id])).rows.map(
      ({ id }) => id,
    );
  const before = await idsOf();
  const changed = await staff.patch<Program>(`/programs/${body.id}`, '"1"', {
    locations: [
      { state: '15', municipality: 'Toluca' },
      { state: '20', municipality: null },
    ],
    indicators: [{ indicatorId: one.id, target: 20 }, { indicatorId: three.id }],
  });
  expect(changed).toMatchObject({ status: 200, etag: '"2"' });
  expect(changed.body.locations).toEqual([
    { state: '15', municipality: 'Toluca', municipalityCode: null },
    { state: '20', municipality: null, municipalityCode: null },
  ]);
  expect(changed.body.indicators.map(({ code, target }) => [code, target])).toEqual([
    [one.code, 20],
    [three.code, null],
  ]);
  expect((await idsOf()).filter((id) => before.includes(id))).toHaveLength(1);
  const emptied = await staff.patch(`/programs/${body.id}`, '"2"', { locations: [], indicators: [] });
  expect(emptied.body).toMatchObject({ locations: [], indicators: [], version: 3 });
});

test('an indicator has targets for periods of their own; a cycle of exactly those days is held against them', async () => {
  const { as, build } = it_;
  const member = await build.member({ since: '2020-01-01' });
  const staff = await as.staff();
  const counted = await build.indicator();
  const quarter = { startsOn: '2026-04-01', endsOn: '2026-06-30' };
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const { body } = await add(staff, member, {
    indicators: [
      {
        indicatorId: counted.id,
        target: 10,
        periods: [
          { ...quarter, target: 3 },
          { ...year, target: 12 },
        ],
      },
    ],
  });
  const periodsOf = (program: Program) => (program.indicators[0] as unknown as { periods: object[] }).periods;
  expect(periodsOf(body)).toEqual([
    { ...year, target: 12 },
    { ...quarter, target: 3 },
  ]);
  const targetIn = async (days: object) => {
    const cycle = await build.cycle([counted], days);
    await staff.post(`/cycles/${cycle.id}/opening`);
    const { body: reports } = await staff.get<{ items: { id: string }[] }>(
      `/reports?cycle=${cycle.id}&member=${member.id}`,
    );
    const { body: report } = await staff.get<{ programs: { figures: { target: number }[] }[] }>(
      `/reports/${reports.items[0]!.id}`,
    );
    return report.programs[0]!.figures[0]!.target;
  };
  expect(await targetIn(quarter)).toBe(3);
  expect(await targetIn({ startsOn: '2026-01-01', endsOn: '2026-03-31' })).toBe(10);

  const kept = await staff.patch<Program>(`/programs/${body.id}`, '"1"', {
    indicators: [{ indicatorId: counted.id, target: 11 }],
  });
  expect(periodsOf(kept.body)).toHaveLength(2);
  const wrong = await staff.patch(`/programs/${body.id}`, '"2"', {
    indicators: [
      {
        indicatorId: counted.id,
        periods: [
          { ...year, target: 1 },
          { ...year, target: 2 },
          { ...year, endsOn: '2025-01-01', target: 1 },
        ],
      },
    ],
  });
  expect(wrong.body).toMatchObject({
    errors: [
      { pointer: '/indicators/0/periods/1', code: 'not-unique' },
      { pointer: '/indicators/0/periods/2/endsOn', code: 'dates-reversed' },
    ],
  });
  const fewer = await staff.patch<Program>(`/programs/${body.id}`, '"2"', {
    indicators: [{ indicatorId: counted.id, periods: [{ ...year, target: 13 }] }],
  });
  expect(periodsOf(fewer.body)).toEqual([{ ...year, target: 13 }]);
  expect((await staff.patch(`/programs/${body.id}`, '"3"', { indicators: [] })).status).toBe(200);
});

test('what is there twice, is no indicator of programs, or does not exist is said at its place', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const [ofProgram, ofMember] = [await indicator(), await indicator('member')];
  const places = await add(staff, member, { locations: [{ state: '09' }, { state: '09', municipality: null }] });
  expect(places).toMatchObject({ status: 422, body: { errors: [{ pointer: '/locations/1', code: 'not-unique' }] } });
  const indicators = [ofProgram, ofProgram, ofMember, { id: ABSENT }].map(({ id }) => ({ indicatorId: id }));
  const answer = await add(staff, member, { indicators });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      errors: [
        { pointer: '/indicators/1', code: 'not-unique' },
        { pointer: '/indicators/2/indicatorId', code: 'not-a-program-indicator' },
        { pointer: '/indicators/3/indicatorId', code: 'not-a-program-indicator' },
      ],
    },
  });
});

test('ages, days and money that do not fit together are refused, whether both are sent or one', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const both = await add(staff, member, { ageFrom: 12, ageTo: 6, startsOn: '2026-02-01', endsOn: '2026-01-01' });
  expect(both).toMatchObject({
    status: 422,
    body: {
      errors: [
        { pointer: '/ageTo', code: 'ages-reversed' },
        { pointer: '/endsOn', code: 'dates-reversed' },
      ],
    },
  });
  const { body } = await add(staff, member, { ageFrom: 6, startsOn: '2026-02-01' });
  const one = (change: object) => staff.patch(`/programs/${body.id}`, '"1"', change);
  expect(await one({ ageTo: 5 })).toMatchObject({ status: 422, body: { type: '/problems/program-ages' } });
  expect(await one({ endsOn: '2026-01-31' })).toMatchObject({ status: 422, body: { type: '/problems/program-dates' } });
  expect(await one({ budgetAmount: '10.00' })).toMatchObject({
    status: 422,
    body: { type: '/problems/program-budget' },
  });
});

test.each(['memberId', 'id', 'version', 'memberName'])('nobody moves a program by writing %s', async (field) => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const { body } = await add(staff, member);
  for (const answer of [
    await staff.patch(`/programs/${body.id}`, '"1"', { [field]: ABSENT }),
    await add(staff, member, { [field]: ABSENT }),
  ])
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${field}`, code: 'unknown' }] } });
});

test('of 50 parallel edits of a program with its places one wins', async () => {
  const { as, build } = it_;
  const program = await build.program(await build.member());
  const staff = await as.staff();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => staff.patch(`/programs/${program.id}`, '"1"', { locations: [{ state: '21' }] })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(49);
  expect((await staff.get<Program>(`/programs/${program.id}`)).body.locations).toHaveLength(1);
});
