import type { DocumentType, LegalForm } from '../api/types';
import { isWhole, text, whole } from '../ui/cleaning';
import { isSame } from '../ui/conflict';
import type { FieldErrors } from '../ui/use-form';

export interface DocumentTypeForm {
  code: string;
  nameEs: string;
  nameEn: string;
  guidanceEs: string;
  guidanceEn: string;
  validityRule: DocumentType['validityRule'];
  validityCount: string;
  validityDue: string;
  isRequired: boolean;
  requiredForms: LegalForm[];
  isSensitive: boolean;
  sortOrder: string;
  retiredOn: string;
}

export const toForm = (type: Partial<DocumentType>): DocumentTypeForm => ({
  code: type.code ?? '',
  nameEs: type.nameEs ?? '',
  nameEn: type.nameEn ?? '',
  guidanceEs: type.guidanceEs ?? '',
  guidanceEn: type.guidanceEn ?? '',
  validityRule: type.validityRule ?? 'none',
  validityCount: type.validityCount?.toString() ?? '',
  validityDue: type.validityDue ?? '',
  isRequired: type.isRequired ?? false,
  requiredForms: [...(type.requiredForms ?? [])] as LegalForm[],
  isSensitive: type.isSensitive ?? false,
  sortOrder: (type.sortOrder ?? 100).toString(),
  retiredOn: type.retiredOn ?? '',
});

export const isCounted = (rule: DocumentType['validityRule']): boolean => rule === 'fixed_days' || rule === 'months';

/** A count or a due day that was typed for another rule does not go out. */
export function toBody(form: DocumentTypeForm) {
  return {
    code: form.code.trim().toUpperCase(),
    nameEs: form.nameEs.trim(),
    nameEn: form.nameEn.trim(),
    guidanceEs: text(form.guidanceEs) ?? '',
    guidanceEn: text(form.guidanceEn) ?? '',
    validityRule: form.validityRule,
    validityCount: isCounted(form.validityRule) ? whole(form.validityCount) : null,
    validityDue: form.validityRule === 'annual_due' ? text(form.validityDue) : null,
    isRequired: form.isRequired,
    requiredForms: form.requiredForms,
    isSensitive: form.isSensitive,
    sortOrder: whole(form.sortOrder) ?? 100,
  };
}

export function toChanges(form: DocumentTypeForm, base: DocumentTypeForm) {
  const [now, before] = [
    { ...toBody(form), retiredOn: form.retiredOn || null },
    { ...toBody(base), retiredOn: base.retiredOn || null },
  ];
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => !isSame(value, before[name as keyof typeof before])),
  ) as Partial<typeof now>;
}

export function check(form: DocumentTypeForm, words: { needed: string; notANumber: string }): FieldErrors {
  return {
    ...(!form.code.trim() && { code: words.needed }),
    ...(!form.nameEs.trim() && { nameEs: words.needed }),
    ...(!form.nameEn.trim() && { nameEn: words.needed }),
    ...(isCounted(form.validityRule) && !form.validityCount.trim() && { validityCount: words.needed }),
    ...(!isWhole(form.validityCount) && { validityCount: words.notANumber }),
    ...(!isWhole(form.sortOrder) && { sortOrder: words.notANumber }),
    ...(form.validityRule === 'annual_due' && !form.validityDue.trim() && { validityDue: words.needed }),
  };
}
