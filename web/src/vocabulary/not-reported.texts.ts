import type { Catalog, TranslationOf } from '../texts/catalog';

/** Why a figure is not reported. */
const es = {
  not_measured: 'No se midió en este periodo',
  paused: 'El programa está en pausa',
  not_available: 'El dato todavía no está disponible',
  not_applicable: 'No aplica a este programa',
  other: 'Otro motivo',
} as const satisfies Catalog;

const en = {
  not_measured: 'Not measured in this period',
  paused: 'The program is paused',
  not_available: 'The figure is not available yet',
  not_applicable: 'It does not apply to this program',
  other: 'Another reason',
} as const satisfies TranslationOf<typeof es>;

export const notReportedTexts = { es, en };
