import type { Language } from '../shared/http/problem';
import { facts, heading, notice, paragraphs } from '../shared/pdf/blocks';
import { INK, type Paper, STYLES } from '../shared/pdf/look';
import { openPdf, type PdfDocument } from '../shared/pdf/pdf-document';
import { table } from '../shared/pdf/table';
import { FIGURE_SECTIONS } from './pdf-figures';
import type { PublicationContent } from './publication-content';
import { PublicationReader, rangeOf } from './publication-reader';

export interface Frozen {
  content: PublicationContent;
  /** Null while it is a draft. */
  contentHash: string | null;
}

/** From what was frozen and from nothing else: the same content, paper and language give the same bytes. */
export async function publicationPdf(
  { content, contentHash }: Frozen,
  language: Language,
  paper: Paper,
): Promise<Buffer> {
  const reader = new PublicationReader(language);
  const { coalition, edition, publishedAt } = content;
  const title = `${reader.word('title')} · ${reader.cycle(content)}`;
  const pdf = await openPdf({
    title: `${title} · ${coalition.shortName}`,
    language,
    paper,
    author: coalition.name,
    writtenAt: new Date(publishedAt),
    footer: [coalition.name, reader.cycle(content), edition && reader.word('edition', { edition })]
      .filter(Boolean)
      .join(' · '),
    pageOf: (page, pages) => reader.word('page', { page, pages }),
  });
  front(pdf, content, reader);
  for (const section of FIGURE_SECTIONS) await section(pdf, content.figures, reader);
  await members(pdf, content, reader);
  await definitions(pdf, content, reader);
  heading(pdf, 2, reader.word('method'));
  for (const paragraph of content.method[language]) paragraphs(pdf, paragraph);
  about(pdf, { content, contentHash }, reader);
  return pdf.end();
}

/** The figure that the reader came for, with what it is out of; then what staff have to say. */
function front(pdf: PdfDocument, content: PublicationContent, reader: PublicationReader): void {
  const { coalition, cycle, edition, figures, introduction } = content;
  pdf.artifact((canvas) => canvas.rect(0, 0, canvas.page.width, 10).fill(INK.accent));
  pdf.tagged('P', {}, () => pdf.write(coalition.name, { ...STYLES.caption, ink: INK.accent }));
  pdf.skip(10);
  heading(pdf, 1, reader.word('title'));
  const days = `${reader.day(cycle.startsOn)} – ${reader.day(cycle.endsOn)}`;
  const said = [reader.cycle(content), days, edition && reader.word('edition', { edition })];
  paragraphs(pdf, said.filter(Boolean).join(' · '), 'lead');
  if (edition === null) notice(pdf, reader.word('draft'));
  const caution = reader.caution(content);
  if (caution) notice(pdf, caution);
  hero(pdf, content, reader);
  const range = rangeOf(figures.people);
  if (range) paragraphs(pdf, reader.word(range.low === range.high ? 'people.one' : 'people.range'), 'quiet');
  const change = reader.change(content);
  if (change) paragraphs(pdf, `${change}.`, 'quiet');
  heading(pdf, 2, reader.word('introduction'));
  paragraphs(pdf, introduction[reader.language] || '–');
}

function hero(pdf: PdfDocument, { figures }: PublicationContent, reader: PublicationReader): void {
  const height = 84;
  pdf.skip(8);
  const top = pdf.y;
  pdf.artifact((canvas) => canvas.roundedRect(pdf.left, top, pdf.width, height, 8).fill(INK.accentSoft));
  const place = { x: pdf.left + 16, width: pdf.width - 32 };
  pdf.y = top + 13;
  pdf.group('P', (element) => {
    const said = (text: string, style: (typeof STYLES)[keyof typeof STYLES]): void =>
      pdf.tagged('Span', {}, () => pdf.write(text, style, place), element);
    said(reader.word('people'), STYLES.quiet);
    said(reader.people(figures.people), { ...STYLES.h1, ink: INK.accent });
    said(reader.word('of.organisations', { reported: figures.reported, owing: figures.owing }), STYLES.body);
  });
  pdf.y = top + height;
  pdf.skip(10);
}

async function members(
  pdf: PdfDocument,
  { members: { covered, missing } }: PublicationContent,
  reader: PublicationReader,
): Promise<void> {
  heading(pdf, 2, reader.word('covered', { count: covered.length }), 100);
  paragraphs(pdf, reader.word('covered.lead'), 'quiet');
  const columns = [
    { header: reader.word('organisation'), share: 6 },
    { header: reader.word('seal'), share: 1, isNumber: true },
  ];
  await table(pdf, { columns, rows: covered.map(({ name, sealNumber }) => [name, String(sealNumber)]) });
  if (missing.length === 0) return;
  heading(pdf, 2, reader.word('notCovered', { count: missing.length }), 100);
  paragraphs(pdf, reader.word('notCovered.lead'), 'quiet');
  await table(pdf, {
    columns: [{ header: reader.word('organisation'), share: 1 }],
    rows: missing.map(({ name }) => [name]),
  });
}

async function definitions(pdf: PdfDocument, content: PublicationContent, reader: PublicationReader): Promise<void> {
  heading(pdf, 2, reader.word('definitions'), 100);
  await table(pdf, {
    columns: [
      { header: reader.word('code'), share: 2 },
      { header: reader.word('indicator'), share: 4 },
      { header: reader.word('definition'), share: 7 },
      { header: reader.word('unit'), share: 2 },
    ],
    rows: content.definitions.map(({ code, number, name, definition, unit }) => [
      number > 1 ? `${code} (v${number})` : code,
      name[reader.language],
      definition[reader.language],
      reader.term('unit', unit),
    ]),
  });
}

function about(pdf: PdfDocument, { content, contentHash }: Frozen, reader: PublicationReader): void {
  const { coalition, edition, publishedAt, lastSeal } = content;
  heading(pdf, 2, reader.word('about'), 120);
  facts(pdf, [
    [reader.word('period'), `${reader.cycle(content)} (${content.cycle.code})`],
    ...(edition === null
      ? []
      : ([
          [
            reader.word('published'),
            `${reader.instant(publishedAt, coalition.timeZone)} · ${reader.word('edition', { edition })}`,
          ],
        ] as const)),
    ...(edition !== null && edition > 1
      ? ([[reader.word('replaces'), reader.word('replaces.edition', { edition: edition - 1 })]] as const)
      : []),
    ...boardEdition(content, reader),
    ...(contentHash ? ([[reader.word('hash'), contentHash]] as const) : []),
    ...(lastSeal ? ([[reader.word('lastSeal'), `${lastSeal.number} · ${lastSeal.hash}`]] as const) : []),
    [reader.word('credits'), reader.word('credits.map')],
  ]);
}

function boardEdition(content: PublicationContent, reader: PublicationReader): (readonly [string, string])[] {
  const said = reader.boardEdition(content);
  const { edition } = content.figures;
  if (!said || !edition) return [];
  return [
    [reader.word('boardEdition'), said],
    [reader.word('boardEdition.hash'), edition.hash],
  ];
}
