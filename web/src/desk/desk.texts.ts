import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  title: 'Pendientes',
  waiting: 'Esperan a la coalición',
  tools: 'Herramientas',
  calm: 'Nada por atender',
  'queue.applications': 'Solicitudes de ingreso',
  'queue.reports': 'Reportes por revisar',
  'queue.changeRequests': 'Solicitudes de cambio',
  'queue.dues': 'Cuotas por cobrar',
  'queue.duplicates': 'Posibles duplicados',
  'tool.retention': 'Ingresos y bajas por año',
  'tool.settings': 'Ajustes de la coalición',
  'tool.renewals': 'Renovar varias membresías',
  'tool.standings': 'Situación de las organizaciones',
  'queue.followUps': 'Seguimientos para hoy o antes',
  'tool.tags': 'Etiquetas',
  'tool.imports': 'Importar una lista',
  'tool.donataria': 'Directorio de donatarias del SAT',
  'tool.exports': 'Mis exportaciones',
  'tool.audit': 'Registro de cambios',
} as const satisfies Catalog;

const en = {
  title: 'To do',
  waiting: 'Waiting for the coalition',
  tools: 'Tools',
  calm: 'Nothing waits',
  'queue.applications': 'Applications to join',
  'queue.reports': 'Reports to review',
  'queue.changeRequests': 'Change requests',
  'queue.dues': 'Dues to collect',
  'queue.duplicates': 'Likely duplicates',
  'tool.retention': 'Joining and leaving per year',
  'tool.settings': 'The coalition’s settings',
  'tool.renewals': 'Renew several memberships',
  'tool.standings': 'Standing of the organisations',
  'queue.followUps': 'Follow-ups due by today',
  'tool.tags': 'Tags',
  'tool.imports': 'Import a list',
  'tool.donataria': 'The SAT directory of donees',
  'tool.exports': 'My exports',
  'tool.audit': 'Audit trail',
} as const satisfies TranslationOf<typeof es>;

export const deskTexts = { es, en };
