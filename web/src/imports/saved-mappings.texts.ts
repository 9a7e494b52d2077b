import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  title: 'Plantillas de columnas',
  inUse: 'Plantilla: {name}',
  empty: 'Guarde aquí lo que contiene cada columna, para el próximo archivo de la misma fuente.',
  hint: 'Al elegir una se propone de nuevo y se olvidan las decisiones sobre filas.',
  save: 'Guardar estas columnas como…',
  'save.title': 'Guardar estas columnas',
  'save.lead': 'Todo el equipo podrá elegirlas. Un archivo con los mismos encabezados las tomará por sí solo.',
  'rename.title': 'Cambiar el nombre de la plantilla',
  name: 'Nombre',
  nameHint: 'Por ejemplo, de dónde viene el archivo: Plantilla de la Secretaría.',
  required: 'Es obligatorio.',
  rename: 'Cambiar el nombre de {name}',
  remove: 'Eliminar {name}',
  saved: 'Plantilla guardada',
  removed: 'Se eliminó la plantilla {name}',
} as const satisfies Catalog;

const en = {
  title: 'Saved columns',
  inUse: 'Saved as: {name}',
  empty: 'Save here what each column holds, for the next file of the same source.',
  hint: 'Choosing one proposes again and forgets decisions about rows.',
  save: 'Save these columns as…',
  'save.title': 'Save these columns',
  'save.lead': 'The whole office can choose them. A file with the same headers will take them by itself.',
  'rename.title': 'Rename the saved columns',
  name: 'Name',
  nameHint: 'For example where the file comes from: Template of the ministry.',
  required: 'This is required.',
  rename: 'Rename {name}',
  remove: 'Delete {name}',
  saved: 'Columns saved',
  removed: 'The saved columns {name} were deleted',
} as const satisfies TranslationOf<typeof es>;

export const savedMappingsTexts = { es, en };
