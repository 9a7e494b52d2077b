import type { MemberStatus, RenewalsPreview } from '../api/types';

/** Who may have a term that is to go on. */
export const RENEWED_STATUSES = ['active', 'grace', 'lapsed'] as const satisfies readonly MemberStatus[];

export interface Choice {
  termEndsOn: string;
  status: (typeof RENEWED_STATUSES)[number][];
  termEndsBy: string;
  /** Nothing: no dues are written. Otherwise each one's own category, or the one of this id for all. */
  dues: string;
}

export const OWN_CATEGORY = 'own';

/** From October on people renew for the year to come. */
export const choiceOn = (today: string): Choice => ({
  termEndsOn: `${Number(today.slice(0, 4)) + (today.slice(5, 7) >= '10' ? 1 : 0)}-12-31`,
  status: ['active', 'grace'],
  termEndsBy: '',
  dues: '',
});

export const toSelection = ({ termEndsOn, status, termEndsBy, dues }: Choice) => ({
  termEndsOn,
  ...(status.length ? { status } : {}),
  ...(termEndsBy ? { termEndsBy } : {}),
  ...(dues ? { dues: dues === OWN_CATEGORY ? {} : { categoryId: dues } } : {}),
});

type Currency = NonNullable<RenewalsPreview['renewable'][number]['dues']>['currency'];

interface Owed {
  amount: string;
  currency: Currency;
}

/** What these dues come to, each currency apart; to the cent, so not in floating point. */
export function sumsOf(dues: readonly Owed[]): Owed[] {
  const cents = new Map<Currency, bigint>();
  for (const { amount, currency } of dues)
    cents.set(currency, (cents.get(currency) ?? 0n) + BigInt(amount.replace('.', '')));
  return [...cents].map(([currency, sum]) => {
    const digits = sum.toString().padStart(3, '0');
    return { currency, amount: `${digits.slice(0, -2)}.${digits.slice(-2)}` };
  });
}
