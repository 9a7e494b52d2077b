type Words = Record<'es' | 'en', { detail: string; advice: string }>;

/** Each reason of the view `standing_reasons` in words, and what to do about it. `{on}` is a day, `{subject}` a name. */
export const REASON_TEXTS = {
  'membership-suspended': {
    es: {
      detail: 'La membresía está suspendida.',
      advice: 'Hable con la coalición para saber qué hace falta para reincorporarse.',
    },
    en: {
      detail: 'The membership is suspended.',
      advice: 'Talk to the coalition about what it takes to be reinstated.',
    },
  },
  'membership-lapsed': {
    es: { detail: 'La membresía venció: dejó de estar vigente el {on}.', advice: 'Pida a la coalición la renovación.' },
    en: { detail: 'The membership has lapsed, on {on}.', advice: 'Ask the coalition for a renewal.' },
  },
  'membership-grace': {
    es: {
      detail: 'El periodo terminó; los días de gracia acaban el {on}.',
      advice: 'Renueve la membresía antes de ese día.',
    },
    en: {
      detail: 'The term has ended; the days of grace end on {on}.',
      advice: 'Renew the membership before that day.',
    },
  },
  'membership-ends': {
    es: { detail: 'El periodo de membresía termina el {on}.', advice: 'Renueve la membresía.' },
    en: { detail: 'The term of the membership ends on {on}.', advice: 'Renew the membership.' },
  },
  'document-missing': {
    es: { detail: 'Falta un documento: {subject}.', advice: 'Envíelo en Documentos.' },
    en: { detail: 'A document is missing: {subject}.', advice: 'Send it under Documents.' },
  },
  'document-rejected': {
    es: { detail: 'Se rechazó un documento: {subject}.', advice: 'Lea el motivo en Documentos y envíe otro.' },
    en: {
      detail: 'A document was rejected: {subject}.',
      advice: 'Read the reason under Documents and send another.',
    },
  },
  'document-expiring': {
    es: { detail: 'Un documento vence el {on}: {subject}.', advice: 'Envíe el nuevo antes de ese día.' },
    en: { detail: 'A document expires on {on}: {subject}.', advice: 'Send the new one before that day.' },
  },
  'document-expired': {
    es: { detail: 'Un documento venció el {on}: {subject}.', advice: 'Envíe uno vigente en Documentos.' },
    en: { detail: 'A document expired on {on}: {subject}.', advice: 'Send a current one under Documents.' },
  },
  'identifier-missing': {
    es: { detail: 'Falta el {subject}.', advice: 'Agréguelo en el perfil; lo confirma la coalición.' },
    en: { detail: 'The {subject} is missing.', advice: 'Add it to the profile; the coalition confirms it.' },
  },
  'identifier-unverified': {
    es: {
      detail: 'La coalición todavía no verifica el identificador {subject}.',
      advice: 'La coalición lo compara con el documento oficial.',
    },
    en: {
      detail: 'The coalition has not verified the {subject} yet.',
      advice: 'The coalition compares it with the official document.',
    },
  },
  'report-overdue': {
    es: {
      detail: 'El reporte de {subject} debió enviarse a más tardar el {on}.',
      advice: 'Llénelo y envíelo en Reportes.',
    },
    en: { detail: 'The report for {subject} was due by {on}.', advice: 'Fill it in and send it under Reports.' },
  },
  'report-returned': {
    es: {
      detail: 'El reporte de {subject} se devolvió con observaciones.',
      advice: 'Atiéndalas y envíelo otra vez en Reportes.',
    },
    en: {
      detail: 'The report for {subject} was returned with remarks.',
      advice: 'Attend to them and send it again under Reports.',
    },
  },
  'report-missed': {
    es: {
      detail: 'No se entregó el reporte de {subject}, cuyo ciclo cerró el {on}.',
      advice: 'Ya no puede enviarse; hable con la coalición.',
    },
    en: {
      detail: 'The report for {subject} was not filed; its cycle closed on {on}.',
      advice: 'It can be sent no more; talk to the coalition.',
    },
  },
} as const satisfies Record<string, Words>;

export type ReasonCode = keyof typeof REASON_TEXTS;
export const REASON_CODES = Object.keys(REASON_TEXTS) as ReasonCode[];

const SCHEMES: Record<string, string> = { 'MX-RFC': 'RFC', 'MX-CLUNI': 'CLUNI', 'US-EIN': 'EIN' };

const writeDay = (day: string, language: 'es' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** A reason put into words. `subject`: a document type's name, a scheme, or a cycle's name. */
export function wordReason(
  { code, on, subject }: { code: ReasonCode; on: string | null; subject: string | null },
  language: 'es' | 'en',
): { detail: string; advice: string } {
  const { detail, advice } = REASON_TEXTS[code][language];
  const named = subject === null ? '' : (SCHEMES[subject] ?? subject);
  const day = on === null ? '' : writeDay(on, language);
  return { detail: detail.replace('{on}', day).replace('{subject}', named), advice };
}
