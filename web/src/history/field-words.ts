import { admissionsTexts } from '../admissions/admissions.texts';
import { contactsTexts } from '../contacts/contacts.texts';
import { programsTexts } from '../programs/programs.texts';
import { useFormats, useTexts } from '../texts/language';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { useShowValue } from '../vocabulary/show-value';
import { namedBy } from './field-names';
import { fieldsTexts } from './fields.texts';
import { historyTexts } from './history.texts';

/** How the fields of a table are called, and how their stored values read. */
export function useFieldWords(table: string) {
  const members = useTexts(memberFieldsTexts) as (key: string) => string;
  const contacts = useTexts(contactsTexts) as (key: string) => string;
  const programs = useTexts(programsTexts) as (key: string) => string;
  const decisions = useTexts(admissionsTexts) as (key: string) => string;
  const history = useTexts(historyTexts) as (key: string) => string;

  const fields = useTexts(fieldsTexts) as (key: string) => string;

  const labelOf = (field: string): string => {
    const by = namedBy(table, field);
    if (by === 'history') return history(`field.${field}`);
    return by ? { members, contacts, programs, fields }[by](field) : inWords(field);
  };
  const showValue = useShowValue();
  const { list } = useFormats();
  const show = (field: string, value: unknown): string => {
    if (Array.isArray(value)) return list(value.map((each) => show(field, each)));
    const ofField = `${field}.${String(value)}`;
    if (ofField in fieldsTexts.es) return fields(ofField);
    if (`value.${String(value)}` in historyTexts.es) return history(`value.${String(value)}`);
    if (`kind.${String(value)}` in admissionsTexts.es) return decisions(`kind.${String(value)}`);
    return showValue(field, value);
  };
  return { labelOf, show };
}

const inWords = (field: string): string => field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
