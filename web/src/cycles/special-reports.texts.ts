import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  create: 'Reporte especial',
  kind: 'Especial',
  title: 'Nuevo reporte especial',
  lead: 'Pida algunos indicadores a algunas organizaciones, fuera de los ciclos. Nadie recibe nada hasta que lo abra, y sus cifras no entran en los totales de la coalición.',
  what: 'Qué se pide y para cuándo',
  submit: 'Guardar reporte especial',
  done: 'Guardamos el reporte especial. Ábralo cuando quiera pedirlo.',
  past: 'Ese día ya pasó.',
  members: 'A quién se pide',
  'members.search': 'Agregar una organización',
  'members.hint': 'Escriba parte del nombre.',
  'members.none': 'Ninguna otra organización vigente con ese nombre.',
  'members.chosen': 'Organizaciones elegidas',
  'members.remove': 'Quitar {name}',
  'members.required': 'Elija al menos una organización.',
  indicators: 'Indicadores',
  'indicators.lead': 'Se piden de cada programa del área, aunque no los haya elegido.',
  'indicators.common': 'De cualquier área',
  'indicators.required': 'Elija al menos un indicador.',
  asked: 'Se pide a',
  'open.text': {
    one: 'Una organización recibirá un reporte por llenar, con fecha límite {due}.',
    many: '{count} de organizaciones recibirán un reporte por llenar, con fecha límite {due}.',
    other: '{count} organizaciones recibirán un reporte por llenar, con fecha límite {due}.',
  },
} as const satisfies Catalog;

const en = {
  create: 'Special report',
  kind: 'Special',
  title: 'New special report',
  lead: 'Ask some organisations for some indicators, outside the cycles. Nobody receives anything until you open it, and its figures do not enter the coalition’s totals.',
  what: 'What is asked, and by when',
  submit: 'Save special report',
  done: 'The special report is saved. Open it when you want to ask for it.',
  past: 'That day has passed.',
  members: 'Who is asked',
  'members.search': 'Add an organisation',
  'members.hint': 'Type a part of the name.',
  'members.none': 'No other current organisation of that name.',
  'members.chosen': 'Organisations chosen',
  'members.remove': 'Remove {name}',
  'members.required': 'Choose at least one organisation.',
  indicators: 'Indicators',
  'indicators.lead': 'They are asked of every program of the area, chosen or not.',
  'indicators.common': 'Of any area',
  'indicators.required': 'Choose at least one indicator.',
  asked: 'Asked of',
  'open.text': {
    one: 'One organisation will have a report to fill in, due on {due}.',
    other: '{count} organisations will have a report to fill in, due on {due}.',
  },
} as const satisfies TranslationOf<typeof es>;

export const specialReportsTexts = { es, en };
