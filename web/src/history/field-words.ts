import { admissionsTexts } from '../admissions/admissions.texts';
import { contactsTexts } from '../contacts/contacts.texts';
import { programsTexts } from '../programs/programs.texts';
import { useTexts } from '../texts/language';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { useShowValue } from '../vocabulary/show-value';
import { historyTexts } from './history.texts';

/** How the fields of a table are called, and how their stored values read. */
export function useFieldWords(table: string) {
  const members = useTexts(memberFieldsTexts) as (key: string) => string;
  const contacts = useTexts(contactsTexts) as (key: string) => string;
  const programs = useTexts(programsTexts) as (key: string) => string;
  const decisions = useTexts(admissionsTexts) as (key: string) => string;
  const history = useTexts(historyTexts) as (key: string) => string;

  const labelOf = (field: string): string => {
    if (table === 'members' && field in memberFieldsTexts.es) return members(field);
    if (table === 'contacts' && field in contactsTexts.es) return contacts(field);
    if (/^program/.test(table) && field in programsTexts.es) return programs(field);
    return `field.${field}` in historyTexts.es ? history(`field.${field}`) : inWords(field);
  };
  const showValue = useShowValue();
  const show = (field: string, value: unknown): string => {
    if (`value.${String(value)}` in historyTexts.es) return history(`value.${String(value)}`);
    if (`kind.${String(value)}` in admissionsTexts.es) return decisions(`kind.${String(value)}`);
    return showValue(field, value);
  };
  return { labelOf, show };
}

const inWords = (field: string): string => field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
