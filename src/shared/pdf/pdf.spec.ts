import { readPdf } from '../../../test/support/pdf';
import { facts, figure, figureRoom, heading, notice, paragraphs } from './blocks';
import type { Paper } from './look';
import { openPdf, type PdfDocument } from './pdf-document';
import { table } from './table';

const write = async (draw: (pdf: PdfDocument) => void | Promise<void>, paper: Paper = 'a4') => {
  const pdf = await openPdf({
    title: 'Año de la niñez – ¿cuántas?',
    language: 'es',
    paper,
    author: 'AMSOC',
    writtenAt: new Date('2026-11-25T12:00:00Z'),
    footer: 'Coalición AMSOC',
    pageOf: (page, pages) => `Página ${page} de ${pages}`,
  });
  await draw(pdf);
  return pdf.end();
};

describe('a PDF', () => {
  test('says its title and language, and embeds the fonts it is set in', async () => {
    const read = readPdf(await write((pdf) => heading(pdf, 1, 'Año de la niñez')));
    expect(read).toMatchObject({ title: 'Año de la niñez – ¿cuántas?', language: 'es-MX' });
    expect(read.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))).toEqual(
      expect.arrayContaining(['Figtree-SemiBold', 'Figtree-Regular']),
    );
    expect(read.fonts.every(({ isEmbedded, name }) => isEmbedded && /^[A-Z]{6}\+/.test(name))).toBe(true);
  });

  test('is read out in order, with its headings, accents and all', async () => {
    const read = readPdf(
      await write((pdf) => {
        heading(pdf, 1, 'Niñas, niños y adolescentes');
        paragraphs(pdf, '¿Cuántas personas? Pingüinos: 1,200 – 1,400.\n\nSegundo párrafo.');
        heading(pdf, 2, 'Qué sigue');
        facts(pdf, [['Organización', 'Manos de Ayuda, A.C.']]);
        notice(pdf, 'Fue corregido después.');
      }),
    );
    expect(read.root.children.map(({ type, text }) => [type, text])).toEqual([
      ['H1', 'Niñas, niños y adolescentes'],
      ['P', '¿Cuántas personas? Pingüinos: 1,200 – 1,400.'],
      ['P', 'Segundo párrafo.'],
      ['H2', 'Qué sigue'],
      ['P', 'Organización Manos de Ayuda, A.C.'],
      ['P', 'Fue corregido después.'],
    ]);
    expect(read.outline).toEqual(['Qué sigue']);
  });

  test.each([
    ['a4', 595.28, 841.89],
    ['letter', 612, 792],
  ] as const)('fits %s, and numbers its pages', async (paper, width, height) => {
    const read = readPdf(
      await write((pdf) => {
        for (let at = 0; at < 60; at++) paragraphs(pdf, `Párrafo ${at}. ${'Palabras y más palabras. '.repeat(12)}`);
      }, paper),
    );
    expect(read.pages.length).toBeGreaterThan(3);
    expect(read.pages[0]).toMatchObject({ width, height });
    for (const [at, { text }] of read.pages.entries())
      expect(text).toContain(`Página ${at + 1} de ${read.pages.length}`);
    expect(read.tags('P')).toHaveLength(60); // the foot of a page is nobody’s paragraph
    expect(read.tags('P').every(({ text }) => (text.match(/Palabras/g) ?? []).length === 12)).toBe(true);
  });

  test('has tables whose cells know their headers, also over several pages', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => [`Organización ${at}`, String(at * 1000)]);
    const read = readPdf(
      await write((pdf) =>
        table(pdf, {
          caption: 'Por organización',
          columns: [
            { header: 'Organización', share: 3 },
            { header: 'Personas', share: 1, isNumber: true },
          ],
          rows,
          total: ['Total', '4005000'],
        }),
      ),
    );
    const [found] = read.tags('Table');
    const [caption, head, ...body] = found!.children;
    expect(caption).toMatchObject({ type: 'Caption', text: 'Por organización' });
    expect(head!.children.map(({ type, scope, text }) => [type, scope, text])).toEqual([
      ['TH', 'Column', 'Organización'],
      ['TH', 'Column', 'Personas'],
    ]);
    expect(body.map((row) => row.children.map(({ text }) => text))).toEqual([...rows, ['Total', '4005000']]);
    expect(body[0]!.children.map(({ type }) => type)).toEqual(['TH', 'TD']);
    expect(read.pages.length).toBeGreaterThan(1);
    for (const { text } of read.pages) expect(text).toContain('Personas');
  });

  test('says in words what a picture shows', async () => {
    const read = readPdf(
      await write((pdf) =>
        figure(pdf, { alt: 'Sube de 10 a 20', caption: 'Desde enero', height: 100 }, (canvas, { x, y }) =>
          canvas.rect(x, y, 50, 50).fill('#0e5c57'),
        ),
      ),
    );
    expect(read.tags('Figure')).toMatchObject([{ alt: 'Sube de 10 a 20' }]);
    expect(read.tags('Caption')).toMatchObject([{ text: 'Desde enero' }]);
  });

  test('keeps a heading on the page of the picture that it stands over, wherever that begins', async () => {
    const caption = 'Lo que dice la figura.';
    const read = readPdf(
      await write((pdf) => {
        for (let offset = 0; offset < 120; offset++) {
          pdf.newPage();
          pdf.y += 480 + offset;
          heading(pdf, 2, 'Encabezado', figureRoom(pdf, 160, caption));
          figure(pdf, { alt: 'x', caption, height: 160 }, () => undefined);
        }
      }),
    );
    const told = read.pages.map(({ text }) => [text.includes('Encabezado'), text.includes(caption)]);
    expect(told.filter(([isHeaded]) => isHeaded)).toHaveLength(120);
    expect(told.filter(([isHeaded, isSaid]) => isHeaded !== isSaid)).toEqual([]);
    expect(read.pages.length).toBeGreaterThan(130); // some began another page
  });

  test('is the same bytes when it is drawn again', async () => {
    const draw = (pdf: PdfDocument) => heading(pdf, 1, 'Lo mismo');
    expect((await write(draw)).equals(await write(draw))).toBe(true);
  });
});
