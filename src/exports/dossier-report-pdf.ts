import { categoryWords } from '../insights/figure-words';
import { NOT_REPORTED_WORDS, type NotReportedCode } from '../reporting/not-reported';
import type { ReadFigure, ReadText, SealReading } from '../seals/seal-reading';
import { partWord } from '../shared/breakdown-words';
import { BREAKDOWNS } from '../shared/breakdowns';
import type { Language } from '../shared/http/problem';
import { LOCALES } from '../shared/languages';
import { facts, heading, notice, paragraphs } from '../shared/pdf/blocks';
import { openPdf, type PdfDocument } from '../shared/pdf/pdf-document';
import { table } from '../shared/pdf/table';
import type { DossierMember, DossierSeal } from './dossier.queries';
import type { Words } from './words';

const WORDS = {
  title: { es: 'Reporte sellado', en: 'Sealed report' },
  covers: { es: 'Abarca', en: 'Covers' },
  cycle: { es: 'Periodo', en: 'Period' },
  edition: { es: 'Edición', en: 'Edition' },
  submitted: { es: 'Enviado', en: 'Submitted' },
  approved: { es: 'Aprobado', en: 'Approved' },
  signatory: { es: 'Firma por la organización', en: 'Signed for the organisation by' },
  people: { es: 'Personas sin repetir', en: 'Unduplicated people' },
  peopleReason: { es: 'Por qué esa cifra', en: 'Why that figure' },
  seal: { es: 'Sello', en: 'Seal' },
  hash: { es: 'SHA-256 del contenido', en: 'SHA-256 of the content' },
  nothing: { es: 'Nada que reportar en este periodo', en: 'Nothing to report in this period' },
  restated: { es: 'Edición corregida. Motivo: ', en: 'Restated edition. Reason: ' },
  attachments: { es: 'Archivos adjuntos', en: 'Attached files' },
  narrative: { es: 'Relato', en: 'Narrative' },
  member: { es: 'De la organización en conjunto', en: 'Of the organisation as a whole' },
  indicator: { es: 'Indicador', en: 'Indicator' },
  figure: { es: 'Cifra', en: 'Figure' },
  parts: { es: 'Desglose', en: 'Breakdown' },
  notReported: { es: 'No reportado', en: 'Not reported' },
  erased: { es: '(texto eliminado a petición de la persona)', en: '(text erased at the person’s request)' },
} satisfies Record<string, Words>;

interface Sealed {
  seal: DossierSeal;
  reading: SealReading;
  about: DossierMember;
}

/** A sealed edition as people read it. What counts is the sealed JSON beside it. */
export async function sealedReportPdf({ seal, reading, about }: Sealed, language: Language): Promise<Buffer> {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const pdf = await openPdf({
    title: `${say('title')} ${seal.cycle} ${reading.memberName}`,
    language,
    paper: 'letter',
    author: about.coalition,
    writtenAt: new Date(seal.sealedAt),
    footer: `${about.coalition} · ${say('seal')} ${seal.number}`,
    pageOf: (page, pages) => (language === 'es' ? `Página ${page} de ${pages}` : `Page ${page} of ${pages}`),
  });
  const at = (iso: string): string => instantIn(language, iso, about.timeZone);
  const said = (text: ReadText | null): string => (text ? (text.text ?? say('erased')) : '');
  heading(pdf, 1, say('title'));
  paragraphs(pdf, reading.memberName, 'lead');
  if (reading.restatement) notice(pdf, say('restated') + said(reading.restatement.reason));
  facts(pdf, [
    [say('cycle'), reading.cycle.code],
    [say('edition'), String(seal.edition)],
    [say('covers'), `${reading.coversFrom} – ${reading.coversTo}`],
    [say('submitted'), at(reading.submittedAt)],
    [say('approved'), at(reading.approvedAt)],
    [say('signatory'), said(reading.signatory)],
    ...(reading.unduplicatedPeople === null
      ? []
      : [[say('people'), quantity(language, reading.unduplicatedPeople)] as const]),
    ...(reading.unduplicatedReason ? [[say('peopleReason'), said(reading.unduplicatedReason)] as const] : []),
    [say('seal'), `${seal.number}: ${seal.hash}`],
    [say('hash'), seal.contentHash],
  ]);
  if (reading.isNothingToReport) paragraphs(pdf, `${say('nothing')}. ${said(reading.nothingReason)}`);
  for (const { name, figures } of reading.programs) await section(pdf, name, figures, language, said);
  await section(pdf, say('member'), reading.memberFigures, language, said);
  if (reading.attachments.length > 0) heading(pdf, 2, say('attachments'));
  for (const { name, caption, sha256 } of reading.attachments)
    paragraphs(
      pdf,
      [name ? said(name) : say('erased'), said(caption), `SHA-256: ${sha256}`].filter(Boolean).join('. '),
    );
  if (reading.narrative) {
    heading(pdf, 2, say('narrative'));
    paragraphs(pdf, said(reading.narrative));
  }
  return pdf.end();
}

async function section(
  pdf: PdfDocument,
  title: string,
  figures: readonly ReadFigure[],
  language: Language,
  said: (text: ReadText | null) => string,
): Promise<void> {
  if (figures.length === 0) return;
  heading(pdf, 2, title);
  await table(pdf, {
    columns: [
      { header: WORDS.indicator[language], share: 4 },
      { header: WORDS.figure[language], share: 2, isNumber: true },
      { header: WORDS.parts[language], share: 5 },
    ],
    rows: figures.map((figure) => [
      `${figure.code} · ${language === 'es' ? figure.nameEs : figure.nameEn}`,
      figureOf(figure, language),
      partsOf(figure, language),
    ]),
  });
  for (const { code, note, notReportedReason, notReportedCode } of figures) {
    const why = notReportedCode && NOT_REPORTED_WORDS[notReportedCode as NotReportedCode][language];
    const words = [why, said(notReportedReason), said(note)].filter(Boolean).join('. ');
    if (words) paragraphs(pdf, `${code}: ${words}`);
  }
}

function figureOf({ state, value, denominator }: ReadFigure, language: Language): string {
  if (state === 'not_reported' || value === null) return WORDS.notReported[language];
  return [value, denominator].flatMap((each) => (each === null ? [] : [quantity(language, each)])).join(' / ');
}

const partsOf = ({ cells }: ReadFigure, language: Language): string =>
  BREAKDOWNS.flatMap((breakdown) => {
    const parts = Object.entries(cells[breakdown] ?? {}).filter(([, count]) => count > 0);
    const wordsOf = (category: string): string =>
      breakdown === 'disability_type' ? partWord(category, language) : categoryWords(breakdown, category, language);
    return parts.map(([category, count]) => `${wordsOf(category)}: ${quantity(language, count)}`).join('; ');
  })
    .filter(Boolean)
    .join('\n');

const quantity = (language: Language, value: number): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 }).format(value);

const instantIn = (language: Language, iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'medium', timeZone }).format(
    new Date(iso),
  );
