import { defineFieldErrors } from '../../shared/http/problem';

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
  age: { es: 'Escriba la edad en años cumplidos.', en: 'Write the age in whole years.' },
  amount: {
    es: 'No es un importe, por ejemplo 1,250,000.00.',
    en: 'This is not an amount, such as 1,250,000.00.',
  },
  currency: { es: 'La moneda es MXN o USD.', en: 'The currency is MXN or USD.' },
  modality: {
    es: 'La modalidad es presencial, a distancia, mixta, visitas a domicilio o residencial.',
    en: 'The modality is in person, remote, mixed, home visits or residential.',
  },
  'sdg-goals': {
    es: 'Escriba los números de los ODS, del 1 al 17, separados por comas.',
    en: 'Write the numbers of the SDGs, from 1 to 17, separated by commas.',
  },
  municipality: {
    es: 'Escriba los municipios separados por punto y coma; si son de varios estados, cada uno con el suyo: Coyoacán (CDMX); Cholula (Puebla).',
    en: 'Write the municipalities separated by semicolons; where there are several states, each with its own: Coyoacán (CDMX); Cholula (Puebla).',
  },
  'indicator-codes': {
    es: 'Escriba las claves de los indicadores separadas por comas, por ejemplo NNA-01.',
    en: 'Write the codes of the indicators separated by commas, such as NNA-01.',
  },
  roles: {
    es: 'No conocemos esa función. Son: dirección, representación legal, coordinación, comunicación, finanzas y programas.',
    en: 'We do not know this role. They are: director, legal representative, coordinator, communications, finance and programs.',
  },
  'contact-language': { es: 'El idioma es español o inglés.', en: 'The language is Spanish or English.' },
} as const;

defineFieldErrors(CELL_TEXTS);
