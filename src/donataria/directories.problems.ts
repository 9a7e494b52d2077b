import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const DirectoryWithoutRfc = defineProblem('directory-without-rfc', 422, {
  es: {
    title: 'No parece el directorio de donatarias',
    detail: 'No encontramos la columna RFC. Envíe el directorio del SAT como lo publica, en CSV o .xlsx.',
  },
  en: {
    title: 'This does not look like the directory of authorised donees',
    detail: 'We found no column RFC. Send the tax office’s directory as it publishes it, as CSV or .xlsx.',
  },
});

defineFieldErrors({
  'fiscal-year': {
    es: 'Escriba un ejercicio fiscal de cuatro dígitos, por ejemplo 2026.',
    en: 'Write a fiscal year of four digits, for example 2026.',
  },
});
