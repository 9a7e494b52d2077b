import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  undo: 'Deshacer esta importación',
  will: 'Al deshacerla, {list}.',
  'remove.members': {
    one: 'se quitará una organización',
    many: 'se quitarán {count} de organizaciones',
    other: 'se quitarán {count} organizaciones',
  },
  'remove.programs': {
    one: 'se quitará un programa',
    many: 'se quitarán {count} de programas',
    other: 'se quitarán {count} programas',
  },
  'remove.contacts': {
    one: 'se quitará un contacto',
    many: 'se quitarán {count} de contactos',
    other: 'se quitarán {count} contactos',
  },
  'restore.members': {
    one: 'una organización volverá a como estaba',
    many: '{count} de organizaciones volverán a como estaban',
    other: '{count} organizaciones volverán a como estaban',
  },
  'restore.programs': {
    one: 'un programa volverá a como estaba',
    many: '{count} de programas volverán a como estaban',
    other: '{count} programas volverán a como estaban',
  },
  'restore.contacts': {
    one: 'un contacto volverá a como estaba',
    many: '{count} de contactos volverán a como estaban',
    other: '{count} contactos volverán a como estaban',
  },
  withAll:
    'También lo que se escribió con ello: identificadores, membresía, lugares, funciones. Se deshace todo o nada.',
  kept: 'El historial conserva lo que se importó y que se deshizo.',
  inTheWay: 'No se puede deshacer',
  inTheWayText: 'Después de la importación se hizo lo siguiente, y se perdería. Quítelo primero, si no debe quedar.',
  edited: 'se cambió {what}: {fields}',
  changed: 'se cambió {what}',
  removed: {
    one: 'se quitó {what}',
    many: 'se quitó {what} ({count} de veces)',
    other: 'se quitó {what} ({count} veces)',
  },
  depends: {
    one: 'se agregó {what}',
    many: 'se agregó {what} ({count} de veces)',
    other: 'se agregó {what} ({count} veces)',
  },
  taken: 'otro registro tiene ahora el valor anterior de {what}',
  more: 'Y {count} más.',
  someone: 'Otra organización',
  reversing: 'Deshaciendo la importación',
  progress: '{done} de {total} cambios',
  stopped: 'Se canceló. Nada se deshizo.',
  failed: 'No se deshizo nada',
  done: 'La importación se deshizo',
  doneText: 'El padrón está como antes de aplicarla. Puede enviar el mismo archivo otra vez.',
} as const satisfies Catalog;

const en = {
  undo: 'Undo this import',
  will: 'Undoing it, {list}.',
  'remove.members': { one: 'one organisation will go away', other: '{count} organisations will go away' },
  'remove.programs': { one: 'one program will go away', other: '{count} programs will go away' },
  'remove.contacts': { one: 'one contact will go away', other: '{count} contacts will go away' },
  'restore.members': {
    one: 'one organisation will be as it was',
    other: '{count} organisations will be as they were',
  },
  'restore.programs': { one: 'one program will be as it was', other: '{count} programs will be as they were' },
  'restore.contacts': { one: 'one contact will be as it was', other: '{count} contacts will be as they were' },
  withAll: 'So will what was written with it: identifiers, membership, places, roles. All of it is undone, or nothing.',
  kept: 'The history keeps what was imported, and that it was undone.',
  inTheWay: 'It cannot be undone',
  inTheWayText: 'After the import the following was done, and it would be lost. Remove it first, if it is not to stay.',
  edited: '{what} was changed: {fields}',
  changed: '{what} was changed',
  removed: { one: '{what} was removed', other: '{what} was removed ({count} times)' },
  depends: { one: '{what} was added', other: '{what} was added ({count} times)' },
  taken: 'something else has the former value of {what} by now',
  more: 'And {count} more.',
  someone: 'Another organisation',
  reversing: 'Undoing the import',
  progress: '{done} of {total} changes',
  stopped: 'It was cancelled. Nothing was undone.',
  failed: 'Nothing was undone',
  done: 'The import was undone',
  doneText: 'The register is as it was before. You may send the same file again.',
} as const satisfies TranslationOf<typeof es>;

export const reversalTexts = { es, en };
