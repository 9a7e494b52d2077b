import type { Area, Indicator, IndicatorBody, IndicatorDefinitionBody } from '../api/types';
import { text } from '../ui/cleaning';
import type { FieldErrors } from '../ui/use-form';

type Comparability = IndicatorDefinitionBody['comparability'];

export interface IndicatorForm {
  code: string;
  area: Area | '';
  level: Indicator['level'];
  nameEs: string;
  nameEn: string;
  definitionEs: string;
  definitionEn: string;
  unit: Indicator['unit'];
  breakdowns: Indicator['breakdowns'];
  periodRule: Indicator['periodRule'];
  isHeadcount: boolean;
  isSensitive: boolean;
  /** Numbers of the Sustainable Development Goals' targets, as typed: "1.2, 4.1". */
  sdgTargets: string;
  comparability: Comparability | '';
  rescaleFactor: string;
}

export const toForm = (indicator: Partial<Indicator>): IndicatorForm => ({
  code: indicator.code ?? '',
  area: indicator.area ?? '',
  level: indicator.level ?? 'program',
  nameEs: indicator.nameEs ?? '',
  nameEn: indicator.nameEn ?? '',
  definitionEs: indicator.definitionEs ?? '',
  definitionEn: indicator.definitionEn ?? '',
  unit: indicator.unit ?? 'people',
  breakdowns: [...(indicator.breakdowns ?? [])],
  periodRule: indicator.periodRule ?? 'sum',
  isHeadcount: indicator.isHeadcount ?? false,
  isSensitive: indicator.isSensitive ?? false,
  sdgTargets: (indicator.sdgTargets ?? []).join(', '),
  comparability: '',
  rescaleFactor: '',
});

const definition = (form: IndicatorForm) => ({
  nameEs: form.nameEs.trim(),
  nameEn: form.nameEn.trim(),
  definitionEs: form.definitionEs.trim(),
  definitionEn: form.definitionEn.trim(),
  unit: form.unit,
  // What is chosen for another unit does not go out.
  breakdowns: form.unit === 'percentage' ? [] : form.breakdowns,
  periodRule: form.periodRule,
  isHeadcount: form.unit === 'people' && form.level === 'program' && form.isHeadcount,
  isSensitive: form.isSensitive,
  sdgTargets: (text(form.sdgTargets) ?? '').split(/[\s,;]+/).filter(Boolean),
});

export const toIndicator = (form: IndicatorForm): IndicatorBody => ({
  code: form.code.trim().toUpperCase(),
  area: form.area || null,
  level: form.level,
  ...definition(form),
});

/** "1,000", "0.5": null where it is no positive number. */
export function readFactor(typed: string): number | null {
  const factor = Number(typed.replaceAll(',', '').trim());
  return typed.trim() !== '' && Number.isFinite(factor) && factor > 0 ? factor : null;
}

export const toDefinition = (form: IndicatorForm): IndicatorDefinitionBody => ({
  ...definition(form),
  comparability: form.comparability || 'comparable',
  ...(form.comparability === 'rescaled' && { rescaleFactor: readFactor(form.rescaleFactor) ?? 0 }),
});

interface Words {
  needed: string;
  code: string;
  comparability: string;
  factor: string;
}

export function check(form: IndicatorForm, isNew: boolean, words: Words): FieldErrors {
  const errors: Record<string, string> = {};
  for (const field of ['nameEs', 'nameEn', 'definitionEs', 'definitionEn'] as const)
    if (!form[field].trim()) errors[field] = words.needed;
  if (isNew && !/^[A-Z]{2,5}-[0-9]{2}[A-Z]?$/.test(form.code.trim().toUpperCase())) errors.code = words.code;
  if (!isNew && !form.comparability) errors.comparability = words.comparability;
  if (!isNew && form.comparability === 'rescaled' && readFactor(form.rescaleFactor) === null)
    errors.rescaleFactor = words.factor;
  return errors;
}
