import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const LastAdministrator = defineProblem(
  'last-administrator',
  409,
  {
    es: {
      title: 'Es la última cuenta de administración',
      detail: 'Alguien debe poder administrar el registro. Dé primero esa función a otra persona.',
    },
    en: {
      title: 'This is the last administrator',
      detail: 'Somebody must be able to administer the register. Give that role to another person first.',
    },
  },
  { constraint: 'ck_accounts_last_administrator' },
);
export const OwnAccess = defineProblem('own-access', 409, {
  es: {
    title: 'Es su propia cuenta',
    detail: 'Nadie cambia su propio acceso. Pídalo a otra persona que administre el registro.',
  },
  en: {
    title: 'This is your own account',
    detail: 'Nobody changes their own access. Ask another administrator to do it.',
  },
});

defineFieldErrors({
  'role-repeated': {
    es: 'Cada función aparece una sola vez; la coordinación lleva todas sus organizaciones.',
    en: 'Each role appears once; the coordinator’s carries all its organisations.',
  },
});
