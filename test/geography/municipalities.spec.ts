import { Client as Connection } from 'pg';
import { loadCatalogue, readCatalogue } from '../../src/geography/catalogue';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { describeWithShared, sharedData } from '../support/shared-data';

const FILE = `cvegeo,cve_ent,cve_mun,nom_mun,pob_2020
09003,09,003,Coyoacán,614447
09012,09,012,Tlalpan,699928
14098,14,098,San Pedro Tlaquepaque,687127
20208,20,208,San Juan Mixtepec,7000
20209,20,209,San Juan Mixtepec,900
`;

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
  staff = await t.as.staff();
});
afterAll(() => t?.close());
beforeEach(() => t.owner.query('TRUNCATE municipalities, members CASCADE'));

const load = async (text: string | Buffer = FILE) => loadCatalogue(t.owner, await readCatalogue(Buffer.from(text)));
interface Place {
  id: string;
  addressMunicipality: string | null;
  addressMunicipalityCode: string | null;
  type?: string;
}
const address = (addressState: string, addressMunicipality: string | null, code?: string | null) => ({
  addressState,
  addressMunicipality,
  ...(code !== undefined && { addressMunicipalityCode: code }),
});
const register = (place: object) => staff.post<Place>('/members', { legalName: 'Luz, A.C.', ...place });

describe('without a catalogue', () => {
  test('a municipality is text, with a code or without', async () => {
    expect((await register(address('09', 'Coyoacán'))).body).toMatchObject({
      addressMunicipality: 'Coyoacán',
      addressMunicipalityCode: null,
    });
    expect((await register(address('09', 'Coyoacán', '09003'))).body.addressMunicipalityCode).toBe('09003');
    expect((await staff.get<{ items: unknown[] }>('/municipalities?state=09')).body.items).toEqual([]);
  });

  test('a code is five digits and begins with its state', async () => {
    expect((await register(address('09', 'Coyoacán', '9003'))).status).toBe(422);
    const elsewhere = await register(address('15', 'Coyoacán', '09003'));
    expect([elsewhere.status, elsewhere.body.type]).toEqual([422, '/problems/municipality-outside-state']);
  });
});

describe('with a catalogue', () => {
  test('a typed name that is exactly one municipality of its state gets its code, accents and capitals aside', async () => {
    await load();
    const codeOf = async (state: string, name: string) =>
      (await register(address(state, name))).body.addressMunicipalityCode;
    expect(await codeOf('09', 'coyoacan')).toBe('09003');
    expect(await codeOf('14', 'San Pedro Tlaquepaque')).toBe('14098');
    expect(await codeOf('14', 'Tlaquepaque')).toBeNull();
    expect(await codeOf('15', 'Coyoacán')).toBeNull();
    expect(await codeOf('20', 'San Juan Mixtepec')).toBeNull(); // two have this name
  });

  test('a code is checked, kept beside another spelling of the name, and goes with its place', async () => {
    await load();
    const unknown = await register(address('09', 'Coyoacán', '09999'));
    expect([unknown.status, unknown.body.type]).toEqual([422, '/problems/municipality-unknown']);
    const { body, etag } = await register(address('20', 'San Juan Mixtepec, distrito 08', '20208'));
    expect(body.addressMunicipalityCode).toBe('20208');
    const renamed = await staff.patch<Place>(`/members/${body.id}`, etag, { website: 'https://luz.example' });
    expect(renamed.body.addressMunicipalityCode).toBe('20208');
    const moved = await staff.patch<Place>(`/members/${body.id}`, renamed.etag, address('09', 'Tlalpan'));
    expect(moved.body.addressMunicipalityCode).toBe('09012');
  });

  test('a program’s places have codes too, by name and by hand', async () => {
    await load();
    const member = await t.build.member();
    const locations = [
      { state: '09', municipality: 'Tlalpan' },
      { state: '20', municipality: 'San Juan Mixtepec', municipalityCode: '20209' },
      { state: '14', municipality: null },
    ];
    const created = await staff.post<{ id: string; locations: object[] }>(`/members/${member.id}/programs`, {
      name: 'Comedores',
      area: 'children',
      locations,
    });
    expect(created.body.locations).toEqual([
      { state: '09', municipality: 'Tlalpan', municipalityCode: '09012' },
      { state: '14', municipality: null, municipalityCode: null },
      { state: '20', municipality: 'San Juan Mixtepec', municipalityCode: '20209' },
    ]);
    const wrong = await staff.patch<{ type: string }>(`/programs/${created.body.id}`, created.etag, {
      locations: [{ state: '09', municipality: 'Tlalpan', municipalityCode: '14098' }],
    });
    expect([wrong.status, wrong.body.type]).toEqual([422, '/problems/municipality-outside-state']);
    const changed = await staff.patch<{ locations: object[] }>(`/programs/${created.body.id}`, created.etag, {
      locations: [{ state: '20', municipality: 'San Juan Mixtepec', municipalityCode: '20208' }],
    });
    expect(changed.body.locations).toEqual([
      { state: '20', municipality: 'San Juan Mixtepec', municipalityCode: '20208' },
    ]);
  });

  test('an import reads codes and refuses the row whose code is of no municipality or of another state', async () => {
    await load();
    const rows = ['Uno,Coyoacán,9003', 'Dos,,09999', 'Tres,Tlalpan,'].join('\n');
    const { body } = await staff.upload<{ id: string; counts: object }>('/imports', {
      name: 'roster.csv',
      content: `Razón social,Municipio,Clave del municipio\n${rows}`,
    });
    expect(body.counts).toMatchObject({ create: 2, refused: 1 });
    const refused = await staff.get<{ items: { problems: object[] }[] }>(`/imports/${body.id}/rows?action=refused`);
    expect(refused.body.items[0]!.problems).toMatchObject([{ column: 2, code: 'municipality-unknown' }]);
  });
});

test('suggestions are found by part of the name, in the state, for every role; strangers get none', async () => {
  await load();
  const member = await t.build.member();
  for (const person of [staff, await t.as.coordinator(member), await t.as.board()]) {
    const { body } = await person.get<{ items: object[] }>('/municipalities?state=09&q=coyo');
    expect(body.items).toEqual([{ code: '09003', state: '09', name: 'Coyoacán' }]);
  }
  const all = await staff.get<{ items: { name: string }[]; nextCursor: string }>('/municipalities?limit=3');
  const rest = await staff.get<{ items: { name: string }[] }>(`/municipalities?limit=3&cursor=${all.body.nextCursor}`);
  expect([...all.body.items, ...rest.body.items].map(({ name }) => name)).toEqual([
    'Coyoacán',
    'San Juan Mixtepec',
    'San Juan Mixtepec',
    'San Pedro Tlaquepaque',
    'Tlalpan',
  ]);
  expect((await t.as.stranger().get('/municipalities')).status).toBe(401);
});

describe('loading', () => {
  test('is the same a second time; what is gone is retired, what comes back is there again', async () => {
    expect(await load()).toMatchObject({ added: 5, renamed: 0, retired: 0 });
    expect(await load()).toMatchObject({ added: 0, renamed: 0, retired: 0, returned: 0 });
    const member = (await register(address('09', 'Tlalpan'))).body;
    const without = FILE.replace(/09012.*\n/, '').replace('Coyoacán', 'Coyoacan de los Coyotes');
    expect(await load(without)).toMatchObject({ added: 0, renamed: 1, retired: 1 });
    expect((await staff.get<{ items: object[] }>('/municipalities?q=tlalpan')).body.items).toEqual([]);
    expect((await staff.get<Place>(`/members/${member.id}`)).body.addressMunicipalityCode).toBe('09012');
    expect((await register(address('09', 'Tlalpan'))).body.addressMunicipalityCode).toBeNull();
    expect(await load()).toMatchObject({ added: 0, renamed: 1, retired: 0, returned: 1 });
  });

  test('gives those that were typed before their code, once', async () => {
    const { id } = (await register(address('09', 'Tlalpan'))).body;
    expect(await load()).toMatchObject({ membersCoded: 1 });
    expect((await staff.get<Place>(`/members/${id}`)).body.addressMunicipalityCode).toBe('09012');
    expect(await load()).toMatchObject({ membersCoded: 0 });
  });

  test.each([
    ['cvegeo,nom_mun\n0900X,Coyoacán', /row 2 has no code/],
    ['cvegeo,nom_mun\n09003,Coyoacán\n09003,Tlalpan', /a second time/],
    ['clave,otra\n09003,Coyoacán', /needs a column/],
  ])('refuses a file that is no catalogue: %j', async (text, problem) => {
    await expect(readCatalogue(Buffer.from(text))).rejects.toThrow(problem);
  });

  test('is not for the app’s login, whatever its role', async () => {
    const app = new Connection({ connectionString: t.config.databaseUrl });
    await app.connect();
    await app.query('BEGIN');
    await app.query('SET LOCAL ROLE padron_administrator');
    await expect(app.query(`INSERT INTO municipalities VALUES ('09003', '09', 'X', 'x')`)).rejects.toThrow(/denied/);
    await app.end();
  });
});

describeWithShared('INEGI’s own file', ['geo/mx-municipios.csv'], () => {
  test('holds 2,478 municipalities, 570 of them in Oaxaca and 16 in the capital', async () => {
    expect(await load(sharedData('geo/mx-municipios.csv'))).toMatchObject({ added: 2478 });
    const total = async (state: string) =>
      (await staff.get<{ total: number }>(`/municipalities?state=${state}&count=exact`)).body.total;
    expect([await total('20'), await total('09')]).toEqual([570, 16]);
  });
});
