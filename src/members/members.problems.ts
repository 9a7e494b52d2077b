import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const NeedsChangeRequest = defineProblem('needs-change-request', 403, {
  es: {
    title: 'Lo cambia la coalición',
    detail:
      'La razón social, la figura jurídica y los identificadores los cambia el personal de la coalición. Pídale el cambio.',
  },
  en: {
    title: 'The coalition changes this',
    detail: 'Legal name, legal form and identifiers are changed by the coalition’s staff. Ask them to make the change.',
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
  'term-ends-too-late': { es: 'Es un día demasiado lejano.', en: 'That day is too far away.' },
});
