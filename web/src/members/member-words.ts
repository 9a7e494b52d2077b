import type { ReactNode } from 'react';
import { useFormats, useTexts } from '../texts/language';
import { isWhole } from '../ui/cleaning';
import type { ConflictWords } from '../ui/conflict-dialog';
import type { FieldErrors } from '../ui/use-form';
import { stateName } from '../vocabulary/places';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { termsTexts } from '../vocabulary/terms.texts';
import { memberFormTexts } from './form.texts';
import type { MemberForm } from './member-form';

/** How the profile's fields are called and read where two versions stand side by side. */
export function useMemberWords(): ConflictWords<MemberForm> {
  const inForm = useTexts(memberFormTexts);
  const fields = useTexts(memberFieldsTexts);
  const terms = useTexts(termsTexts);
  const { day, list } = useFormats();
  return {
    labelOf: (field) => {
      if (field === 'rfc') return terms('scheme.MX-RFC');
      if (field === 'cluni') return terms('scheme.MX-CLUNI');
      if (field === 'ein') return terms('scheme.US-EIN');
      if (field === 'requestNote') return inForm('request.note');
      return field === 'rfcReason' ? inForm('rfcReason') : fields(field);
    },
    show: (field, values): ReactNode => {
      if (field === 'focusAreas') return list(values.focusAreas.map((area) => terms(`area.${area}`)));
      if (field === 'primaryFocus') return values.primaryFocus && terms(`area.${values.primaryFocus}`);
      if (field === 'legalForm') return values.legalForm && terms(`legalForm.${values.legalForm}`);
      if (field === 'budgetBand') return values.budgetBand && terms(`budget.${values.budgetBand}`);
      if (field === 'addressCountry') return values.addressCountry && terms(`country.${values.addressCountry}`);
      if (field === 'statesServed') return list(values.statesServed.map(stateName));
      if (field === 'addressState') return stateName(values.addressState);
      if (field === 'foundedOn') return values.foundedOn && day(values.foundedOn);
      return values[field];
    },
  };
}

/** What can be told before anything is sent. */
export function useMemberCheck(): (form: MemberForm) => FieldErrors {
  const t = useTexts(memberFormTexts);
  return (form) => ({
    ...(form.legalName.trim() ? {} : { legalName: t('required') }),
    ...(isWhole(form.paidStaff) ? {} : { paidStaff: t('whole') }),
    ...(isWhole(form.volunteers) ? {} : { volunteers: t('whole') }),
  });
}
