import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  email: 'Correo electrónico',
  emailNeeded: 'Escriba su correo.',
  newPassword: 'Contraseña nueva',
  newPasswordHint: 'Al menos 15 caracteres. Cuatro palabras que solo usted diría son fáciles de recordar.',
  show: 'Mostrar la contraseña',
  short: { one: 'Falta un carácter.', many: 'Faltan {count} de caracteres.', other: 'Faltan {count} caracteres.' },
  'reset.title': '¿Olvidó su contraseña?',
  'reset.lead': 'Escriba el correo con el que entra. Le enviaremos un enlace para elegir otra.',
  'reset.send': 'Enviar el enlace',
  'reset.sent': 'Revise su correo',
  'reset.sentText':
    'Si hay una cuenta con {email}, el enlace ya va en camino. Sirve una sola vez, durante 30 minutos. ¿No llega? Mire en el correo no deseado o pídalo otra vez.',
  'reset.choose': 'Elija una contraseña nueva',
  'reset.chooseLead': 'Al guardarla se cierran todas sus sesiones abiertas, en cualquier equipo.',
  'reset.save': 'Guardar la contraseña',
  'reset.another': 'Pedir otro enlace',
  'reset.done': 'Su contraseña cambió',
  'reset.doneText': 'Ya puede entrar con ella.',
  'reset.signIn': 'Iniciar sesión',
  'reset.back': 'Iniciar sesión',
} as const satisfies Catalog;

const en = {
  email: 'E-mail',
  emailNeeded: 'Type your e-mail.',
  newPassword: 'New password',
  newPasswordHint: 'At least 15 characters. Four words that only you would say are easy to remember.',
  show: 'Show the password',
  short: { one: 'One character is missing.', other: '{count} characters are missing.' },
  'reset.title': 'Forgot your password?',
  'reset.lead': 'Type the e-mail address that you sign in with. We will send you a link to choose another one.',
  'reset.send': 'Send the link',
  'reset.sent': 'Look at your e-mail',
  'reset.sentText':
    'If there is an account with {email}, the link is on its way. It works once, for 30 minutes. Nothing came? Look among the unwanted mail, or ask again.',
  'reset.choose': 'Choose a new password',
  'reset.chooseLead': 'Saving it ends all your open sessions, on any device.',
  'reset.save': 'Save the password',
  'reset.another': 'Ask for another link',
  'reset.done': 'Your password was changed',
  'reset.doneText': 'You can sign in with it now.',
  'reset.signIn': 'Sign in',
  'reset.back': 'Sign in',
} as const satisfies TranslationOf<typeof es>;

export const credentialsTexts = { es, en };
