import type { LetterKind } from '../mail/letter';

export const PASSWORD_RESET: LetterKind = {
  es: {
    subject: 'Elija una contraseña nueva para Padrón',
    paragraphs: [
      'Hola, {name}:',
      'Alguien, quizá usted, pidió cambiar la contraseña de esta cuenta. El enlace sirve una sola vez, durante 30 minutos.',
      'Si no lo pidió, no haga nada: su contraseña sigue siendo la misma.',
    ],
    link: 'Elegir una contraseña nueva',
  },
  en: {
    subject: 'Choose a new password for Padrón',
    paragraphs: [
      'Hello {name},',
      'Somebody, perhaps you, asked to change the password of this account. The link works once, for 30 minutes.',
      'If you did not ask for it, do nothing: your password stays as it is.',
    ],
    link: 'Choose a new password',
  },
};

export const PASSWORD_CHANGED: LetterKind = {
  es: {
    subject: 'Cambió su contraseña de Padrón',
    paragraphs: [
      'Hola, {name}:',
      'La contraseña de su cuenta acaba de cambiar, y todas las demás sesiones se cerraron.',
      'Si no fue usted, pida una contraseña nueva ahora mismo y avise a la oficina de la coalición.',
    ],
    link: 'Pedir una contraseña nueva',
  },
  en: {
    subject: 'Your Padrón password was changed',
    paragraphs: [
      'Hello {name},',
      'The password of your account has just been changed, and all other sessions were ended.',
      'If it was not you, ask for a new password right now and tell the coalition’s office.',
    ],
    link: 'Ask for a new password',
  },
};
