import type { Catalog, TranslationOf } from '../texts/catalog';

/** Approving at once what has no warnings. */
const es = {
  open: 'Aprobar los que no tienen avisos',
  title: 'Aprobar varios reportes',
  lead: 'Cada uno queda sellado y ya no se puede cambiar. Quite la marca de los que quiera revisar uno por uno.',
  ready: 'Se aprobarán',
  left: {
    one: 'Uno queda para revisarse por separado',
    many: '{count} de reportes quedan para revisarse por separado',
    other: '{count} quedan para revisarse por separado',
  },
  none: 'Ninguno de los reportes de esta lista está libre de avisos y es de otra persona.',
  submit: { one: 'Aprobar y sellar uno', many: 'Aprobar y sellar {count}', other: 'Aprobar y sellar {count}' },
  working: 'Aprobando reportes',
  progress: '{done} de {total}',
  failed: 'No se aprobó ninguno',
  done: {
    one: 'Un reporte aprobado y sellado',
    many: '{count} de reportes aprobados y sellados',
    other: '{count} reportes aprobados y sellados',
  },
  'why.own-report': 'usted lo envió o lo editó',
  'why.soft-checks': 'tiene avisos',
  'why.changed': 'cambió mientras tanto',
  'why.not-submitted': 'ya no está por revisar',
  'why.not-found': 'ya no está a su alcance',
} as const satisfies Catalog;

const en = {
  open: 'Approve those without warnings',
  title: 'Approve several reports',
  lead: 'Each is sealed and can no longer be changed. Untick those that you want to review one by one.',
  ready: 'To be approved',
  left: { one: 'One stays to be reviewed by itself', other: '{count} stay to be reviewed by themselves' },
  none: 'None of the reports in this list is free of warnings and somebody else’s.',
  submit: { one: 'Approve and seal one', other: 'Approve and seal {count}' },
  working: 'Approving reports',
  progress: '{done} of {total}',
  failed: 'None was approved',
  done: { one: 'One report approved and sealed', other: '{count} reports approved and sealed' },
  'why.own-report': 'you submitted or edited it',
  'why.soft-checks': 'it has warnings',
  'why.changed': 'it changed meanwhile',
  'why.not-submitted': 'it no longer waits for review',
  'why.not-found': 'it is no longer in your reach',
} as const satisfies TranslationOf<typeof es>;

export const bulkTexts = { es, en };
