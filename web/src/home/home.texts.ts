import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  title: 'Inicio',
  hello: 'Bienvenida, bienvenido',
  due: 'Vence el {day}, {when}',
  overdue: 'Venció el {day}, {when}',
  report: 'Reporte: {cycle}',
  ready: '{ready} de {total} indicadores listos',
  continue: 'Continuar',
  start: 'Empezar',
  'returned.title': 'Hay observaciones por atender',
  'returned.text': '{cycle}: el equipo de la coalición devolvió el reporte.',
  'returned.go': 'Ver observaciones',
  'none.title': 'No tiene reportes pendientes',
  'none.text': 'Cuando se abra un ciclo, el reporte por llenar aparecerá aquí.',
  others: 'Otros reportes',
  programs: 'Programas',
  'programs.none': 'Todavía no hay programas. Agregue el primero desde su organización.',
  organisation: 'Ver la organización',
  cycle: 'Ciclo',
  state: 'Estado',
  member: 'Organización',
} as const satisfies Catalog;

const en = {
  title: 'Home',
  hello: 'Welcome',
  due: 'Due on {day}, {when}',
  overdue: 'Was due on {day}, {when}',
  report: 'Report: {cycle}',
  ready: '{ready} of {total} indicators ready',
  continue: 'Continue',
  start: 'Start',
  'returned.title': 'There are remarks to answer',
  'returned.text': '{cycle}: coalition staff returned the report.',
  'returned.go': 'See remarks',
  'none.title': 'You have no reports to file',
  'none.text': 'When a cycle is opened, the report to fill in will appear here.',
  others: 'Other reports',
  programs: 'Programs',
  'programs.none': 'There are no programs yet. Add the first from your organisation.',
  organisation: 'See the organisation',
  cycle: 'Cycle',
  state: 'State',
  member: 'Organisation',
} as const satisfies TranslationOf<typeof es>;

export const homeTexts = { es, en };
