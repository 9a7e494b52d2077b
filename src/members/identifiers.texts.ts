import { defineFieldErrors } from '../shared/http/problem';

/** What each code of `identifiers.ts` says to who typed the identifier. */
export const IDENTIFIER_TEXTS = {
  'rfc-check-digit': {
    es: 'El dígito verificador (el último) no corresponde. Revise el RFC; si así aparece en la constancia de situación fiscal, anote el motivo para aceptarlo.',
    en: 'The check digit (the last character) does not fit. Check the RFC; if the tax certificate has it like this, give that as the reason to accept it.',
  },
  'rfc-format': {
    es: 'El RFC de una organización tiene 12 caracteres: tres letras, la fecha de constitución (AAMMDD) y tres de homoclave.',
    en: 'The RFC of an organisation has 12 characters: three letters, the date of incorporation (YYMMDD) and three more.',
  },
  'rfc-date': {
    es: 'La fecha dentro del RFC (AAMMDD) no existe.',
    en: 'The date within the RFC (YYMMDD) does not exist.',
  },
  'rfc-generic': {
    es: 'Es un RFC genérico, de público en general o de extranjeros: no identifica a ninguna organización.',
    en: 'This is a generic RFC, for the general public or for foreigners: it identifies no organisation.',
  },
  'rfc-person': {
    es: 'Es el RFC de una persona física (13 caracteres). Escriba el de la organización, que tiene 12.',
    en: 'This is the RFC of a natural person (13 characters). Enter the organisation’s, which has 12.',
  },
  'cluni-format': {
    es: 'La CLUNI tiene 14 caracteres: los nueve primeros del RFC, dos dígitos del estado y tres más.',
    en: 'A CLUNI has 14 characters: the first nine of the RFC, two digits for the state and three more.',
  },
  'ein-format': {
    es: 'El EIN tiene nueve dígitos, por ejemplo 12-3456789.',
    en: 'An EIN has nine digits, for example 12-3456789.',
  },
  'member-number-format': {
    es: 'El número de integrante lleva letras, dígitos, guiones, puntos o diagonales, y empieza con letra o dígito.',
    en: 'A member number has letters, digits, hyphens, dots or slashes, and starts with a letter or a digit.',
  },
  'slug-format': {
    es: 'La clave lleva solo minúsculas sin acento, dígitos y guiones entre ellos.',
    en: 'A slug has unaccented lower-case letters and digits, with single hyphens between them, and nothing else.',
  },
} as const;

defineFieldErrors(IDENTIFIER_TEXTS);
