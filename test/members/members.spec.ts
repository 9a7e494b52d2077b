import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

type Item = { id: string; name: string };
interface List {
  items: Item[];
  nextCursor: string | null;
  total?: number;
}
const names = ({ body }: { body: List }) => body.items.map(({ name }) => name);

test('staff see every member, by name, without regard to accents and capitals', async () => {
  const { as, build } = it_;
  const prefix = 'Orden';
  for (const name of ['Zeta', 'ángel', 'Beta', 'Ñandú']) await build.member({ name: `${prefix} ${name}` });
  const staff = await as.staff();
  const answer = await staff.get<List>('/members?q=orden&count=exact');
  expect(names(answer)).toEqual(['Orden ángel', 'Orden Beta', 'Orden Ñandú', 'Orden Zeta']);
  expect(answer.body.total).toBe(4);
});

test('staff register an organisation as a prospect, read it and change it', async () => {
  const staff = await it_.as.staff();
  const created = await staff.post<Item & { status: string; version: number }>('/members', {
    legalName: 'Fundación Puente de Luz, A.C.',
    name: 'Puente de Luz',
    focusAreas: ['children', 'families'],
    primaryFocus: 'children',
    statesServed: ['09', '15'],
    foundedOn: '1998-04-30',
    website: 'https://puente.example',
  });
  expect(created).toMatchObject({ status: 201, etag: '"1"', body: { status: 'prospect', foundedOn: '1998-04-30' } });
  const changed = await staff.patch(`/members/${created.body.id}`, created.etag, { acronym: 'PDL', foundedOn: null });
  expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { acronym: 'PDL', foundedOn: null } });
  const read = await staff.get(`/members/${created.body.id}`);
  expect(read).toMatchObject({ status: 200, etag: '"2"', body: changed.body });
});

test('who gives no name in use is known by the legal one', async () => {
  const staff = await it_.as.staff();
  const answer = await staff.post('/members', { legalName: 'Casa Abierta' });
  expect(answer).toMatchObject({ status: 201, body: { name: 'Casa Abierta' } });
});
