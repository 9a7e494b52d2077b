import type { Catalog, TranslationOf } from '../texts/catalog';

/** Where a report stands, what is owed, and what is counted in it. */
const es = {
  'report.draft': 'Sin enviar',
  'report.submitted': 'Enviado',
  'report.returned': 'Con observaciones',
  'report.approved': 'Aprobado',
  'obligation.not_yet_open': 'Aún no se recibe',
  'obligation.open': 'En plazo',
  'obligation.due_soon': 'Vence pronto',
  'obligation.overdue': 'Vencido',
  'obligation.submitted': 'Enviado',
  'obligation.returned': 'Con observaciones',
  'obligation.approved': 'Aprobado',
  late: 'Fuera de plazo',
  timely: 'A tiempo',
  'unit.people': 'personas',
  'unit.services': 'servicios',
  'unit.households': 'hogares',
  'unit.money': 'pesos',
  'unit.kilograms': 'kilogramos',
  'unit.hours': 'horas',
  'unit.units': 'piezas',
  'unit.percentage': 'porcentaje',
} as const satisfies Catalog;

const en = {
  'report.draft': 'Not submitted',
  'report.submitted': 'Submitted',
  'report.returned': 'With remarks',
  'report.approved': 'Approved',
  'obligation.not_yet_open': 'Not accepted yet',
  'obligation.open': 'Open',
  'obligation.due_soon': 'Due soon',
  'obligation.overdue': 'Overdue',
  'obligation.submitted': 'Submitted',
  'obligation.returned': 'With remarks',
  'obligation.approved': 'Approved',
  late: 'Late',
  timely: 'On time',
  'unit.people': 'people',
  'unit.services': 'services',
  'unit.households': 'households',
  'unit.money': 'pesos',
  'unit.kilograms': 'kilograms',
  'unit.hours': 'hours',
  'unit.units': 'units',
  'unit.percentage': 'percentage',
} as const satisfies TranslationOf<typeof es>;

export const reportStatesTexts = { es, en };
