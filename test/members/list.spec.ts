import type { Answer, Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Item {
  id: string;
  name: string;
  status: string | null;
  joinedOn: string | null;
}
interface List {
  items: Item[];
  nextCursor: string | null;
  total?: number;
}
const names = ({ body }: Answer<List>) => body.items.map(({ name }) => name);
const list = (person: Client, query: string) => person.get<List>(`/members?${query}`);

async function pages(person: Client, query: string): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = '', turns = 0; cursor !== null && turns < 50; turns += 1) {
    const answer: Answer<List> = await list(person, `${query}${cursor && `&cursor=${cursor}`}`);
    expect(answer.status).toBe(200);
    found.push(...names(answer));
    cursor = answer.body.nextCursor;
  }
  return found;
}

test('members come by name, without regard to accents and capitals, both ways', async () => {
  const { as, build } = it_;
  for (const name of ['Orden Zeta', 'Orden ángel', 'Orden Beta', 'Orden Ñandú']) await build.member({ name });
  const staff = await as.staff();
  const order = ['Orden ángel', 'Orden Beta', 'Orden Ñandú', 'Orden Zeta'];
  expect(names(await list(staff, 'q=orden'))).toEqual(order);
  expect(names(await list(staff, 'q=orden&sort=-name'))).toEqual(order.toReversed());
});

test.each(['name', '-name', 'joinedOn', '-joinedOn'])(
  'every member is on exactly one page, sorted by %s, also where names and days are equal',
  async (sort) => {
    const { as, build } = it_;
    const prefix = `Hoja ${sort.replace('-', 'menos ')}`;
    for (let index = 0; index < 11; index += 1)
      await build.member({
        name: `${prefix} ${index % 3}`,
        since: `202${index % 4}-01-01`,
        status: index % 5 === 0 ? null : 'active',
      });
    const staff = await as.staff();
    const query = `q=${encodeURIComponent(prefix)}&sort=${sort}`;
    const whole = await list(staff, `${query}&limit=200`);
    expect(whole.body.items).toHaveLength(11);
    expect(await pages(staff, `${query}&limit=2`)).toEqual(names(whole));
    expect(new Set(whole.body.items.map(({ id }) => id)).size).toBe(11);
  },
);

test('who never joined stands last, whichever way one sorts by the day of joining', async () => {
  const { as, build } = it_;
  await build.member({ name: 'Ingreso viejo', since: '2001-01-01' });
  await build.member({ name: 'Ingreso ninguno', status: 'prospect' });
  await build.member({ name: 'Ingreso nuevo', since: '2024-01-01' });
  const staff = await as.staff();
  expect(names(await list(staff, 'q=ingreso&sort=joinedOn'))).toEqual([
    'Ingreso viejo',
    'Ingreso nuevo',
    'Ingreso ninguno',
  ]);
  expect(names(await list(staff, 'q=ingreso&sort=-joinedOn'))).toEqual([
    'Ingreso nuevo',
    'Ingreso viejo',
    'Ingreso ninguno',
  ]);
});

test('a total is given when asked for, whatever the page', async () => {
  const { as, build } = it_;
  for (let index = 0; index < 3; index += 1) await build.member({ name: `Cuenta ${index}` });
  const staff = await as.staff();
  expect((await list(staff, 'q=cuenta')).body).not.toHaveProperty('total');
  const first = await list(staff, 'q=cuenta&limit=2&count=exact');
  expect(first.body.total).toBe(3);
  const second = await list(staff, `q=cuenta&limit=2&count=exact&cursor=${first.body.nextCursor}`);
  expect(second.body).toMatchObject({ total: 3, nextCursor: null });
  expect((await list(staff, 'q=nadie-se-llama-asi&count=exact')).body).toEqual({
    items: [],
    nextCursor: null,
    total: 0,
  });
});

test('a page that its members have left since still says how many there are', async () => {
  const { as, build, owner } = it_;
  for (const name of ['Fuga 1', 'Fuga 2', 'Fuga 3']) await build.member({ name });
  const staff = await as.staff();
  const first = await list(staff, 'q=fuga&limit=2&count=exact');
  await owner.query(`UPDATE members SET name = 'Otra', legal_name = 'Otra' WHERE name = 'Fuga 3'`);
  const second = await list(staff, `q=fuga&limit=2&count=exact&cursor=${first.body.nextCursor}`);
  expect(second.body).toEqual({ items: [], nextCursor: null, total: 2 });
});

test('a cursor of another sort, or one that is none, is refused', async () => {
  const { as, build } = it_;
  for (const name of ['Cursor 1', 'Cursor 2']) await build.member({ name });
  const staff = await as.staff();
  const { body } = await list(staff, 'q=cursor&limit=1');
  expect((await list(staff, `q=cursor&sort=-name&cursor=${body.nextCursor}`)).status).toBe(400);
  for (const forged of [
    'x',
    Buffer.from('["name","a","not-an-id"]').toString('base64url'),
    Buffer.from('["joinedOn","soon","0"]').toString('base64url'),
  ])
    expect(
      (await list(staff, `sort=${forged.startsWith('WyJqb') ? 'joinedOn' : 'name'}&cursor=${forged}`)).status,
    ).toBe(400);
});

test('unknown parameters, sorts and filters are refused, and so is a page of 201', async () => {
  const staff = await it_.as.staff();
  for (const query of [
    'sort=legalName',
    'status=gone',
    'focus=animals',
    'state=33',
    'role=staff',
    'limit=201',
    'limit=0',
    'count=all',
  ])
    expect((await list(staff, query)).status).toBe(400);
});

test('filters of one kind widen, of several kinds narrow', async () => {
  const { as, build } = it_;
  await build.member({ name: 'Filtro A', focus: 'children', state: '09', status: 'active' });
  await build.member({ name: 'Filtro B', focus: 'disability', state: '15', status: 'active' });
  await build.member({ name: 'Filtro C', focus: 'families', state: '09', status: 'grace' });
  await build.member({ name: 'Filtro D', focus: 'families', state: '21', status: 'resigned' });
  const staff = await as.staff();
  const found = async (query: string) => names(await list(staff, `q=filtro&${query}`));
  expect(await found('status=active')).toEqual(['Filtro A', 'Filtro B']);
  expect(await found('status=active&status=grace')).toEqual(['Filtro A', 'Filtro B', 'Filtro C']);
  expect(await found('focus=families&focus=disability')).toEqual(['Filtro B', 'Filtro C', 'Filtro D']);
  expect(await found('state=09')).toEqual(['Filtro A', 'Filtro C']);
  expect(await found('state=09&state=21&focus=families')).toEqual(['Filtro C', 'Filtro D']);
});

test('the status that filters and shows is that of the coalition’s today, not of the past or of what is planned', async () => {
  const { as, build, owner } = it_;
  const member = await build.member({ name: 'Hoy vence', status: null });
  // Where it is another day than at the server, whatever the hour.
  await owner.query(
    `UPDATE settings SET time_zone = CASE WHEN extract(hour FROM now() AT TIME ZONE 'UTC') < 11 THEN 'Pacific/Pago_Pago' ELSE 'Pacific/Kiritimati' END`,
  );
  const decision = await owner.query<{ id: string }>(
    `INSERT INTO membership_decisions (id, member_id, kind, effective_on) VALUES (gen_random_uuid(), $1, 'admission', '2020-01-01') RETURNING id`,
    [member.id],
  );
  for (const [status, from, to] of [
    ['active', '-400 days', '-1 day'],
    ['grace', '0 days', '0 days'],
    ['lapsed', '1 day', null],
  ])
    await owner.query(
      `INSERT INTO membership_periods (id, member_id, status, during, decision_id) VALUES (gen_random_uuid(), $1, $2,
         daterange((coalition_today() + $3::interval)::date, (coalition_today() + $4::interval)::date, '[]'), $5)`,
      [member.id, status, from, to, decision.rows[0]!.id],
    );
  const staff = await as.staff();
  expect((await list(staff, 'q=hoy vence&status=grace')).body.items).toMatchObject([{ status: 'grace' }]);
  for (const status of ['active', 'lapsed'])
    expect(names(await list(staff, `q=hoy vence&status=${status}`))).toEqual([]);
  await owner.query(`UPDATE settings SET time_zone = 'America/Mexico_City'`);
});

test('search finds words within a name or the acronym without accents, but not within other columns', async () => {
  const { as, build, owner } = it_;
  const { id } = await build.member({ name: 'Fundación Ñaupé de la Sierra', legalName: 'Ñaupé Serrano, A.C.' });
  await owner.query(`UPDATE members SET acronym = 'FÑS', mission_es = 'Palabrasecreta' WHERE id = $1`, [id]);
  const staff = await as.staff();
  for (const q of ['naupe', 'ÑAUPÉ', 'naupe sierra', 'upé de', 'fundacion naupe de la sierra a.c.', 'fns', 'serrano'])
    expect(names(await list(staff, `q=${encodeURIComponent(q)}`))).toEqual(['Fundación Ñaupé de la Sierra']);
  for (const q of ['sierra fundacion', 'palabrasecreta', '%', '_', '...', "'; DROP TABLE members --"])
    expect(names(await list(staff, `q=${encodeURIComponent(q)}`))).toEqual([]);
});

test('a search of nothing but spaces is no search', async () => {
  const { as, build } = it_;
  const member = await build.member();
  expect(names(await list(await as.coordinator(member), 'q=%20%20'))).toEqual([member.name]);
});

test('staff find a member by a whole identifier, however it is written', async () => {
  const { as, build } = it_;
  const identifiers = {
    'MX-RFC': 'SAT970701NN3',
    'US-EIN': '47-4823442',
    'member-number': 'M-7007',
    slug: 'casa-siete',
  };
  await build.member({ name: 'Con identificadores', identifiers });
  const staff = await as.staff();
  for (const q of ['SAT970701NN3', 'sat-970701-nn3', '474823442', '47-4823442', 'm-7007', 'casa-siete'])
    expect(names(await list(staff, `q=${q}`))).toEqual(['Con identificadores']);
  for (const q of ['SAT970701', 'NN3']) expect(names(await list(staff, `q=${q}`))).toEqual([]);
});

test('the board finds a member by its number and not by a tax identifier', async () => {
  const { as, build } = it_;
  await build.member({ name: 'Del consejo', identifiers: { 'MX-RFC': 'DME060314ST1', 'member-number': 'M-7008' } });
  const board = await as.board();
  expect(names(await list(board, 'q=M-7008'))).toEqual(['Del consejo']);
  expect(names(await list(board, 'q=DME060314ST1'))).toEqual([]);
});

test('a coordinator finds the own members alone: by list, search, filter, identifier and count', async () => {
  const { as, build } = it_;
  const own = await build.member({ name: 'Propia uno' });
  const second = await build.member({ name: 'Propia dos' });
  await build.member({ name: 'Propia ajena', identifiers: { 'MX-RFC': 'FTM981104540' } });
  const coordinator = await as.coordinator(own, second);
  for (const query of ['', 'q=propia', 'status=active', 'sort=joinedOn&focus=children']) {
    const answer = await list(coordinator, `${query}&count=exact`);
    expect(names(answer).sort()).toEqual(['Propia dos', 'Propia uno']);
    expect(answer.body.total).toBe(2);
  }
  expect((await list(coordinator, 'q=FTM981104540&count=exact')).body).toEqual({
    items: [],
    nextCursor: null,
    total: 0,
  });
});

test('the board’s list carries no tax identifier and every member', async () => {
  const { as, build } = it_;
  const { id } = await build.member({
    name: 'Lista del consejo',
    identifiers: { 'US-EIN': '01-0571299', 'member-number': 'M-7009' },
  });
  const answer = await list(await as.board(), 'q=lista del consejo');
  expect(answer.body.items).toEqual([
    expect.objectContaining({
      id,
      name: 'Lista del consejo',
      status: 'active',
      joinedOn: '2020-01-01',
      memberNumber: 'M-7009',
    }),
  ]);
  expect(answer.text).not.toContain('0571299');
});
