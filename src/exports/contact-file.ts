import type { ContactResponse } from '../contacts/dto/contact.dto';
import { type Column, joined, wordOf } from './column';
import { LANGUAGE_WORDS, ROLE_WORDS } from './words';

export type ExportedContact = ContactResponse & { memberNumber: string | null };
type Field = keyof ExportedContact & string;

const column = (
  field: Field,
  es: string,
  en: string,
  cell?: Column<ExportedContact>['cell'],
): Column<ExportedContact> => ({
  field,
  header: { es, en },
  cell: cell ?? ((contact) => (contact[field] as string | null | undefined) ?? null),
});

/** The roles that go on, or went on until the person left. */
const heldRoles = ({ roles, endedOn }: ExportedContact) =>
  roles.filter((role) => role.endedOn === null || (endedOn !== null && role.endedOn >= endedOn));

export const CONTACT_COLUMNS: readonly Column<ExportedContact>[] = [
  column('memberName', 'Organización', 'Organisation'),
  column('memberNumber', 'Número de integrante', 'Member number'),
  column('name', 'Nombre', 'Full name'),
  column('email', 'Correo', 'Email'),
  column('phone', 'Teléfono', 'Phone'),
  column('language', 'Idioma', 'Language', (contact, language) => wordOf(LANGUAGE_WORDS, contact.language, language)),
  column('roles', 'Funciones', 'Roles', (contact, language) =>
    joined(heldRoles(contact).map(({ role }) => wordOf(ROLE_WORDS, role, language))),
  ),
  column('roles', 'Función principal', 'Primary role', (contact, language) =>
    joined(
      heldRoles(contact)
        .filter(({ isPrimary }) => isPrimary)
        .map(({ role }) => wordOf(ROLE_WORDS, role, language)),
    ),
  ),
  column(
    'roles',
    'Desde',
    'Since',
    (contact) =>
      heldRoles(contact)
        .map(({ startedOn }) => startedOn)
        .sort()[0] ?? null,
  ),
  column('endedOn', 'Hasta', 'Until'),
];
