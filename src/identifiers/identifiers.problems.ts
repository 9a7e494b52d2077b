import { IDENTIFIER_TEXTS } from '../members/identifiers.texts';
import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const IdentifierChanged = defineProblem('identifier-changed', 409, {
  es: {
    title: 'El identificador ya es otro',
    detail: 'Mientras lo revisaba, alguien cambió el identificador. Compárelo otra vez con el documento.',
  },
  en: {
    title: 'The identifier is another by now',
    detail: 'Somebody changed the identifier while you were checking it. Compare it with the document again.',
  },
});
export const NothingToOverride = defineProblem('nothing-to-override', 409, {
  es: {
    title: 'No hay advertencia que aceptar',
    detail: 'Ninguna comprobación habla en contra de este identificador. Si ya lo revisó, márquelo como verificado.',
  },
  en: {
    title: 'There is no warning to accept',
    detail: 'No check speaks against this identifier. If you have looked at it, mark it as verified.',
  },
});

/** What stands beside an identifier that is kept: it may be right all the same. */
export const WARNING_TEXTS = {
  'rfc-check-digit': IDENTIFIER_TEXTS['rfc-check-digit'],
  'cluni-rfc': {
    es: 'Sus primeros nueve caracteres no son los del RFC ({rfc}). Puede ser correcto si el RFC cambió después del registro.',
    en: 'Its first nine characters are not those of the RFC ({rfc}). It may be right if the RFC changed after registration.',
  },
  'cluni-state': {
    es: 'Se registró en {state} y el domicilio está en {address}. Puede ser correcto si la organización se mudó.',
    en: 'It was registered in {state}, and the address is in {address}. It may be right if the organisation has moved.',
  },
  'ein-prefix': {
    es: 'No conocemos ningún EIN que empiece con esos dos dígitos. Compárelo con la carta del IRS.',
    en: 'We know of no EIN that starts with these two digits. Compare it with the letter from the IRS.',
  },
} as const;

defineFieldErrors(WARNING_TEXTS);
defineFieldErrors({
  'note-required': {
    es: 'Escriba con qué lo comparó.',
    en: 'Write what you compared it with.',
  },
});
