import type { MemberStatus } from '../api/types';

/** Who may have a term that is to go on. */
export const RENEWED_STATUSES = ['active', 'grace', 'lapsed'] as const satisfies readonly MemberStatus[];

export interface Choice {
  termEndsOn: string;
  status: (typeof RENEWED_STATUSES)[number][];
  termEndsBy: string;
}

/** From October on people renew for the year to come. */
export const choiceOn = (today: string): Choice => ({
  termEndsOn: `${Number(today.slice(0, 4)) + (today.slice(5, 7) >= '10' ? 1 : 0)}-12-31`,
  status: ['active', 'grace'],
  termEndsBy: '',
});

export const toSelection = ({ termEndsOn, status, termEndsBy }: Choice) => ({
  termEndsOn,
  ...(status.length ? { status } : {}),
  ...(termEndsBy ? { termEndsBy } : {}),
});
