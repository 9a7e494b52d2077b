import type { Contact, ContactBody, ContactRole } from '../api/types';
import type { Language } from '../texts/catalog';
import { changedFields, text } from '../ui/cleaning';

export interface ContactForm {
  name: string;
  email: string;
  phone: string;
  language: Language;
  roles: readonly ContactRole[];
  /** Those of the roles in which this is the person to turn to. */
  primary: readonly ContactRole[];
}

const current = (contact: Partial<Contact>) => (contact.roles ?? []).filter(({ endedOn }) => endedOn === null);

export const toForm = (contact: Partial<Contact>, language: Language): ContactForm => ({
  name: contact.name ?? '',
  email: contact.email ?? '',
  phone: contact.phone ?? '',
  language: contact.language ?? language,
  roles: current(contact).map(({ role }) => role),
  primary: current(contact)
    .filter(({ isPrimary }) => isPrimary)
    .map(({ role }) => role),
});

export const toBody = (form: ContactForm): ContactBody => ({
  name: form.name.trim(),
  email: text(form.email),
  phone: text(form.phone),
  language: form.language,
  roles: form.roles.map((role) => ({ role, isPrimary: form.primary.includes(role) })),
});

export const toChanges = (form: ContactForm, base: ContactForm): ContactBody =>
  changedFields(toBody(base), toBody(form));
