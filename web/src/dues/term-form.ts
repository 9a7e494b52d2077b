import type { Category, Term } from '../api/types';
import { amount, blank } from '../ui/cleaning';

export interface TermForm {
  categoryId: string;
  from: string;
  to: string;
  amount: string;
  currency: Term['currency'] | '';
}

/** A year from the day after the last term, or this year: what is written most often. */
export function nextTerm(
  terms: readonly Pick<Term, 'to' | 'categoryId'>[],
  categories: readonly Category[],
  today: string,
) {
  const last = terms.toSorted((one, other) => (one.to < other.to ? 1 : -1))[0];
  const year = last && last.to >= today.slice(0, 4) ? Number(last.to.slice(0, 4)) : Number(today.slice(0, 4)) - 1;
  const follows = last !== undefined && last.to.slice(0, 4) === String(year);
  const from = follows ? dayAfter(last.to) : `${year + 1}-01-01`;
  const offered = categories.filter(({ isRetired }) => !isRetired);
  const kept = offered.find(({ id }) => id === last?.categoryId) ?? (offered.length === 1 ? offered[0] : undefined);
  const form: TermForm = {
    categoryId: kept?.id ?? '',
    from,
    to: `${from.slice(0, 4)}-12-31`,
    amount: '',
    currency: '',
  };
  return form;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

export const toForm = (term: Term): TermForm => ({
  categoryId: term.categoryId,
  from: term.from,
  to: term.to,
  amount: term.amount,
  currency: term.currency,
});

type Words = Record<'required' | 'notAmount' | 'endsFirst', string>;

export function check(form: TermForm, words: Words): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of ['categoryId', 'from', 'to'] as const) if (!form[field]) errors[field] = words.required;
  if (form.from && form.to && form.to < form.from) errors.to = words.endsFirst;
  if (amount(form.amount) === undefined) errors.amount = words.notAmount;
  return errors;
}

/** What is left empty is the category's, so it is not sent. */
export function toTerm(form: TermForm) {
  const given = amount(form.amount);
  const currency = blank(form.currency);
  return {
    categoryId: form.categoryId,
    from: form.from,
    to: form.to,
    ...(given ? { amount: given } : {}),
    ...(given && currency ? { currency } : {}),
  };
}
