import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const PrimaryRoleTaken = defineProblem(
  'primary-role-taken',
  409,
  {
    es: {
      title: 'Ya hay otra persona principal en esa función',
      detail:
        'La organización ya tiene una persona principal en esa función. Quítesela primero o deje esta como adicional.',
    },
    en: {
      title: 'Somebody else is primary in that role',
      detail:
        'The organisation already has a primary person in that role. Take it from them first, or leave this one as additional.',
    },
  },
  { constraint: 'uq_contact_roles_primary' },
);
defineProblem(
  'contact-role-dates',
  422,
  {
    es: { title: 'La función termina antes de empezar', detail: 'Revise las fechas de las funciones.' },
    en: { title: 'The role ends before it begins', detail: 'Check the dates of the roles.' },
  },
  { constraint: 'ck_contact_roles_dates' },
);

defineFieldErrors({
  'ends-first': { es: 'Termina antes de empezar.', en: 'It ends before it begins.' },
});
