import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const SignInRefused = defineProblem('sign-in-refused', 401, {
  es: {
    title: 'No pudimos iniciar sesión',
    detail: 'El correo o la contraseña no coinciden. Revíselos e inténtelo otra vez.',
  },
  en: {
    title: 'Could not sign in',
    detail: 'The e-mail address or the password does not match. Check both and try again.',
  },
});
export const InvitationGone = defineProblem('invitation-gone', 422, {
  es: {
    title: 'La invitación ya no sirve',
    detail:
      'El enlace ya se usó, venció o fue reemplazado por otro más nuevo. Pida una invitación nueva a quien se la envió.',
  },
  en: {
    title: 'The invitation no longer works',
    detail: 'The link was used, has expired or was replaced by a newer one. Ask whoever sent it for a new invitation.',
  },
});
export const InvitationForOther = defineProblem('invitation-for-other', 409, {
  es: {
    title: 'La invitación es para otra cuenta',
    detail: 'Se envió a otro correo. Inicie sesión con la cuenta de ese correo para aceptarla.',
  },
  en: {
    title: 'The invitation is for another account',
    detail: 'It was sent to another address. Sign in with the account of that address to accept it.',
  },
});
export const AccountExists = defineProblem(
  'account-exists',
  409,
  {
    es: {
      title: 'La cuenta ya existe',
      detail: 'Ya hay una cuenta con ese correo. Inicie sesión con ella para aceptar.',
    },
    en: {
      title: 'The account exists',
      detail: 'There is already an account with that e-mail address. Sign in with it to accept.',
    },
  },
  { constraint: 'uq_accounts_email' },
);

defineFieldErrors({
  'password-common': {
    es: 'Es una contraseña demasiado conocida. Elija una frase que solo usted diría.',
    en: 'This password is too well known. Choose a phrase that only you would say.',
  },
  'password-context': {
    es: 'No use el nombre de la coalición, de la organización ni su correo.',
    en: 'Do not use the name of the coalition or organisation, nor your e-mail address.',
  },
  'own-email': {
    es: 'Nadie se invita a su propia cuenta. Pídalo a otra persona.',
    en: 'Nobody invites their own account. Ask somebody else to.',
  },
  'members-required': { es: 'Elija al menos una organización.', en: 'Choose at least one organisation.' },
  'members-not-allowed': {
    es: 'Solo las coordinaciones llevan organizaciones.',
    en: 'Only coordinators carry organisations.',
  },
});
