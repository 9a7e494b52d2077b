import type { Period } from '../api/types';

/** A suspension is kept in pieces, by what the term makes of the member beneath it; who reads sees one. In the order of the days. */
export function joinPeriods(periods: readonly Period[]): Period[] {
  const joined: Period[] = [];
  for (const period of periods) {
    const last = joined.at(-1);
    const isOne =
      last?.status === 'suspended' &&
      period.status === 'suspended' &&
      last.decision.id === period.decision.id &&
      last.supersededAt === period.supersededAt;
    if (last && isOne) joined[joined.length - 1] = { ...last, to: period.to };
    else joined.push(period);
  }
  return joined;
}
