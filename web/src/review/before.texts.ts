import type { Catalog, TranslationOf } from '../texts/catalog';

/** What a remark was about, when it was made and now. */
const es = {
  before: 'Cuando se observó',
  now: 'Ahora',
  unchanged: 'No cambió.',
  nothing: 'vacío',
  notReported: 'no se reporta: {reason}',
  note: 'Nota',
  yes: 'sí',
  no: 'no',
  'field.unduplicatedPeople': 'Personas sin repetir',
  'field.unduplicatedReason': 'Cómo se contó',
  'field.isNothingToReport': 'Nada que reportar',
  'field.nothingReason': 'Por qué no hay nada que reportar',
  'field.narrative': 'Relato',
  'field.narrativeLanguage': 'Idioma del relato',
  'field.signatory': 'Quién firma',
} as const satisfies Catalog;

const en = {
  before: 'When remarked on',
  now: 'Now',
  unchanged: 'It did not change.',
  nothing: 'empty',
  notReported: 'not reported: {reason}',
  note: 'Note',
  yes: 'yes',
  no: 'no',
  'field.unduplicatedPeople': 'People, each counted once',
  'field.unduplicatedReason': 'How it was counted',
  'field.isNothingToReport': 'Nothing to report',
  'field.nothingReason': 'Why there is nothing to report',
  'field.narrative': 'Narrative',
  'field.narrativeLanguage': 'Language of the narrative',
  'field.signatory': 'Who signs',
} as const satisfies TranslationOf<typeof es>;

export const beforeTexts = { es, en };
