import { addDays, daysBetween, earlier, endedQuarters, instant, later, type Day, type Quarter } from './days';
import type { Period } from './membership-history';
import type { Dice } from './random';

export interface Cycle extends Quarter {
  id: string;
  kind: 'quarter' | 'special';
  code: string;
  nameEs: string;
  nameEn: string;
  opensOn: Day;
  dueOn: Day;
  graceDays: number;
  openedAt: string;
  /** Null: still being collected. */
  closedAt: string | null;
  createdAt: string;
}

export interface Obligation {
  id: string;
  memberId: string;
  cycle: Cycle;
  coversFrom: Day;
  coversTo: Day;
  extendedTo: Day | null;
}

const HISTORY = 8;
const DUE_DAYS = 30;
const CLOSED_AFTER_DAYS = 75;
const ORDINALS = [
  ['Primer', 'First'],
  ['Segundo', 'Second'],
  ['Tercer', 'Third'],
  ['Cuarto', 'Fourth'],
] as const;

/** Two years of closed quarters, oldest first, and the newest one, due in a few days whatever day it is. */
export function makeCycles(today: Day, dice: Dice): Cycle[] {
  return endedQuarters(today, HISTORY + 1).map((quarter, index) => {
    const isOpen = index === HISTORY;
    // In a quarter's first week the cycle was opened a little before the period ended, so that something has come in already.
    const opensOn = isOpen ? earlier(addDays(quarter.endsOn, 1), addDays(today, -10)) : addDays(quarter.endsOn, 1);
    const [es, en] = ORDINALS[quarter.number - 1]!;
    const openedAt = instant(opensOn, 8);
    return {
      ...quarter,
      id: dice.id(openedAt),
      kind: 'quarter',
      code: `${quarter.year}-Q${quarter.number}`,
      nameEs: `${es} trimestre de ${quarter.year}`,
      nameEn: `${en} quarter of ${quarter.year}`,
      opensOn,
      dueOn: isOpen ? addDays(today, 6) : addDays(quarter.endsOn, DUE_DAYS),
      graceDays: 5,
      openedAt,
      closedAt: isOpen ? null : instant(addDays(quarter.endsOn, CLOSED_AFTER_DAYS), 18),
      createdAt: instant(addDays(opensOn, -20), 12),
    };
  });
}

export const isOpen = (cycle: Cycle): boolean => cycle.closedAt === null;
export const lastTimelyDay = ({ cycle, extendedTo }: Obligation): Day =>
  later(extendedTo ?? cycle.dueOn, addDays(cycle.dueOn, cycle.graceDays));

/** Whoever was active or in grace on a day of the quarter owes a report on the days from the first such day to the last. */
export function makeObligations(cycles: Cycle[], periods: Period[], dice: Dice): Obligation[] {
  const owing = periods.filter(
    ({ status, supersededAt }) => !supersededAt && (status === 'active' || status === 'grace'),
  );
  return cycles.flatMap((cycle) => {
    const covers = new Map<string, [from: Day, to: Day]>();
    for (const { memberId, from, to } of owing) {
      if (from > cycle.endsOn || (to && to < cycle.startsOn)) continue;
      const [first, last] = [later(from, cycle.startsOn), earlier(to ?? cycle.endsOn, cycle.endsOn)];
      const so = covers.get(memberId) ?? [first, last];
      covers.set(memberId, [earlier(so[0], first), later(so[1], last)]);
    }
    return [...covers].map(([memberId, [coversFrom, coversTo]]) => ({
      id: dice.id(cycle.openedAt),
      memberId,
      cycle,
      coversFrom,
      coversTo,
      extendedTo: dice.chance(0.02) ? addDays(cycle.dueOn, 14) : null,
    }));
  });
}

/** How much of the quarter the report is about. */
export const shareCovered = ({ cycle, coversFrom, coversTo }: Obligation): number =>
  (daysBetween(coversFrom, coversTo) + 1) / (daysBetween(cycle.startsOn, cycle.endsOn) + 1);

export const cycleRow = ({ year: _y, number: _n, ...row }: Cycle) => row;

export const obligationRow = ({ cycle, coversFrom, coversTo, ...row }: Obligation) => ({
  ...row,
  cycleId: cycle.id,
  covers: `[${coversFrom},${coversTo}]`,
  dueOn: cycle.dueOn,
  createdAt: cycle.openedAt,
});
