import type { ChangeRequest, LegalForm, ProtectedField } from '../api/types';
import { useTexts } from '../texts/language';
import type { Tone } from '../ui/status-pill';
import { termsTexts } from '../vocabulary/terms.texts';
import { changeRequestsTexts } from './change-requests.texts';

export const TONES: Record<ChangeRequest['state'], Tone> = {
  pending: 'warn',
  accepted: 'good',
  refused: 'bad',
  withdrawn: 'quiet',
};

/** How the value of a protected field reads. */
export function useRequestValue(): (field: ProtectedField, value: string | null) => string {
  const t = useTexts(changeRequestsTexts);
  const terms = useTexts(termsTexts);
  return (field, value) => {
    if (value === null) return t('nothing');
    return field === 'legalForm' ? terms(`legalForm.${value as LegalForm}`) : value;
  };
}
