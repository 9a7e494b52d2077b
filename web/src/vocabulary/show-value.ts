import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { stateName } from './places';
import { termsTexts } from './terms.texts';

/** Which of the field's words the values of a field belong to. */
const KINDS: Readonly<Record<string, string>> = {
  status: 'status',
  focusAreas: 'area',
  primaryFocus: 'area',
  area: 'area',
  legalForm: 'legalForm',
  budgetBand: 'budget',
  scheme: 'scheme',
  role: 'role',
  roles: 'role',
  primaryRoles: 'role',
  modality: 'modality',
  language: 'language',
  addressCountry: 'country',
};

/** How a stored value reads: `show('focusAreas', ['children'])`. What has no word of its own stands as it is. */
export function useShowValue(): (field: string, value: unknown) => string {
  const terms = useTexts(termsTexts) as (key: string) => string;
  const common = useTexts(commonTexts);
  const { day, instant, list, number } = useFormats();

  const show = (field: string, value: unknown): string => {
    if (Array.isArray(value)) return list(value.map((each) => show(field, each)));
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
    if (typeof value === 'number') return number(value);
    if (typeof value !== 'string') return JSON.stringify(value);
    const term = `${KINDS[field]}.${value}`;
    if (term in termsTexts.es) return terms(term);
    if (/^(statesServed|addressState|states?)$/.test(field)) return stateName(value);
    if (field === 'municipalities') return `${value.slice(3)} (${stateName(value.slice(0, 2))})`;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value)) return instant(value);
    const [, from, to] = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/.exec(value) ?? [];
    return from ? `${day(from)} – ${to ? day(dayBefore(to)) : '…'}` : value;
  };
  return show;
}

/** A range of days as the database writes it ends before its second day. */
const dayBefore = (value: string): string =>
  new Date(Date.parse(`${value}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
