import type { Category, Term } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { duesTexts } from './dues.texts';

/** How a term and its category read. */
export function useTermWords() {
  const t = useTexts(duesTexts);
  const { language } = useLanguage();
  const { money, shortDay } = useFormats();
  return {
    category: (term: Term) => (language === 'es' ? term.categoryEs : term.categoryEn),
    nameOf: (category: Category) => (language === 'es' ? category.nameEs : category.nameEn),
    days: ({ from, to }: Pick<Term, 'from' | 'to'>) => t('fromTo', { from: shortDay(from), to: shortDay(to) }),
    amount: ({ amount, currency }: { amount: string; currency: string }) => money(amount, currency),
    settlement: (term: Term): string | null => {
      if (term.paidOn && term.method)
        return [
          t('paidBy', { day: shortDay(term.paidOn), method: t(`method.${term.method}`) }),
          term.receiptNumber && t('receipt', { number: term.receiptNumber }),
        ]
          .filter(Boolean)
          .join(' · ');
      if (term.waivedOn) return t('waivedOn', { day: shortDay(term.waivedOn), reason: term.waivedReason ?? '' });
      return null;
    },
  };
}
