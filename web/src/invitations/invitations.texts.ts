import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  'invite.title': 'Invitar a coordinar {name}',
  'invite.lead':
    'La persona recibirá acceso al perfil, los programas, los contactos y los reportes de esta organización.',
  'invite.email': 'Correo de la persona',
  'invite.language': 'Idioma de la invitación',
  'invite.submit': 'Crear invitación',
  'invite.ready': 'La invitación está lista',
  'invite.link': 'Enlace de un solo uso',
  'invite.linkHint': 'Envíelo a {email}. Por seguridad no volverá a mostrarse aquí.',
  'invite.until': 'Vale hasta el {day}.',
  'invite.done': 'Listo',
  title: 'Aceptar la invitación',
  lead: 'Elija su nombre y su contraseña para entrar a Padrón.',
  name: 'Su nombre',
  password: 'Contraseña',
  passwordHint: 'Al menos 15 caracteres. Cuatro palabras que solo usted diría son fáciles de recordar.',
  show: 'Mostrar la contraseña',
  submit: 'Crear mi cuenta y entrar',
  'broken.title': 'El enlace está incompleto',
  'broken.text': 'Cópielo completo del mensaje que recibió, o pida una invitación nueva.',
  required: 'Es obligatorio.',
  short: { one: 'Falta un carácter.', many: 'Faltan {count} de caracteres.', other: 'Faltan {count} caracteres.' },
} as const satisfies Catalog;

const en = {
  'invite.title': 'Invite a coordinator for {name}',
  'invite.lead': 'The person will have access to this organisation’s profile, programs, contacts and reports.',
  'invite.email': 'The person’s e-mail',
  'invite.language': 'Language of the invitation',
  'invite.submit': 'Create the invitation',
  'invite.ready': 'The invitation is ready',
  'invite.link': 'One-time link',
  'invite.linkHint': 'Send it to {email}. For safety it will not be shown here again.',
  'invite.until': 'Valid until {day}.',
  'invite.done': 'Done',
  title: 'Accept the invitation',
  lead: 'Choose your name and password to enter Padrón.',
  name: 'Your name',
  password: 'Password',
  passwordHint: 'At least 15 characters. Four words that only you would say are easy to remember.',
  show: 'Show the password',
  submit: 'Create my account and enter',
  'broken.title': 'The link is incomplete',
  'broken.text': 'Copy all of it from the message you received, or ask for a new invitation.',
  required: 'This is required.',
  short: { one: 'One character is missing.', other: '{count} characters are missing.' },
} as const satisfies TranslationOf<typeof es>;

export const invitationsTexts = { es, en };
