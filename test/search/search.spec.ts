import type { Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Hit {
  id: string;
  memberId: string | null;
  title: string;
  detail: string | null;
  isPast: boolean;
}
interface Found {
  groups: { group: string; items: Hit[]; hasMore: boolean }[];
  isApproximate: boolean;
}
const search = (person: Client, q: string, more = '') => person.get<Found>(`/search?q=${encodeURIComponent(q)}${more}`);
const titles = ({ body }: { body: Found }, group = 'members') =>
  (body.groups.find((each) => each.group === group)?.items ?? []).map(({ title }) => title);

test('accents, capitals and the order of words do not matter', async () => {
  const { as, build } = it_;
  await build.member({ name: 'Fundación Niñez Única de Tláhuac' });
  const staff = await as.staff();
  for (const q of ['ninez unica', 'ÚNICA niñez', 'tlahuac fundacion', 'nin tla'])
    expect([q, titles(await search(staff, q))]).toEqual([q, ['Fundación Niñez Única de Tláhuac']]);
});

test('an identifier goes before an acronym, that before the beginning of a name, and that before words inside it', async () => {
  const { as, build, owner } = it_;
  await build.member({ name: 'Casa del Colibrí' });
  await build.member({ name: 'Colibrí Azul' });
  const { id } = await build.member({ name: 'Ámbar y Sal' });
  await owner.query('UPDATE members SET acronym = $2 WHERE id = $1', [id, 'COLIBRI']);
  await build.member({ name: 'Zafiro', identifiers: { slug: 'colibri' } });
  expect(titles(await search(await as.staff(), 'colibri'))).toEqual([
    'Zafiro',
    'Ámbar y Sal',
    'Colibrí Azul',
    'Casa del Colibrí',
  ]);
});

test('a misspelt name is found, and said to be a guess; what is spelt right is not mixed with guesses', async () => {
  const { as, build } = it_;
  const member = await build.member({ name: 'Manantial Esperanza' });
  await build.contact(member, { name: 'Guadalupe Villanueva' });
  await build.member({ name: 'Manantiales Esperanzados' });
  const staff = await as.staff();
  const guess = await search(staff, 'mananteal esperansa');
  expect(guess.body.isApproximate).toBe(true);
  expect(titles(guess)[0]).toBe('Manantial Esperanza');
  expect(titles(await search(staff, 'gudalupe vilanueva'), 'contacts')).toEqual(['Guadalupe Villanueva']);
  const right = await search(staff, 'manantial esperanza');
  expect(right.body.isApproximate).toBe(false);
  expect(titles(right)).toContain('Manantial Esperanza');
  expect((await search(staff, 'qwxzkjv')).body).toEqual({ groups: [], isApproximate: false });
});

test('programs and people are found with their organisation, those that are past behind', async () => {
  const { as, build, owner } = it_;
  const member = await build.member({ name: 'Organización del Nopal' });
  await build.program(member, { name: 'Ludoteca Axolote' });
  await build.program(member, { name: 'Axolote Escolar', endsOn: '2022-01-01' });
  const gone = await build.contact(member, { name: 'Axayácatl Antes' });
  await owner.query(`UPDATE contacts SET ended_on = '2021-01-01' WHERE id = $1`, [gone.id]);
  await build.contact(member, { name: 'Olga Axayácatl', email: 'olga@nopal.example' });
  const staff = await as.staff();
  const programs = (await search(staff, 'axolote')).body.groups.find(({ group }) => group === 'programs')!;
  expect(programs.items).toMatchObject([
    { title: 'Ludoteca Axolote', detail: 'Organización del Nopal', memberId: member.id, isPast: false },
    { title: 'Axolote Escolar', isPast: true },
  ]);
  expect(titles(await search(staff, 'axayacatl'), 'contacts')).toEqual(['Olga Axayácatl', 'Axayácatl Antes']);
  expect(titles(await search(staff, 'OLGA@nopal.example'), 'contacts')).toEqual(['Olga Axayácatl']);
});

test('notes, logged calls and tags are found by staff, with what stands around the words', async () => {
  const { as, build } = it_;
  const member = await build.member({ name: 'Casa Tepozán' });
  const staff = await as.staff();
  await staff.post('/tags', { name: 'Cenzontle' });
  const text = `${'Relleno de palabras. '.repeat(30)}Pidieron un cenzontle de regalo. ${'Más relleno. '.repeat(30)}`;
  await staff.post(`/members/${member.id}/notes`, { text });
  await staff.post(`/members/${member.id}/interactions`, {
    kind: 'visit',
    happenedOn: '2026-01-15',
    summary: 'Vimos un cenzontle',
  });
  const { body } = await search(staff, 'cenzontle');
  expect(body.groups.map(({ group }) => group)).toEqual(['tags', 'notes', 'interactions']);
  const note = body.groups[1]!.items[0]!;
  expect(note).toMatchObject({ title: 'Casa Tepozán', memberId: member.id });
  expect(note.detail).toContain('Pidieron un cenzontle de regalo');
  expect(note.detail!.length).toBeLessThanOrEqual(200);
});

test('of each group as many as asked for, and whether there are more; one group alone where asked for', async () => {
  const { as, build } = it_;
  for (const n of [1, 2, 3])
    await build.program(await build.member({ name: `Jacaranda ${n}` }), { name: `Jacaranda ${n}` });
  const staff = await as.staff();
  const two = await search(staff, 'jacaranda', '&limit=2');
  expect(two.body.groups.map(({ group, items, hasMore }) => [group, items.length, hasMore])).toEqual([
    ['members', 2, true],
    ['programs', 2, true],
  ]);
  const one = await search(staff, 'jacaranda', '&limit=3&group=programs');
  expect(one.body.groups.map(({ group, items, hasMore }) => [group, items.length, hasMore])).toEqual([
    ['programs', 3, false],
  ]);
});

test('a coordinator finds the own organisation alone, spelt right or wrong, by words or by identifier', async () => {
  const { as, build } = it_;
  const own = await build.member({ name: 'Huizache Propio' });
  const other = await build.member({ name: 'Huizache Ajeno', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
  await build.program(other, { name: 'Huizache Ajeno' });
  await build.contact(other, { name: 'Huizache Ajeno', email: 'ajeno@huizache.example' });
  const coordinator = await as.coordinator(own);
  for (const q of ['huizache', 'huisache', 'ajeno', 'FDL900306PM6', 'ajeno@huizache.example']) {
    const { status, text } = await search(coordinator, q);
    expect([q, status, text.includes('Ajeno')]).toEqual([q, 200, false]);
  }
  expect(titles(await search(coordinator, 'huizache'))).toEqual(['Huizache Propio']);
  expect(titles(await search(coordinator, 'huisache'))).toEqual(['Huizache Propio']);
  expect(titles(await search(await as.staff(), 'fdl-900306-pm6'))).toEqual(['Huizache Ajeno']);
});

test('the board finds organisations and programs, no people, and nobody by a tax identifier', async () => {
  const { as, build } = it_;
  const member = await build.member({
    name: 'Mezquite',
    identifiers: { 'MX-RFC': 'SAT970701NN3', 'member-number': 'M-0999' },
  });
  await build.program(member, { name: 'Mezquite Joven' });
  await build.contact(member, { name: 'Mezquite Persona' });
  const board = await as.board();
  const { body } = await search(board, 'mezquite');
  expect(body.groups.map(({ group }) => group)).toEqual(['members', 'programs']);
  expect(titles(await search(board, 'M-0999'))).toEqual(['Mezquite']);
  expect(titles(await search(board, 'SAT970701NN3'))).toEqual([]);
  expect((await search(board, 'mezquite', '&group=notes')).body.groups).toEqual([]);
});

test.each(['***', '%', '_', "'; DROP TABLE members; --", '\\m', 'a', '(', '日本'])('%s is only text', async (q) => {
  expect((await search(await it_.as.staff(), q)).status).toBe(200);
});
