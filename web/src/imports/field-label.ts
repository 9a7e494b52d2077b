import { useTexts } from '../texts/language';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { termsTexts } from '../vocabulary/terms.texts';
import { importsTexts } from './imports.texts';

/** What a field of an import is called: `useFieldLabel()('MX-RFC')`. */
export function useFieldLabel(): (field: string) => string {
  const fields = useTexts(memberFieldsTexts) as (key: string) => string;
  const terms = useTexts(termsTexts) as (key: string) => string;
  const own = useTexts(importsTexts);
  return (field) =>
    field === 'overrideReason'
      ? own('reasonLabel')
      : field in memberFieldsTexts.es
        ? fields(field)
        : terms(`scheme.${field}`);
}
