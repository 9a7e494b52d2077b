import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  title: 'Buscar',
  label: 'Buscar en el padrón',
  open: 'Buscar',
  hint: 'Organizaciones, programas y personas',
  results: 'Resultados',
  all: 'Ver todos los resultados',
  allOf: 'Ver todos: {group}',
  back: 'Ver todos los grupos',
  'group.members': 'Organizaciones',
  'group.programs': 'Programas',
  'group.contacts': 'Contactos',
  'group.tags': 'Etiquetas',
  'group.notes': 'Notas internas',
  'group.interactions': 'Llamadas, reuniones y visitas',
  past: 'ya no',
  approximate: 'No hay nada escrito así. Quizá busca alguno de estos:',
  nothing: 'No encontramos «{q}»',
  nothingText:
    'Pruebe con menos palabras, con las siglas o con un identificador completo, como el número de miembro. No importan los acentos.',
  start: 'Escriba un nombre, unas siglas o un identificador',
  found: { one: 'Un resultado', many: '{count} de resultados', other: '{count} resultados' },
} as const satisfies Catalog;

const en = {
  title: 'Search',
  label: 'Search the register',
  open: 'Search',
  hint: 'Organisations, programs and people',
  results: 'Results',
  all: 'See all results',
  allOf: 'See all: {group}',
  back: 'See all groups',
  'group.members': 'Organisations',
  'group.programs': 'Programs',
  'group.contacts': 'Contacts',
  'group.tags': 'Tags',
  'group.notes': 'Internal notes',
  'group.interactions': 'Calls, meetings and visits',
  past: 'no longer',
  approximate: 'Nothing is spelt like that. Perhaps you mean one of these:',
  nothing: 'We did not find “{q}”',
  nothingText: 'Try fewer words, the acronym, or a whole identifier such as the member number. Accents do not matter.',
  start: 'Type a name, an acronym or an identifier',
  found: { one: 'One result', other: '{count} results' },
} as const satisfies TranslationOf<typeof es>;

export const searchTexts = { es, en };
