import { rfcCheckDigit } from '../../src/members/rfc';
import type { Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Standing {
  fiscalYear: number;
  state: string;
  category: string | null;
  letterNumber: string | null;
  letterOn: string | null;
  source: string | null;
  version: number;
}
interface Directory {
  id: string;
  rowCount: number;
  matched: number;
  counts: Record<'new' | 'changed' | 'unchanged' | 'missing', number>;
  appliedAt: string | null;
  appliedCount: number | null;
}
let made = 0;
/** Of nobody: each test has its own. */
function newRfc(): string {
  const first = `ZZ${String.fromCharCode(65 + (made % 26))}0001${String((Math.floor(made / 26) % 28) + 1).padStart(2, '0')}AA`;
  made++;
  return first + rfcCheckDigit(first);
}
const year = (member: { id: string }, of: number) => `/members/${member.id}/donataria/${of}`;
const HEADER =
  'ENTIDAD FEDERATIVA,ADMINISTRACIÓN DESCONCENTRADA,ACTIVIDAD O FIN AUTORIZADO,RFC,DENOMINACIÓN O RAZÓN SOCIAL,DOMICILIO FISCAL,OFICIO DE AUTORIZACIÓN,FECHA DE OFICIO,OBJETO SOCIAL AUTORIZADO,REPRESENTANTE LEGAL,NÚMEROS TELEFÓNICOS,E-MAIL';
const line = (rfc: string, { category = 'A', letter = '325-SAT-1', on = '14/03/2012' } = {}) =>
  `CDMX,CENTRO,${category},${rfc},CASA,CALLE 1,${letter},${on},ASISTIR,MARÍA SECRETA LÓPEZ,5500009999,secreta@casa.example`;
const send = (client: Client, fiscalYear: number | string, ...lines: string[]) =>
  client.upload<Directory>(
    '/donataria-directories',
    { name: 'directorio.csv', content: [HEADER, ...lines].join('\n') },
    { fiscalYear: String(fiscalYear) },
  );
const apply = (client: Client, id: string) => client.post<Directory>(`/donataria-directories/${id}/application`);
const membersOf = async (client: Client, id: string, effect: string) =>
  (
    await client.get<{ items: { memberId: string; effect: string; state: string | null }[] }>(
      `/donataria-directories/${id}/members?effect=${effect}`,
    )
  ).body.items;

test('a year of which nothing is known is none, and what staff write of it is read by the organisation and the board', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const before = await staff.get<Standing>(year(member, 2026));
  expect(before).toMatchObject({ status: 200, etag: '"0"', body: { state: 'none', source: null, version: 0 } });
  const answer = await staff.put<Standing>(year(member, 2026), before.etag, {
    state: 'authorised',
    category: 'M',
    letterNumber: ' 325-SAT-09 ',
    letterOn: '2012-03-14',
  });
  const known = {
    fiscalYear: 2026,
    state: 'authorised',
    category: 'M',
    letterNumber: '325-SAT-09',
    letterOn: '2012-03-14',
    source: 'hand',
    version: 1,
  };
  expect(answer).toMatchObject({ status: 200, etag: '"1"', body: known });
  await staff.put(year(member, 2025), '"0"', { state: 'in_process' });
  for (const reader of [await as.coordinator(member), await as.board()]) {
    const { body } = await reader.get<{ items: Standing[] }>(`/members/${member.id}/donataria`);
    expect(body.items).toMatchObject([known, { fiscalYear: 2025, state: 'in_process', category: null }]);
  }
});

test('a year is written under the version that was read, by one of those who write at once', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const write = (etag: string | undefined, state = 'authorised') => staff.put(year(member, 2024), etag, { state });
  expect((await write(undefined)).status).toBe(428);
  expect(await write('"3"')).toMatchObject({ status: 412, etag: '"0"' });
  const answers = await Promise.all(Array.from({ length: 10 }, () => write('"0"')));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
  expect(await write('"1"', 'revoked')).toMatchObject({ status: 200, etag: '"2"', body: { state: 'revoked' } });
});

test('coordinators and the board write nothing and see no directory', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const { id } = (await send(await as.staff(), 2026, line(newRfc()))).body;
  for (const person of [await as.coordinator(member), await as.board()]) {
    expect((await person.put(year(member, 2026), '"0"', { state: 'authorised' })).status).toBe(403);
    expect((await send(person, 2026, line(newRfc()))).status).toBe(403);
    for (const path of ['', `/${id}`, `/${id}/members`])
      expect((await person.get(`/donataria-directories${path}`)).status).toBe(403);
    expect((await apply(person, id)).status).toBe(403);
  }
});

test('another organisation’s years answer like those of none', async () => {
  const { as, build } = it_;
  const [own, other] = [await build.member(), await build.member()];
  const coordinator = await as.coordinator(own);
  for (const path of ['donataria', 'donataria/2026']) {
    expect((await coordinator.get(`/members/${other.id}/${path}`)).status).toBe(404);
    expect((await coordinator.get(`/members/01930000-0000-7000-8000-00000000dead/${path}`)).status).toBe(404);
  }
});

test('what is no year, no state or no rubro is refused', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  expect((await staff.put(year(member, 1999), '"0"', { state: 'authorised' })).status).toBe(400);
  const wrong = await staff.put(year(member, 2026), '"0"', { state: 'maybe', category: 'Z' });
  expect(wrong).toMatchObject({
    status: 422,
    body: {
      errors: [
        { pointer: '/state', code: 'choice' },
        { pointer: '/category', code: 'choice' },
      ],
    },
  });
  const assigned = await staff.put(year(member, 2026), '"0"', { state: 'authorised', source: 'directory' });
  expect(assigned).toMatchObject({ status: 400, body: { errors: [{ pointer: '/source', code: 'unknown' }] } });
});

test('a directory says first what it would change, marks the year for all at once, and the same again changes nothing', async () => {
  const { as, build } = it_;
  const staff = await as.staff();
  const [first, second, lost] = [newRfc(), newRfc(), newRfc()];
  const isNew = await build.member({ identifiers: { 'MX-RFC': first } });
  const isChanged = await build.member({ identifiers: { 'MX-RFC': second } });
  const isMissing = await build.member({ identifiers: { 'MX-RFC': lost } });
  await staff.put(year(isMissing, 2030), '"0"', { state: 'authorised' });
  await staff.put(year(isChanged, 2031), '"0"', { state: 'in_process', letterNumber: 'a mano' });

  const lines = [line(first), line(second, { letter: '', on: '' }), line(newRfc())];
  const sent = await send(staff, 2031, ...lines);
  expect(sent).toMatchObject({
    status: 201,
    body: {
      rowCount: 3,
      matched: 2,
      counts: { new: 1, changed: 1, unchanged: 0, missing: 1 },
      appliedAt: null,
    },
  });
  const { id } = sent.body;
  expect(await membersOf(staff, id, 'new')).toMatchObject([{ memberId: isNew.id, state: null }]);
  expect(await membersOf(staff, id, 'changed')).toMatchObject([{ memberId: isChanged.id, state: 'in_process' }]);
  expect(await membersOf(staff, id, 'missing')).toMatchObject([{ memberId: isMissing.id, state: null }]);
  expect((await staff.get<Standing>(year(isNew, 2031))).body.state).toBe('none');

  expect(await apply(staff, id)).toMatchObject({
    status: 201,
    body: { counts: { new: 0, changed: 0, unchanged: 2, missing: 1 }, appliedCount: 2 },
  });
  expect((await staff.get<Standing>(year(isNew, 2031))).body).toMatchObject({
    state: 'authorised',
    category: 'A',
    letterNumber: '325-SAT-1',
    letterOn: '2012-03-14',
    source: 'directory',
  });
  expect((await staff.get<Standing>(year(isChanged, 2031))).body).toMatchObject({
    state: 'authorised',
    letterNumber: 'a mano', // the file says nothing of it
    version: 2,
  });
  expect((await staff.get<Standing>(year(isMissing, 2031))).body.state).toBe('none');

  const before = (await staff.get<Directory>(`/donataria-directories/${id}`)).text;
  expect((await apply(staff, id)).text).toBe(before);
  const again = await send(staff, 2031, ...lines);
  expect(again.body.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  expect((await apply(staff, again.body.id)).body.appliedCount).toBe(0);
  expect((await staff.get(year(isChanged, 2031))).etag).toBe('"2"');
});

test('fifty applications at once of one directory have one effect', async () => {
  const { as, build, owner } = it_;
  const rfc = newRfc();
  const member = await build.member({ identifiers: { 'MX-RFC': rfc } });
  const staff = await as.staff();
  const { id } = (await send(staff, 2033, line(rfc))).body;
  const answers = await Promise.all(Array.from({ length: 50 }, () => apply(staff, id)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const { rows } = await owner.query(
    `SELECT action FROM audit.entries WHERE table_name = 'donataria_standings' AND member_id = $1`,
    [member.id],
  );
  expect(rows).toEqual([{ action: 'insert' }]);
  expect((await staff.get<Directory>(`/donataria-directories/${id}`)).body.appliedCount).toBe(1);
});

test('the people in the directory are kept nowhere: not in the table, not in the trail', async () => {
  const { as, owner } = it_;
  const { id } = (await send(await as.staff(), 2034, line(newRfc()))).body;
  const { rows } = await owner.query<{ row: string }>(
    `SELECT to_jsonb(f)::text AS row FROM donataria_directories f WHERE id = $1 UNION ALL SELECT after::text FROM audit.entries WHERE row_id = $1::text`,
    [id],
  );
  expect(rows.length).toBe(2);
  for (const { row } of rows) expect(row).not.toMatch(/SECRETA|secreta|5500009999|CALLE 1/);
});

test('a file without an RFC, without a year, or that is none is refused with its code', async () => {
  const staff = await it_.as.staff();
  const upload = (content: string, fields: Record<string, string> = { fiscalYear: '2026' }) =>
    staff.upload('/donataria-directories', { name: 'x.csv', content }, fields);
  expect(await upload('Nombre,Correo\nCasa,x')).toMatchObject({
    status: 422,
    body: { type: '/problems/directory-without-rfc' },
  });
  expect(await send(staff, 'dos mil', line(newRfc()))).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/fiscalYear', code: 'fiscal-year' }] },
  });
  expect((await upload(`${HEADER}\n${line(newRfc())}`, { fiscalYear: '2026', other: 'x' })).status).toBe(400);
  expect(await upload('')).toMatchObject({ status: 422, body: { type: '/problems/table-empty' } });
});
