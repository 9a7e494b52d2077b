import { useTexts } from '../texts/language';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { termsTexts } from '../vocabulary/terms.texts';
import { importFieldsTexts } from './import-fields.texts';
import type { Kind } from './mapping';

/** What a field of an import is called: `useFieldLabel('members')('MX-RFC')`. */
export function useFieldLabel(kind: Kind): (field: string) => string {
  const members = useTexts(memberFieldsTexts) as (key: string) => string;
  const terms = useTexts(termsTexts) as (key: string) => string;
  const own = useTexts(importFieldsTexts) as (key: string) => string;
  return (field) => {
    const key = [`${kind}.${field}`, field].find((each) => each in importFieldsTexts.es);
    if (key) return own(key);
    return kind === 'members' && field in memberFieldsTexts.es ? members(field) : terms(`scheme.${field}`);
  };
}
