import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  title: 'Borrar los datos de una persona',
  lead: 'Busca a la persona en todo el registro: tablas, historial, textos junto a los sellos y archivos. Lo que usted borra aquí no se puede recuperar.',
  who: 'A quién busca',
  names: 'Nombres completos',
  'names.hint': 'Uno por línea, como puedan estar escritos. Acentos y mayúsculas no importan.',
  emails: 'Correos',
  phones: 'Teléfonos',
  'lines.hint': 'Uno por línea.',
  find: 'Buscar',
  nobody: 'Escriba al menos un nombre completo, un correo o un teléfono.',
  found: 'Dónde aparece',
  'found.lead': {
    one: 'Aparece en un lugar. Quite la marca si habla de otra persona con el mismo nombre: se queda como está.',
    many: 'Aparece en {count} lugares. Quite la marca de los que hablen de otra persona con el mismo nombre: se quedan como están.',
    other:
      'Aparece en {count} lugares. Quite la marca de los que hablen de otra persona con el mismo nombre: se quedan como están.',
  },
  cut: 'Hay más lugares de los que se muestran; al borrar se borran todos.',
  notFound: 'No aparece en ninguna parte',
  'notFound.text':
    'Pruebe otra manera de escribir el nombre. Las fotos y los papeles escaneados no se pueden leer: revíselos usted.',
  files: 'Archivos que se borran enteros',
  'files.lead':
    'Las exportaciones vivas se borran porque son copias y se pueden hacer otra vez. Las fotos y los papeles escaneados no se pueden leer: revíselos usted.',
  'reason.content': 'nombra a la persona',
  'reason.export': 'exportación',
  ofMember: 'de {name}',
  ground: 'Por qué',
  'ground.request': 'La persona lo pide',
  'ground.retention': 'Se cumplió el plazo de conservación',
  'ground.mistake': 'Nunca debieron estar aquí',
  erase: 'Borrar para siempre',
  'erase.title': 'Borrar para siempre',
  'erase.text': {
    one: 'Se borra un lugar y {files} archivos. Los sellos y las cifras siguen como están. Esto no se puede deshacer.',
    many: 'Se borran {count} lugares y {files} archivos. Los sellos y las cifras siguen como están. Esto no se puede deshacer.',
    other:
      'Se borran {count} lugares y {files} archivos. Los sellos y las cifras siguen como están. Esto no se puede deshacer.',
  },
  erased: 'Los datos de la persona se borraron',
  past: 'Lo que se ha borrado',
  'past.empty': 'Todavía no se ha borrado a nadie',
  when: 'Cuándo',
  by: 'Quién lo borró',
  values: 'Datos',
  trail: 'Historial',
  kept: 'Lo que estaba publicado en un reporte de la coalición, y los nombres de organizaciones y programas en un sello, no cambian.',
} as const satisfies Catalog;

const en = {
  title: 'Erase a person’s data',
  lead: 'Looks for the person in the whole register: tables, history, texts beside the seals, and files. What you erase here cannot be brought back.',
  who: 'Whom you are looking for',
  names: 'Full names',
  'names.hint': 'One per line, in each way that they may be written. Accents and capitals do not matter.',
  emails: 'E-mail addresses',
  phones: 'Telephones',
  'lines.hint': 'One per line.',
  find: 'Search',
  nobody: 'Type at least one full name, e-mail address or telephone.',
  found: 'Where they appear',
  'found.lead': {
    one: 'They appear in one place. Untick it if it speaks of somebody else with the same name: it stays as it is.',
    other:
      'They appear in {count} places. Untick those that speak of somebody else with the same name: they stay as they are.',
  },
  cut: 'There are more places than are shown; erasing reaches them all.',
  notFound: 'They appear nowhere',
  'notFound.text':
    'Try another way to write the name. Pictures and scanned papers cannot be read: look through them yourself.',
  files: 'Files that are erased as a whole',
  'files.lead':
    'Living exports are erased because they are copies and can be made again. Pictures and scanned papers cannot be read: look through them yourself.',
  'reason.content': 'names the person',
  'reason.export': 'export',
  ofMember: 'of {name}',
  ground: 'Why',
  'ground.request': 'The person asks for it',
  'ground.retention': 'The time to keep it is over',
  'ground.mistake': 'It should never have been here',
  erase: 'Erase for good',
  'erase.title': 'Erase for good',
  'erase.text': {
    one: 'One place and {files} files are erased. Seals and figures stay as they are. This cannot be undone.',
    other: '{count} places and {files} files are erased. Seals and figures stay as they are. This cannot be undone.',
  },
  erased: 'The person’s data was erased',
  past: 'What has been erased',
  'past.empty': 'Nobody has been erased yet',
  when: 'When',
  by: 'Who erased it',
  values: 'Values',
  trail: 'History',
  kept: 'What was published in a report of the coalition, and the names of organisations and programs in a seal, do not change.',
} as const satisfies TranslationOf<typeof es>;

export const privacyTexts = { es, en };
