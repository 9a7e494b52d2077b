import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  title: 'Filtros guardados',
  empty: 'Filtre la lista y guarde aquí la búsqueda para volver a ella.',
  save: 'Guardar este filtro',
  'save.title': 'Guardar este filtro',
  'save.lead': 'Solo usted lo verá.',
  'rename.title': 'Cambiar el nombre del filtro',
  name: 'Nombre',
  required: 'Es obligatorio.',
  rename: 'Cambiar el nombre de {name}',
  remove: 'Eliminar {name}',
  saved: 'Filtro guardado',
  removed: 'Se eliminó el filtro {name}',
} as const satisfies Catalog;

const en = {
  title: 'Saved filters',
  empty: 'Filter the list and save the search here to come back to it.',
  save: 'Save this filter',
  'save.title': 'Save this filter',
  'save.lead': 'Only you will see it.',
  'rename.title': 'Rename the filter',
  name: 'Name',
  required: 'This is required.',
  rename: 'Rename {name}',
  remove: 'Delete {name}',
  saved: 'Filter saved',
  removed: 'The filter {name} was deleted',
} as const satisfies TranslationOf<typeof es>;

export const savedFiltersTexts = { es, en };
