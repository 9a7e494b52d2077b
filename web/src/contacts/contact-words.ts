import { useFormats, useTexts } from '../texts/language';
import type { ConflictWords } from '../ui/conflict-dialog';
import { termsTexts } from '../vocabulary/terms.texts';
import type { ContactForm } from './contact-form';
import { contactsTexts } from './contacts.texts';

export function useContactWords(): ConflictWords<ContactForm> {
  const t = useTexts(contactsTexts);
  const terms = useTexts(termsTexts);
  const { list } = useFormats();
  return {
    labelOf: (field) => t(field === 'primary' ? 'primaryRoles' : field),
    show: (field, values) => {
      if (field === 'roles' || field === 'primary') return list(values[field].map((role) => terms(`role.${role}`)));
      return field === 'language' ? terms(`language.${values.language}`) : values[field];
    },
  };
}
