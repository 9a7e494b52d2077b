import { type Cycle, isOpen, type Obligation } from './cycles';
import { addDays, instant, quarterOf, type Day } from './days';
import type { Indicator } from './indicators';
import { ranWithin } from './figures';
import type { Program } from './programs';
import type { Dice } from './random';

const ASKED = ['FAM-03', 'FAM-03K'];
const MEMBERS = 14;

/** Asked of some members by name, outside the quarters: what food they have handed out of late. */
export interface SpecialReport {
  cycle: Cycle;
  obligations: Obligation[];
  asked: Indicator[];
  askedOf: { id: string; cycleId: string; memberId: string }[];
}

/** Of who owes the quarter that is being collected and has families to feed; the coordinator's own before all. */
export function makeSpecialReport(
  {
    obligations,
    programs,
    catalogue,
    own,
  }: {
    obligations: Obligation[];
    programs: Program[];
    catalogue: Indicator[];
    own: string;
  },
  today: Day,
  dice: Dice,
): SpecialReport | undefined {
  const asked = catalogue.filter(({ code }) => ASKED.includes(code));
  if (asked.length === 0) return undefined;
  const cycle = makeCycle(today, dice);
  const { startsOn: coversFrom, endsOn: coversTo } = cycle;
  const feeding = new Set(
    programs
      .filter((program) => program.area === 'families' && ranWithin(program, { coversFrom, coversTo }))
      .map(({ memberId }) => memberId),
  );
  const able = obligations.filter(({ cycle: quarter, memberId }) => isOpen(quarter) && feeding.has(memberId));
  const chosen = [
    ...able.filter(({ memberId }) => memberId === own),
    ...able.filter(({ memberId }) => memberId !== own),
  ];
  const members = chosen.slice(0, MEMBERS).map(({ memberId }) => memberId);
  return {
    cycle,
    asked,
    obligations: members.map((memberId) => ({
      id: dice.id(cycle.openedAt),
      memberId,
      cycle,
      coversFrom,
      coversTo,
      extendedTo: null,
    })),
    askedOf: members.map((memberId) => ({ id: dice.id(cycle.createdAt), cycleId: cycle.id, memberId })),
  };
}

function makeCycle(today: Day, dice: Dice): Cycle {
  const opensOn = addDays(today, -12);
  const openedAt = instant(opensOn, 8);
  const [startsOn, endsOn] = [addDays(today, -75), addDays(today, -15)];
  const { year, number } = quarterOf(endsOn);
  return {
    id: dice.id(openedAt),
    kind: 'special',
    code: `${year}-ALIMENTOS`,
    nameEs: 'Alimentos entregados',
    nameEn: 'Food handed out',
    ...{ year, number, startsOn, endsOn, opensOn, openedAt },
    dueOn: addDays(today, 9),
    graceDays: 0,
    closedAt: null,
    createdAt: instant(addDays(opensOn, -3), 12),
  };
}
