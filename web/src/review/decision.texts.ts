import type { Catalog, TranslationOf } from '../texts/catalog';

/** Returning and approving. */
const es = {
  decision: 'Decisión',
  none: 'Sin observaciones por enviar',
  remarks: {
    one: 'Una observación por enviar',
    many: '{count} de observaciones por enviar',
    other: '{count} observaciones por enviar',
  },
  begin: 'Empezar a revisar',
  cancelReview: 'Deshacer el inicio',
  begun: 'En revisión desde el {instant}, por {name}',
  return: 'Devolver',
  approve: 'Aprobar',
  'return.title': 'Devolver a {name}',
  'return.text': 'La organización podrá corregir solo lo que tenga una observación y enviarlo de nuevo.',
  'return.noFigures':
    'Todavía no hay observaciones sobre una cifra, un programa o un párrafo. Puede cerrar esta ventana y escribirlas junto a cada uno.',
  'return.submit': 'Devolver con observaciones',
  'return.needed': 'Escriba al menos una observación, para que sepan qué corregir.',
  'approve.title': 'Aprobar el reporte de {name}',
  'approve.text':
    'Al aprobarlo, el reporte queda sellado: sus cifras entran en los totales de la coalición y ya no se pueden cambiar.',
  'approve.lost': {
    one: 'Tiene una observación sin enviar; se descartará.',
    many: 'Tiene {count} de observaciones sin enviar; se descartarán.',
    other: 'Tiene {count} observaciones sin enviar; se descartarán.',
  },
  'approve.submit': 'Aprobar y sellar',
  'approve.done': 'Reporte aprobado y sellado',
} as const satisfies Catalog;

const en = {
  decision: 'Decision',
  none: 'No remarks to send',
  remarks: { one: 'One remark to send', other: '{count} remarks to send' },
  begin: 'Start the review',
  cancelReview: 'Take the start back',
  begun: 'Under review since {instant}, by {name}',
  return: 'Return',
  approve: 'Approve',
  'return.title': 'Return to {name}',
  'return.text': 'The organisation will be able to correct only what has a remark, and submit again.',
  'return.noFigures':
    'There are no remarks on a figure, a program or a paragraph yet. You can close this window and write them beside each one.',
  'return.submit': 'Return with remarks',
  'return.needed': 'Write at least one remark, so that they know what to correct.',
  'approve.title': 'Approve the report of {name}',
  'approve.text': 'Approving seals the report: its figures enter the coalition’s totals and can no longer be changed.',
  'approve.lost': {
    one: 'You have one remark that was not sent; it will be discarded.',
    other: 'You have {count} remarks that were not sent; they will be discarded.',
  },
  'approve.submit': 'Approve and seal',
  'approve.done': 'Report approved and sealed',
} as const satisfies TranslationOf<typeof es>;

export const decisionTexts = { es, en };
