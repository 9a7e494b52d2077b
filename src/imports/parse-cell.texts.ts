import { defineFieldErrors } from '../shared/http/problem';

/** What is wrong with a cell, where no form could send it: there one chooses from a list. */
export const CELL_TEXTS = {
  whole: { es: 'No es un número entero, por ejemplo 1200.', en: 'This is not a whole number, such as 1200.' },
  area: {
    es: 'No es un área que conozcamos: infancia, discapacidad o familias.',
    en: 'This is no area that we know: children, disability or families.',
  },
  state: {
    es: 'No conocemos ese estado. Escriba su nombre o su abreviatura.',
    en: 'We do not know this state. Write its name or its abbreviation.',
  },
  country: { es: 'El país es México o Estados Unidos.', en: 'The country is Mexico or the United States.' },
  'legal-form': {
    es: 'No conocemos esa figura jurídica. Escriba sus siglas, por ejemplo A.C.',
    en: 'We do not know this legal form. Write its initials, such as A.C.',
  },
  'postal-code': { es: 'El código postal tiene cinco dígitos.', en: 'A postal code has five digits.' },
  languages: {
    es: 'Escriba los idiomas separados por comas, a lo más 30.',
    en: 'Write the languages separated by commas, at most 30.',
  },
  budget: {
    es: 'No es un rango ni un importe en pesos, por ejemplo 1,250,000.',
    en: 'This is neither a range nor an amount in pesos, such as 1,250,000.',
  },
} as const;

defineFieldErrors(CELL_TEXTS);
