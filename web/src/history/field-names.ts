import { contactsTexts } from '../contacts/contacts.texts';
import { programsTexts } from '../programs/programs.texts';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { fieldsTexts } from './fields.texts';
import { historyTexts } from './history.texts';

/** Which words name a field of a table: those of the form it is filled in with, else the trail's own. Null: none do. */
export function namedBy(
  table: string,
  field: string,
): 'members' | 'contacts' | 'programs' | 'history' | 'fields' | null {
  if (table === 'members' && field in memberFieldsTexts.es) return 'members';
  if (table === 'contacts' && field in contactsTexts.es) return 'contacts';
  if (/^program/.test(table) && field in programsTexts.es) return 'programs';
  if (`field.${field}` in historyTexts.es) return 'history';
  if (field in fieldsTexts.es) return 'fields';
  return table === 'applications' && field in memberFieldsTexts.es ? 'members' : null;
}
