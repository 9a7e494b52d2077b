import type { ContactField } from '../../contacts/contact-columns';
import { CONTACT_ROLES, type ContactRoleName } from '../../contacts/contact-roles';
import { fold } from '../../shared/fold';
import type { LANGUAGES } from '../../shared/languages';
import { email, line, type Parse, valueOr } from './parse-cell';
import { dayOf } from '../../shared/parse-day';
import { choices } from './parse-words';

const ROLE_WORDS = choices<ContactRoleName>({
  director:
    'Dirección|Director|Directora|Dirección general|Director general|Directora general|Dirección ejecutiva|Director ejecutivo|Directora ejecutiva|Executive director',
  legal_representative: 'Representación legal|Representante legal|Apoderado legal|Apoderada legal|Legal representative',
  coordinator:
    'Coordinación|Coordinador|Coordinadora|Coordinador general|Coordinadora general|Enlace|Coordinator|Liaison',
  communications: 'Comunicación|Comunicaciones|Comunicación social|Communications|Communication',
  finance:
    'Finanzas|Administración|Administrador|Administradora|Administración y finanzas|Contabilidad|Contador|Contadora|Tesorería|Tesorero|Tesorera|Finance|Accounting|Treasurer',
  programs:
    'Programas|Coordinación de programas|Coordinador de programas|Coordinadora de programas|Programs|Programmes',
});
const PRIMARY = /\s*(?:\((?:principal|primary|main)\)|\*)$/i;

export interface SaidRoles {
  roles: ContactRoleName[];
  /** Those that are marked: `Dirección (principal)`. */
  marked: ContactRoleName[];
}

export function rolesOf(text: string): SaidRoles | null {
  const parts = text
    .split(/[,;|/\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const found = parts.map((part) => ({
    role: ROLE_WORDS.get(fold(part.replace(PRIMARY, ''))),
    isMarked: PRIMARY.test(part),
  }));
  if (!found.length || found.some(({ role }) => !role)) return null;
  const held = (list: typeof found) => CONTACT_ROLES.filter((role) => list.some((one) => one.role === role));
  return { roles: held(found), marked: held(found.filter(({ isMarked }) => isMarked)) };
}

/** `sí`: in all roles of the row; `no`: in none. */
export const YES = new Set(['si', 'yes', 'x', '1', 'true', 'verdadero'].map(fold));
const NO = new Set(['no', '0', 'false', 'falso'].map(fold));
const primaryOf = (text: string): string[] | null => {
  if (YES.has(fold(text))) return ['*'];
  return NO.has(fold(text)) ? [] : (rolesOf(text)?.roles ?? null);
};

const LANGUAGE_WORDS = choices<(typeof LANGUAGES)[number]>({
  es: 'Español|Castellano|Spanish|spa',
  en: 'Inglés|English|ing|eng',
});

export const CONTACT_CELLS: Record<ContactField, Parse> = {
  name: line(200),
  email: valueOr('email', email),
  phone: line(40),
  language: valueOr('contact-language', (text) => LANGUAGE_WORDS.get(fold(text)) ?? null),
  endedOn: valueOr('day', dayOf),
  roles: valueOr('roles', (text) => rolesOf(text)?.roles ?? null),
  primaryRoles: valueOr('roles', primaryOf),
  startedOn: valueOr('day', dayOf),
};
