import ExcelJS from 'exceljs';
import type { PublicationContent } from '../../src/publications/publication-content';
import { publicationPdf } from '../../src/publications/publication-pdf';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { readPdf } from '../support/pdf';
import { coalition, fileOf, pdfOf as pdfNow, prepare, type Published, publish, seal } from './support';

let t: TestApp;
let staff: Client;
let board: Client;
let made: Awaited<ReturnType<typeof coalition>>;
let published: Published;
beforeAll(async () => {
  t = await startApp();
  [staff, board] = [await t.as.staff(), await t.as.board()];
  made = await coalition(t, staff, { '09': 3, '14': 30, '19': 1400 }, 1);
  published = await publish(staff, await prepare(staff, made.cycle));
});
afterAll(() => t?.close());

const fetched = (client: Client, path: string) => fileOf(t, client, path);
const pdfOf = (client: Client, query = '') => pdfNow(t, client, published, query);
const sheetsOf = async (query = '') => {
  const { bytes } = await fetched(board, `/publications/${published.id}.xlsx${query}`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: (sheet.getSheetValues() as unknown[][]).slice(1).map((row) => row.slice(1)),
  }));
};

describe('the PDF', () => {
  test.each([
    ['es', 'letter', 612, 'Reporte de la coalición', 'Dónde', 'Página 1 de'],
    ['en', 'a4', 595.28, 'The coalition’s report', 'Where', 'Page 1 of'],
  ] as const)(
    'is drawn in %s on %s, with headings, pictures in words and page numbers',
    async (language, paper, width, title, where, page) => {
      const read = await pdfOf(board, `?language=${language}&paper=${paper}`);
      expect(read.language.slice(0, 2)).toBe(language);
      expect(read.title).toContain(title);
      expect(read.tags('H1').map(({ text }) => text)).toEqual([title]);
      expect(read.tags('H2').map(({ text }) => text)).toContain(where);
      expect(read.outline).toEqual(read.tags('H2').map(({ text }) => text));
      expect(read.pages[0]).toMatchObject({ width });
      expect(read.pages[0]!.text).toContain(page);
      expect(read.fonts.every(({ isEmbedded, name }) => isEmbedded && name.includes('Figtree'))).toBe(true);
      const pictures = read.tags('Figure');
      expect(pictures.length).toBeGreaterThanOrEqual(4);
      expect(pictures.every(({ alt }) => (alt ?? '').length > 10)).toBe(true);
      expect(
        read
          .tags('Table')
          .every(({ children }) => children.some((row) => row.children.some(({ type }) => type === 'TH'))),
      ).toBe(true);
    },
  );

  test('shows figures as the board may see them: few people are a word, in table and picture', async () => {
    const read = await pdfOf(staff, '?language=es');
    const rows = read.tags('TR').map(({ children }) => children.map(({ text }) => text));
    expect(rows).toContainEqual(['Nuevo León', '1,400', '1']);
    expect(rows).toContainEqual(['Ciudad de México', 'Protegida', '–']);
    expect(rows).toContainEqual(['Jalisco', 'Protegida', '–']);
    expect(rows).toContainEqual(['Yucatán', 'Sin reportes', '0']);
    const said = read.pages.map(({ text }) => text).join(' ');
    expect(said.replaceAll(' ', '')).toContain(published.contentHash); // set over two lines
    expect(said).toContain('CC BY 4.0');
    expect(said).toContain(made.members[3]!.name); // without a report
  });

  test('is the same bytes each time, also after the register has changed', async () => {
    const path = `/publications/${published.id}.pdf?language=es&paper=a4`;
    const before = await fetched(board, path);
    await t.owner.query(`UPDATE settings SET coalition_name = 'Otra'`);
    const again = await fetched(await t.as.coordinator(made.members[0]!), path);
    await t.owner.query(`UPDATE settings SET coalition_name = 'Coalición'`);
    expect(again.bytes.equals(before.bytes)).toBe(true);
    const { rows } = await t.owner.query<{ content: string }>('SELECT content FROM publications WHERE id = $1', [
      published.id,
    ]);
    const content = JSON.parse(rows[0]!.content) as PublicationContent;
    const anew = await publicationPdf({ content, contentHash: published.contentHash }, 'es', 'a4');
    expect(anew.equals(before.bytes)).toBe(true);
    expect(before.name).toBe(`Coalición Reporte de la coalición ${made.cycle.code} Edición 1.pdf`);
  });

  test('of a draft is staff’s, and says that it is one', async () => {
    const { cycle, members } = await coalition(t, staff, { '09': 20 }, 1);
    const draft = await prepare(staff, cycle);
    const path = `/publications/${draft.id}.pdf`;
    for (const reader of [board, members[0]!.coordinator]) expect((await fetched(reader, path)).status).toBe(404);
    const read = readPdf((await fetched(staff, path)).bytes);
    expect(read.pages[0]!.text).toContain('Borrador');
    await seal(staff, members[1]!, cycle, 30, '09');
    expect(readPdf((await fetched(staff, path)).bytes).pages[0]!.text).toContain('50');
  });

  test('is nobody’s who has not signed in', async () => {
    const answer = await t.app.inject({ method: 'GET', url: `/api/v1/publications/${published.id}.pdf` });
    expect(answer.statusCode).toBe(401);
  });
});

describe('the workbook', () => {
  test('has a sheet for each table and one of definitions', async () => {
    expect((await sheetsOf('?language=es')).map(({ name }) => name)).toEqual([
      'Reporte de la coalición',
      'Por área',
      'Dónde',
      'Sexo y edad',
      'Discapacidad',
      'En el tiempo',
      'Puntualidad',
      'Organizaciones',
      'Qué mide cada indicador',
    ]);
    expect((await sheetsOf('?language=en')).at(-1)!.rows[0]).toEqual([
      'Code',
      'Version',
      'Indicator',
      'Definition',
      'Unit',
    ]);
  });

  test('has numbers as numbers, and a word where a number is protected', async () => {
    const [, , where] = await sheetsOf('?language=es');
    expect(where!.rows).toContainEqual(['Nuevo León', 1400, 1400, 1]);
    expect(where!.rows).toContainEqual(['Ciudad de México', 'Protegida', 'Protegida', 'Protegida']);
    expect(where!.rows).toContainEqual(['Yucatán', 'Sin reportes', 'Sin reportes', 0]);
  });

  test('takes nothing that could pass for a formula', async () => {
    const { cycle, members } = await coalition(t, staff, { '09': 20 });
    await t.owner.query(`UPDATE members SET name = '=cmd()' WHERE id = $1`, [members[0]!.id]);
    published = await publish(staff, await prepare(staff, cycle));
    const organisations = (await sheetsOf('?language=es')).find(({ name }) => name === 'Organizaciones');
    expect(organisations!.rows[1]![0]).toBe(`'=cmd()`);
  });
});
