import { Workbook } from 'exceljs';
import { openTable } from '../../src/shared/tables/open-table';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { problemOf, rowsOf, send } from './support';
import { zipOf } from './zip';

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
  staff = await t.as.staff();
});
afterAll(() => t?.close());

const utf16 = (text: string, isBigEndian = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};
const PLAIN = 'Razón social,Municipio\nNiñez Ñandú,Coyoacán\n';

describe('what a text may be', () => {
  test.each<[string, Buffer | string, { encoding: string; delimiter: string | null }]>([
    ['UTF-8', PLAIN, { encoding: 'utf-8', delimiter: ',' }],
    ['UTF-8 with its mark', `\ufeff${PLAIN}`, { encoding: 'utf-8', delimiter: ',' }],
    ['Windows-1252', Buffer.from(PLAIN, 'latin1'), { encoding: 'windows-1252', delimiter: ',' }],
    ['UTF-16', utf16(PLAIN), { encoding: 'utf-16le', delimiter: ',' }],
    ['UTF-16, the high byte first', utf16(PLAIN, true), { encoding: 'utf-16be', delimiter: ',' }],
    ['semicolons', PLAIN.replaceAll(',', ';'), { encoding: 'utf-8', delimiter: ';' }],
    ['tabs', PLAIN.replaceAll(',', '\t'), { encoding: 'utf-8', delimiter: '\t' }],
    ['CRLF', PLAIN.replaceAll('\n', '\r\n'), { encoding: 'utf-8', delimiter: ',' }],
    ['CR alone', PLAIN.replaceAll('\n', '\r'), { encoding: 'utf-8', delimiter: ',' }],
    ['no newline at the end', PLAIN.trimEnd(), { encoding: 'utf-8', delimiter: ',' }],
    [
      'Excel’s line about the delimiter',
      `sep=;\r\n${PLAIN.replaceAll(',', ';')}`,
      { encoding: 'utf-8', delimiter: ';' },
    ],
  ])('%s', async (_what, content, read) => {
    const { status, body } = await send(staff, content);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...read, columns: ['Razón social', 'Municipio'], rowCount: 1 });
    expect(body.mapping).toEqual({ '0': 'legalName', '1': 'addressMunicipality' });
    const [row] = await rowsOf(staff, body.id);
    expect(row).toMatchObject({ number: 2, cells: ['Niñez Ñandú', 'Coyoacán'], action: 'create' });
  });

  test('a newline and a quotation mark inside quotes stay in the cell', async () => {
    const { body } = await send(staff, 'Razón social,Descripción\r\n"La ""Casa"", A.C.","Uno\r\ndos"\r\n');
    expect((await rowsOf(staff, body.id))[0]!.cells).toEqual(['La "Casa", A.C.', 'Uno\r\ndos']);
  });

  test('one column of names is not cut at their commas', async () => {
    const { body } = await send(staff, 'Razón social\nLuz y Vida, A.C.\n');
    expect(body).toMatchObject({ delimiter: null, columns: ['Razón social'] });
    expect((await rowsOf(staff, body.id))[0]!.cells).toEqual(['Luz y Vida, A.C.']);
  });

  test('empty and repeated headers keep their place; the first of a name is the one that is read', async () => {
    const { body } = await send(staff, 'Razón social,,Municipio,Municipio,\nLuz,x,Coyoacán,Tlalpan,y\n');
    expect(body.columns).toEqual(['Razón social', '', 'Municipio', 'Municipio', '']);
    expect(body.mapping).toEqual({ '0': 'legalName', '1': null, '2': 'addressMunicipality', '3': null, '4': null });
  });

  test('a short row is filled up, a long one is refused at the cell that is too many, and empty ones are no rows', async () => {
    const { body } = await send(staff, 'Razón social,Municipio\nCorta\n,\n\nLarga,Coyoacán,de más\nJusta,Tlalpan,,\n');
    expect(body).toMatchObject({ rowCount: 3, counts: { create: 2, refused: 1 } });
    const rows = await rowsOf(staff, body.id);
    expect(rows.map(({ number, action }) => [number, action])).toEqual([
      [2, 'create'],
      [5, 'refused'],
      [6, 'create'],
    ]);
    expect(rows[1]!.problems).toMatchObject([{ column: 2, field: null, code: 'more-cells-than-columns' }]);
  });

  test('what looks like a formula is text', async () => {
    const { body } = await send(staff, 'Razón social,Municipio\n=1+1,@SUM(A1)\n');
    expect((await rowsOf(staff, body.id))[0]).toMatchObject({ cells: ['=1+1', '@SUM(A1)'], action: 'create' });
  });
});

describe('a workbook', () => {
  async function workbook(fill: (book: Workbook) => void): Promise<Buffer> {
    const book = new Workbook();
    fill(book);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  test('is told by its content: its first visible sheet, numbers and days as they are shown', async () => {
    const content = await workbook((book) => {
      book.addWorksheet('Oculta', { state: 'hidden' }).addRow(['Otra cosa']);
      const sheet = book.addWorksheet('Padrón');
      sheet.addRow([]);
      sheet.addRow(['Razón social', 'EIN', 'Fecha de constitución', 'Voluntarios', 'Sitio web']);
      sheet.addRow([
        'Luz de Montana',
        10571299,
        new Date('1998-04-30'),
        12,
        { text: 'luz.example', hyperlink: 'https://luz.example' },
      ]);
      sheet.getCell('B3').numFmt = '000000000';
      sheet.getCell('A3').value = { richText: [{ text: 'Luz de ' }, { text: 'Montana' }] };
      sheet.getCell('D3').value = { formula: '6*2', result: 12 };
      book.addWorksheet('Notas').addRow(['Nada']);
    });
    const { status, body } = await send(staff, content, 'nombre-sin-extension');
    expect(status).toBe(201);
    expect(body).toMatchObject({ encoding: null, delimiter: null, rowCount: 1, counts: { create: 1 } });
    expect(await rowsOf(staff, body.id)).toMatchObject([
      { number: 3, cells: ['Luz de Montana', '010571299', '1998-04-30', '12', 'luz.example'] },
    ]);
  });

  test('is read to its end, however long its rows take to be stored', async () => {
    const content = await workbook((book) => {
      const sheet = book.addWorksheet('Padrón');
      sheet.addRow(['Razón social', 'Misión']);
      for (let n = 0; n < 6_000; n++) sheet.addRow([`Número ${n}`, `Acompañamos a ${n} familias. `.repeat(9)]);
    });
    expect((await send(staff, content)).body).toMatchObject({ rowCount: 6_000, counts: { create: 6_000 } });
  });

  test('that is encrypted, or of before 2007, is told to be saved otherwise', async () => {
    const content = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
    expect(problemOf(await send(staff, content))).toBe('/problems/workbook-protected');
  });

  test('that is cut off or damaged is a problem, not an error', async () => {
    const content = await workbook((book) => book.addWorksheet('a').addRow(['Razón social']));
    expect(problemOf(await send(staff, content.subarray(0, content.length / 2)))).toBe('/problems/workbook-broken');
    const damaged = Buffer.from(content);
    damaged.fill(0x5a, 60, content.length - 1500);
    const { status } = await send(staff, damaged);
    expect(status).toBe(422);
  });

  test('that unpacks to more than anybody types is refused before it is unpacked', async () => {
    const bomb = zipOf({
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': '<worksheet/>',
      'xl/sharedStrings.xml': Buffer.alloc(100_000_000, ' '),
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    expect(problemOf(await send(staff, bomb))).toBe('/problems/workbook-too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });

  test('another kind of archive is not a table', async () => {
    expect(problemOf(await send(staff, zipOf({ 'word/document.xml': '<document/>' })))).toBe('/problems/not-a-table');
  });
});

describe('what is no table says so', () => {
  test.each<[string, Buffer | string, string]>([
    ['nothing at all', '', 'table-empty'],
    ['blank lines', '\n , \n', 'table-empty'],
    ['a header alone', 'Razón social,RFC\n', 'table-empty'],
    ['data where the header should be', 'Luz,FTM981104540,luz@example.org\nSol,,\n', 'table-without-header'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-table'],
    ['a PDF', '%PDF-1.7\nstuff', 'not-a-table'],
    ['a web page', '<!DOCTYPE html><html></html>', 'not-a-table'],
    ['JSON', '[{"name":"Luz"}]', 'not-a-table'],
    ['a quotation mark that is never closed', 'Razón social,RFC\n"Luz,\nSol,\n', 'table-broken'],
    ['too many columns', `${'a,'.repeat(300)}\n1\n`, 'table-too-wide'],
  ])('%s', async (_what, content, code) => {
    const answer = await send(staff, content);
    expect([answer.status, problemOf(answer)]).toEqual([422, `/problems/${code}`]);
  });

  /** Over HTTP it would write fifty thousand rows before the one too many. */
  test('too many rows', async () => {
    const { rows } = await openTable(Buffer.from(`Razón social\n${'Luz\n'.repeat(50_001)}`));
    const read = async () => {
      let last = 0;
      for await (const { number } of rows) last = number;
      return last;
    };
    await expect(read()).rejects.toMatchObject({ status: 422, code: 'table-too-long' });
  });

  test('more than 20 MB', async () => {
    const answer = await send(staff, Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
    expect([answer.status, problemOf(answer)]).toEqual([413, '/problems/table-too-large']);
  });

  test('a form without a file, or with another kind', async () => {
    const form = '--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\nmembers\r\n--x--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'x-requested-with': 'padron' };
    expect(problemOf(await staff.send('POST', '/imports', Buffer.from(form), headers))).toBe('/problems/file-missing');
    const programs = await staff.upload('/imports', { name: 'a.csv', content: PLAIN }, { kind: 'cats' });
    expect(programs.status).toBe(422);
    expect((await staff.post('/imports', { file: 'x' })).status).toBe(415);
  });

  test('nothing of a refused file stays', async () => {
    const { rows } = await t.owner.query('SELECT count(*)::int AS n FROM imports WHERE row_count = 0');
    expect(rows[0]).toEqual({ n: 0 });
  });
});
