import type { Day } from '../shared/days';
import type { FieldError } from '../shared/http/problem';

export const PAYMENT_METHODS = ['transfer', 'cheque', 'cash', 'card', 'other'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** `upcoming`: unpaid, and its days have not begun. `free`: there is nothing to pay. */
export const TERM_STATES = ['outstanding', 'upcoming', 'paid', 'waived', 'free'] as const;
export type TermState = (typeof TERM_STATES)[number];

export interface Dues {
  startsOn: Day;
  amount: string;
  paidOn: Day | null;
  waivedOn: Day | null;
}

const isNothing = (amount: string): boolean => /^0+(\.0+)?$/.test(amount);

/** The same as `STATES` in terms.queries.ts says in SQL; a test holds the two against each other. */
export function termState({ startsOn, amount, paidOn, waivedOn }: Dues, today: Day): TermState {
  if (paidOn) return 'paid';
  if (waivedOn) return 'waived';
  if (isNothing(amount)) return 'free';
  return startsOn > today ? 'upcoming' : 'outstanding';
}

/** What may be done with a term in that state. */
export type TermStep = 'payment' | 'payment-taken-back' | 'waiver' | 'waiver-taken-back' | 'change' | 'removal';
const OPEN: readonly TermStep[] = ['payment', 'waiver', 'change', 'removal'];
const STEPS: Record<TermState, readonly TermStep[]> = {
  outstanding: OPEN,
  upcoming: OPEN,
  free: ['change', 'removal'],
  paid: ['payment-taken-back', 'change'],
  waived: ['waiver-taken-back', 'change'],
};
export const allowedSteps = (state: TermState): TermStep[] => [...STEPS[state]];

/** A receipt says what was paid: what has been settled keeps its amount. */
export const changesSettledAmount = (
  state: TermState,
  term: { amount: string; currency: string },
  change: { amount?: string; currency?: string },
): boolean =>
  (state === 'paid' || state === 'waived') &&
  ((change.amount !== undefined && cents(change.amount) !== cents(term.amount)) ||
    (change.currency !== undefined && change.currency !== term.currency));

/** As a whole number, so that 6000 and 6000.00 are one amount. */
export const cents = (amount: string): bigint => {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(2, '0'));
};

export function dayErrors(days: { from: Day; to: Day }): FieldError[] {
  return days.to < days.from ? [{ pointer: '/to', code: 'term-ends-before-it-starts' }] : [];
}

export function paymentErrors({ paidOn }: { paidOn: Day }, today: Day): FieldError[] {
  return paidOn > today ? [{ pointer: '/paidOn', code: 'day-to-come' }] : [];
}
