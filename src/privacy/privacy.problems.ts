import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const NobodyNamed = defineProblem('nobody-named', 422, {
  es: {
    title: 'Falta a quién buscar',
    detail: 'Escriba al menos un nombre completo, un correo o un teléfono de la persona.',
  },
  en: {
    title: 'Nobody to look for',
    detail: 'Type at least one full name, e-mail address or telephone of the person.',
  },
});
export const OwnErasure = defineProblem('own-erasure', 409, {
  es: {
    title: 'Esa cuenta es la de usted',
    detail:
      'Otra persona administradora puede borrar los datos de usted; usted no puede borrar la cuenta con la que trabaja.',
  },
  en: {
    title: 'That account is your own',
    detail: 'Another administrator can erase your data; you cannot erase the account that you are working with.',
  },
});

defineFieldErrors({
  'full-name': {
    es: 'Escriba el nombre con sus apellidos: una sola palabra se encontraría en todas partes.',
    en: 'Write the name with its surnames: one word alone would be found everywhere.',
  },
  'whole-phone': {
    es: 'Escriba el teléfono completo, con ocho dígitos o más.',
    en: 'Write the whole telephone number, with eight digits or more.',
  },
  'whole-email': { es: 'Escriba la dirección de correo completa.', en: 'Write the whole e-mail address.' },
});
