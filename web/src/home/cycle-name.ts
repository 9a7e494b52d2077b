import type { Obligation } from '../api/types';
import { useLanguage } from '../texts/language';

export function useCycleName(): (obligation: Pick<Obligation, 'cycleNameEs' | 'cycleNameEn'>) => string {
  const { language } = useLanguage();
  return ({ cycleNameEs, cycleNameEn }) => (language === 'es' ? cycleNameEs : cycleNameEn);
}
