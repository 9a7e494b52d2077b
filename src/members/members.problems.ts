import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const NeedsChangeRequest = defineProblem('needs-change-request', 403, {
  es: {
    title: 'Lo cambia la coalición',
    detail:
      'La razón social, la figura jurídica y los identificadores los cambia el personal de la coalición. Solicite el cambio con un documento que lo respalde.',
  },
  en: {
    title: 'The coalition changes this',
    detail:
      'Legal name, legal form and identifiers are changed by the coalition’s staff. File a change request with a document that supports it.',
  },
});
export const MemberIdentifierTaken = defineProblem(
  'member-identifier-taken',
  409,
  {
    es: {
      title: 'El identificador ya está en uso',
      detail: 'Otra organización ya tiene ese RFC, CLUNI, EIN, número o clave. Revise si ya está registrada.',
    },
    en: {
      title: 'The identifier is taken',
      detail: 'Another organisation has that RFC, CLUNI, EIN, number or slug. Check whether it is registered already.',
    },
  },
  { constraint: 'uq_member_identifiers_scheme_value' },
);
defineProblem(
  'member-primary-focus',
  422,
  {
    es: {
      title: 'El área principal no está entre las áreas',
      detail: 'Elija como área principal una de las áreas en que trabaja la organización.',
    },
    en: {
      title: 'The primary focus is not among the areas',
      detail: 'Choose as primary focus one of the areas the organisation works in.',
    },
  },
  { constraint: 'ck_members_primary_focus' },
);

defineFieldErrors({
  'primary-focus': {
    es: 'Elija una de las áreas en que trabaja la organización.',
    en: 'Choose one of the areas the organisation works in.',
  },
  'past-day': {
    es: 'El día ya pasó: elija hoy o un día posterior.',
    en: 'That day is past: choose today or a later one.',
  },
  'term-ends-before-it-starts': { es: 'Termina antes de empezar.', en: 'It ends before it starts.' },
  'not-yet-known': {
    es: 'Es un momento que aún no llega: elija hoy o antes.',
    en: 'That moment has not come yet: choose today or earlier.',
  },
  'term-not-later': {
    es: 'La membresía ya llega a ese día o más lejos. Elija un día posterior.',
    en: 'The membership already reaches that day or further. Choose a later day.',
  },
  'ends-before-it-starts': { es: 'Termina antes de empezar.', en: 'It ends before it starts.' },
  'day-too-late': { es: 'Es un día demasiado lejano.', en: 'That day is too far away.' },
  'not-contiguous': {
    es: 'Cada periodo empieza al día siguiente de que termina el anterior, y solo el último puede no tener fin.',
    en: 'Each period starts the day after the one before it ends, and only the last may have no end.',
  },
  'leaves-a-hole': {
    es: 'Quedarían días sin ningún estado hasta lo que ya se conoce. Elija un día posterior o déjelo sin fin.',
    en: 'Days would be left without a status up to what is known. Choose a later day, or leave it without an end.',
  },
  'changes-nothing': {
    es: 'Es lo que ya consta: no hay nada que corregir.',
    en: 'That is what is on record already: there is nothing to correct.',
  },
  'term-ends-too-late': { es: 'Es un día demasiado lejano.', en: 'That day is too far away.' },
});
