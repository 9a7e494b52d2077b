import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  lead: 'Quién puede ver los datos de esta organización. Se calcula de las mismas reglas que Padrón aplica; ninguna otra organización los ve.',
  who: 'Personas',
  people: { one: 'Una persona', many: '{count} de personas', other: '{count} personas' },
  sees: 'Ven',
  'area.profile': 'el perfil público',
  'area.private': 'los datos reservados del perfil',
  'area.programs': 'los programas',
  'area.contacts': 'los contactos',
  'area.documents': 'los documentos',
  'area.membership': 'la membresía y sus decisiones',
  'area.dues': 'las cuotas',
  'area.reports': 'los reportes completos',
  'area.approved-figures': 'las cifras de reportes aprobados',
  'area.notes': 'las notas internas de la coalición',
  'area.history': 'el historial de cambios',
} as const satisfies Catalog;

const en = {
  lead: 'Who can see this organisation’s data. It is computed from the very rules that Padrón applies; no other organisation sees it.',
  who: 'People',
  people: { one: 'One person', other: '{count} people' },
  sees: 'They see',
  'area.profile': 'the public profile',
  'area.private': 'the private part of the profile',
  'area.programs': 'the programs',
  'area.contacts': 'the contacts',
  'area.documents': 'the documents',
  'area.membership': 'the membership and its decisions',
  'area.dues': 'the dues',
  'area.reports': 'whole reports',
  'area.approved-figures': 'figures of approved reports',
  'area.notes': 'the coalition’s internal notes',
  'area.history': 'the history of changes',
} as const satisfies TranslationOf<typeof es>;

export const viewersTexts = { es, en };
