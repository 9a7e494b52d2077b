import type { Language } from '../shared/http/problem';
import { facts, heading, notice, paragraphs } from '../shared/pdf/blocks';
import { openPdf } from '../shared/pdf/pdf-document';
import type { ReceiptResponse } from './dto/receipt.response';
import { LOCALES } from '../shared/languages';

const WORDS = {
  title: { es: 'Acuse de recepción', en: 'Receipt' },
  lead: { es: 'Recibimos el reporte de', en: 'We have received the report of' },
  folio: { es: 'Folio', en: 'Receipt number' },
  at: { es: 'Recibido', en: 'Received' },
  member: { es: 'Organización', en: 'Organisation' },
  cycle: { es: 'Periodo', en: 'Period' },
  covers: { es: 'Abarca', en: 'Covers' },
  due: { es: 'Fecha límite', en: 'Due' },
  timely: { es: 'a tiempo', en: 'on time' },
  late: { es: 'fuera de plazo', en: 'late' },
  by: { es: 'Lo envió', en: 'Submitted by' },
  office: { es: 'El equipo de la coalición', en: 'The coalition’s office' },
  signatory: { es: 'Firma por la organización', en: 'Signed for the organisation by' },
  content: { es: 'Contenido', en: 'Content' },
  attachment: { es: 'Archivo adjunto', en: 'Attached file' },
  nothing: { es: 'Nada que reportar en este periodo', en: 'Nothing to report in this period' },
  hash: { es: 'Huella SHA-256', en: 'SHA-256 fingerprint' },
  onBehalf: {
    es: 'La coalición lo llenó o lo envió en nombre de la organización.',
    en: 'The coalition filed it on behalf of the organisation.',
  },
  reopened: {
    es: 'Este acuse es de un envío que después se retiró o se devolvió para corregirse. Cuando se envíe de nuevo habrá otro acuse, con el mismo folio.',
    en: 'This receipt is of a submission that was withdrawn, or returned to be corrected, afterwards. Submitting again gives another receipt, with the same number.',
  },
  means: {
    es: 'La huella identifica palabra por palabra lo que se recibió: si cambiara un solo dato, sería otra. Este acuse no significa que el reporte esté aprobado.',
    en: 'The fingerprint identifies what was received word for word: if a single value changed, it would be another. This receipt does not mean that the report is approved.',
  },
} satisfies Record<string, Record<Language, string>>;

/** In the reader's language, on Letter, as Mexico prints; the hour is the coalition's. */
export async function receiptPdf(receipt: ReceiptResponse, language: Language): Promise<Buffer> {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const { coalition, cycle, folio } = receipt;
  const writtenAt = new Date(receipt.submittedAt);
  const pdf = await openPdf({
    title: `${say('title')} ${folio}`,
    language,
    paper: 'letter',
    author: coalition.name,
    writtenAt,
    footer: `${coalition.name} · ${folio}`,
    pageOf: (page, pages) => (language === 'es' ? `Página ${page} de ${pages}` : `Page ${page} of ${pages}`),
  });
  const day = (iso: string) => dayIn(language, iso);
  heading(pdf, 1, say('title'));
  paragraphs(pdf, `${coalition.name}`, 'lead');
  paragraphs(pdf, `${say('lead')} ${receipt.memberName}, ${language === 'es' ? cycle.nameEs : cycle.nameEn}.`);
  if (receipt.isReopened) notice(pdf, say('reopened'));
  facts(pdf, [
    [say('folio'), folio],
    [say('at'), instantIn(language, writtenAt, coalition.timeZone)],
    [say('member'), receipt.memberName],
    [say('cycle'), `${cycle.code}, ${language === 'es' ? cycle.nameEs : cycle.nameEn}`],
    [say('covers'), `${day(receipt.coversFrom)} – ${day(receipt.coversTo)}`],
    [say('due'), `${day(receipt.dueOn)} (${say(receipt.isLate ? 'late' : 'timely')})`],
    [say('by'), receipt.submittedBy ?? say('office')],
    ...(receipt.signatory ? [[say('signatory'), receipt.signatory] as const] : []),
    ...contentOf(receipt, language).map((content) => [say('content'), content] as const),
    ...attachmentsOf(receipt, language).map((attachment) => [say('attachment'), attachment] as const),
    [say('hash'), receipt.hash],
  ]);
  if (receipt.isFiledOnBehalf) paragraphs(pdf, say('onBehalf'));
  paragraphs(pdf, say('means'), 'quiet');
  return pdf.end();
}

function contentOf({ figures, isNothingToReport }: ReceiptResponse, language: Language): string[] {
  if (!figures) return [];
  if (isNothingToReport) return [WORDS.nothing[language]];
  const { reported, notReported } = figures;
  return [
    language === 'es'
      ? `Indicadores con cifra: ${reported}. No reportados, con su motivo: ${notReported}.`
      : `Indicators with a figure: ${reported}. Not reported, with the reason: ${notReported}.`,
  ];
}

const attachmentsOf = ({ attachments }: ReceiptResponse, language: Language): string[] =>
  (attachments ?? []).map(({ name, size, sha256 }) => `${name} (${bytesIn(language, size)}). SHA-256: ${sha256}`);

const bytesIn = (language: Language, size: number): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(size);

const instantIn = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'long',
  }).format(at);

const dayIn = (language: Language, iso: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
