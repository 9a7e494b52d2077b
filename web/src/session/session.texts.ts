import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  title: 'Iniciar sesión',
  lead: 'El registro y los reportes de su coalición.',
  email: 'Correo electrónico',
  password: 'Contraseña',
  emailNeeded: 'Escriba su correo.',
  passwordNeeded: 'Escriba su contraseña.',
  show: 'Mostrar la contraseña',
  signIn: 'Entrar',
  signOut: 'Cerrar sesión',
  again: 'Su sesión terminó',
  againLead: 'Escriba su contraseña para seguir donde estaba. Lo que escribió sigue aquí.',
  other: 'Entrar con otra cuenta',
  otherAccount: 'Esta página es de {email}. Entre con esa cuenta para seguir.',
  language: 'Idioma',
  forgot: '¿Olvidó su contraseña?',
  apply: '¿Su organización quiere ser parte? Solicite el ingreso',
} as const satisfies Catalog;

const en = {
  title: 'Sign in',
  lead: 'Your coalition’s register and reports.',
  email: 'E-mail',
  password: 'Password',
  emailNeeded: 'Type your e-mail.',
  passwordNeeded: 'Type your password.',
  show: 'Show the password',
  signIn: 'Sign in',
  signOut: 'Sign out',
  again: 'Your session has ended',
  againLead: 'Type your password to go on where you were. What you typed is still here.',
  other: 'Sign in with another account',
  otherAccount: 'This page belongs to {email}. Sign in with that account to go on.',
  language: 'Language',
  forgot: 'Forgot your password?',
  apply: 'Does your organisation want to join? Apply here',
} as const satisfies TranslationOf<typeof es>;

export const sessionTexts = { es, en };
