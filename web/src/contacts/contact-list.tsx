import { Link } from 'wouter';
import type { Contact } from '../api/types';
import { useCan } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { OutsideLink } from '../ui/outside-link';
import { termsTexts } from '../vocabulary/terms.texts';
import styles from './contact-list.module.css';
import { contactsTexts } from './contacts.texts';

export function ContactList({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <ul className={styles.list}>
      {contacts.map((contact) => (
        <ContactItem key={contact.id} contact={contact} />
      ))}
    </ul>
  );
}

function ContactItem({ contact }: { contact: Contact }) {
  const t = useTexts(contactsTexts);
  const terms = useTexts(termsTexts);
  const { day, list } = useFormats();
  const can = useCan();
  const roles = contact.roles.filter(({ endedOn }) => contact.endedOn !== null || endedOn === null);
  return (
    <li className={styles.contact} data-ended={contact.endedOn !== null || undefined}>
      <div>
        <p className={styles.name}>
          {can('contacts.write') && contact.endedOn === null ? (
            <Link href={`/contacts/${contact.id}`}>{contact.name}</Link>
          ) : (
            contact.name
          )}
        </p>
        {roles.length > 0 && (
          <p className={styles.roles}>
            {list(
              roles.map(({ role, isPrimary }) => `${terms(`role.${role}`)}${isPrimary ? ` (${t('primary')})` : ''}`),
            )}
          </p>
        )}
        {contact.endedOn && <p className={styles.roles}>{t('endedOn', { day: day(contact.endedOn) })}</p>}
      </div>
      <ul className={styles.ways}>
        {contact.email && (
          <li>
            <OutsideLink href={`mailto:${contact.email}`} />
          </li>
        )}
        {contact.phone && (
          <li>
            <OutsideLink href={`tel:${contact.phone}`} />
          </li>
        )}
      </ul>
    </li>
  );
}
