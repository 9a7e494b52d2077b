import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import type { ConflictWords } from '../ui/conflict-dialog';
import { termsTexts } from '../vocabulary/terms.texts';
import type { DocumentTypeForm } from './document-type-form';
import { documentTypesTexts } from './document-types.texts';

export function useDocumentTypeWords(): ConflictWords<DocumentTypeForm> {
  const t = useTexts(documentTypesTexts);
  const terms = useTexts(termsTexts);
  const common = useTexts(commonTexts);
  const { day, list } = useFormats();
  return {
    labelOf: (field) => t(field),
    show: (field, values) => {
      switch (field) {
        case 'validityRule':
          return t(`rule.${values.validityRule}`);
        case 'requiredForms':
          return list(values.requiredForms.map((form) => terms(`legalForm.${form}`)));
        case 'isRequired':
        case 'isSensitive':
          return common(values[field] ? 'yes' : 'no');
        case 'retiredOn':
          return values.retiredOn && day(values.retiredOn);
        default:
          return values[field];
      }
    },
  };
}
