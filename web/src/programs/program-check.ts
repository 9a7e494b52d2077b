import { useTexts } from '../texts/language';
import { amount, isWhole } from '../ui/cleaning';
import type { FieldErrors } from '../ui/use-form';
import type { ProgramForm } from './program-form';
import { programsTexts } from './programs.texts';

export function useProgramCheck(): (form: ProgramForm) => FieldErrors {
  const t = useTexts(programsTexts);
  return (form) => ({
    ...(form.name.trim() ? {} : { name: t('required') }),
    ...(form.area ? {} : { area: t('required') }),
    ...(isWhole(form.ageFrom) ? {} : { ageFrom: t('whole') }),
    ...(isWhole(form.ageTo) ? {} : { ageTo: t('whole') }),
    ...(amount(form.budgetAmount) === undefined ? { budgetAmount: t('amount') } : {}),
    ...(form.indicators.every(({ baseline, target }) => isWhole(baseline) && isWhole(target))
      ? {}
      : { indicators: t('whole') }),
  });
}
