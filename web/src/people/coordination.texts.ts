import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  title: 'Organizaciones sin coordinación',
  lead: 'Nadie entra a Padrón por ellas. Invite a su contacto de coordinación; si no tiene, agréguelo en sus contactos.',
  back: 'Pendientes',
  empty: 'Todas las organizaciones tienen quien las coordine',
  invite: { one: 'Invitar a una persona', many: 'Invitar a {count} de personas', other: 'Invitar a {count} personas' },
  'column.member': 'Organización',
  'column.contact': 'A quién se invita',
  'column.invitation': 'Invitación',
  noContact: 'Sin contacto de coordinación con correo',
  'invited.open': 'Pendiente: {email}, vale hasta el {day}',
  'invited.expired': 'Venció el {day}: {email}',
  'done.title': {
    one: 'Una invitación lista',
    many: '{count} de invitaciones listas',
    other: '{count} invitaciones listas',
  },
  'done.lead': 'Envíe a cada persona su enlace de un solo uso. Por seguridad no volverá a mostrarse aquí.',
  'done.close': 'Listo',
  'refused.title': 'Sin invitación',
  'refused.coordinated': 'ya tiene quien la coordine, o no es parte de la coalición.',
  'refused.no-contact': 'no tiene un contacto de coordinación con correo.',
  'refused.own-email': 'es su propio correo; nadie se invita a su propia cuenta.',
} as const satisfies Catalog;

const en = {
  title: 'Organisations without a coordinator',
  lead: 'Nobody enters Padrón for them. Invite the contact that coordinates; where there is none, add it to their contacts.',
  back: 'To do',
  empty: 'Every organisation has somebody who coordinates it',
  invite: { one: 'Invite one person', other: 'Invite {count} people' },
  'column.member': 'Organisation',
  'column.contact': 'Who is invited',
  'column.invitation': 'Invitation',
  noContact: 'No coordinating contact with an e-mail',
  'invited.open': 'Pending: {email}, valid until {day}',
  'invited.expired': 'Expired on {day}: {email}',
  'done.title': { one: 'One invitation is ready', other: '{count} invitations are ready' },
  'done.lead': 'Send each person their one-time link. For safety it will not be shown here again.',
  'done.close': 'Done',
  'refused.title': 'Not invited',
  'refused.coordinated': 'it has a coordinator already, or is not part of the coalition.',
  'refused.no-contact': 'it has no coordinating contact with an e-mail.',
  'refused.own-email': 'that is your own address; nobody invites their own account.',
} as const satisfies TranslationOf<typeof es>;

export const coordinationTexts = { es, en };
