import { defineFieldErrors, defineProblem } from '../../shared/http/problem';

export const MOST_MAPPINGS = 200;

export const TooManyMappings = defineProblem('too-many-import-mappings', 409, {
  es: { title: 'Ya hay muchas plantillas de columnas', detail: 'Caben {most}. Elimine alguna que ya no se use.' },
  en: { title: 'There are many saved columns', detail: 'There may be {most}. Delete some that are no longer used.' },
});

defineProblem(
  'import-mapping-named',
  409,
  {
    es: { title: 'Ya hay una plantilla con ese nombre', detail: 'Elija otro nombre, o cambie la que ya existe.' },
    en: { title: 'Saved columns of that name exist', detail: 'Choose another name, or change those that exist.' },
  },
  { constraint: 'uq_import_mappings_name' },
);

defineFieldErrors({
  'no-such-mapping': {
    es: 'Esta plantilla ya no existe, o es para otro tipo de archivo.',
    en: 'These saved columns are gone, or for another kind of file.',
  },
  'one-mapping': {
    es: 'Indique las columnas o una plantilla guardada, no ambas.',
    en: 'Give the columns or saved ones, not both.',
  },
});
