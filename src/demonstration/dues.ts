import { addDays, earlier, instant, later, type Day } from './days';
import type { Member } from './members';
import type { Period } from './membership-history';
import type { Dice } from './random';

interface Category {
  id: string;
  nameEs: string;
  nameEn: string;
  amount: string;
  currency: 'MXN' | 'USD';
  isRetired: boolean;
}

interface Term {
  id: string;
  memberId: string;
  categoryId: string;
  startsOn: Day;
  endsOn: Day;
  amount: string;
  currency: 'MXN' | 'USD';
  paidOn: Day | null;
  method: string | null;
  receiptNumber: string | null;
  waivedOn: Day | null;
  waivedReason: string | null;
  createdAt: string;
  updatedAt: string;
}

const CATEGORIES = {
  large: ['Organización grande', 'Large organisation', 12_000, 'MXN', false],
  medium: ['Organización mediana', 'Medium organisation', 6_000, 'MXN', false],
  small: ['Organización pequeña', 'Small organisation', 2_500, 'MXN', false],
  abroad: ['Organización internacional', 'International organisation', 600, 'USD', false],
  founder: ['Organización fundadora', 'Founding organisation', 1_000, 'MXN', true],
} as const;
type Kind = keyof typeof CATEGORIES;

const BY_BUDGET: Record<string, Kind> = { under_500k: 'small', '500k_2m': 'small', '2m_10m': 'medium' };
const WAIVED = 'Acuerdo del consejo: año con daños por lluvias en sus instalaciones.';
const METHODS = ['transfer', 'transfer', 'transfer', 'cheque', 'card', 'cash'];
const YEARS_BACK = 5;
/** Of the coordinator's own, one owes. */
const OWES = 0;

/** What a year costs, and what each member has owed, paid or been let off since. */
export function makeDues(members: Member[], periods: Period[], today: Day, dice: Dice) {
  const createdAt = instant(addDays(today, -1100), 10);
  const categories = {} as Record<Kind, Category>;
  for (const [kind, [nameEs, nameEn, amount, currency, isRetired]] of Object.entries(CATEGORIES))
    categories[kind as Kind] = {
      id: dice.of(kind).id(createdAt),
      nameEs,
      nameEn,
      amount: amount.toFixed(2),
      currency,
      isRetired,
    };
  const terms = members.flatMap((member, index) => {
    const own = dice.of(member.slug);
    const kind: Kind = member.legalForm === 'US_501C3' ? 'abroad' : (BY_BUDGET[member.budgetBand] ?? 'large');
    return yearsOf(
      periods.filter(({ memberId }) => memberId === member.id),
      today,
    ).map(([from, to]) =>
      makeTerm({ member, category: categories[kind], from, to, today, owes: index === OWES }, own.of(from)),
    );
  });
  numberReceipts(terms);
  return { categories: Object.values(categories), terms };
}

/** The years of membership, each up to its end or that of the membership. */
function yearsOf(periods: Period[], today: Day): [Day, Day][] {
  const active = periods.filter(
    ({ status, supersededAt, from }) => status === 'active' && !supersededAt && from <= today,
  );
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - YEARS_BACK + back);
  return years.flatMap((year): [Day, Day][] => {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const within = active.filter(({ from, to }) => from <= last && (to ?? last) >= first);
    if (within.length === 0) return [];
    const from = within.map((period) => later(period.from, first)).reduce(earlier);
    return [[from, within.map((period) => earlier(period.to ?? last, last)).reduce(later)]];
  });
}

interface Owed {
  member: Member;
  category: Category;
  from: Day;
  to: Day;
  today: Day;
  owes: boolean;
}

function makeTerm({ member, category, from, to, today, owes }: Owed, dice: Dice): Term {
  const isThisYear = from.slice(0, 4) === today.slice(0, 4);
  const chance = dice.fraction();
  const paidOn = addDays(from, dice.whole(2, 95));
  const isWaived = !owes && chance > (isThisYear ? 0.96 : 0.975);
  const isPaid = !isWaived && paidOn <= today && (isThisYear ? !owes && chance < 0.85 : chance < 0.97);
  const createdAt = instant(from, 9);
  const amount = Number(category.amount) * (isThisYear ? 1 : 0.9);
  const decidedOn = earlier(addDays(from, 40), today);
  return {
    id: dice.id(createdAt),
    memberId: member.id,
    categoryId: category.id,
    startsOn: from,
    endsOn: to,
    amount: amount.toFixed(2),
    currency: category.currency,
    paidOn: isPaid ? paidOn : null,
    method: isPaid ? dice.pick(METHODS) : null,
    receiptNumber: null,
    waivedOn: isWaived ? decidedOn : null,
    waivedReason: isWaived ? WAIVED : null,
    createdAt,
    updatedAt: isPaid ? instant(paidOn, 12) : isWaived ? instant(decidedOn, 12) : createdAt,
  };
}

/** In the order in which they were paid, as a book of receipts is. */
function numberReceipts(terms: Term[]): void {
  const counts = new Map<string, number>();
  for (const term of terms.filter(({ paidOn }) => paidOn).toSorted((a, b) => (a.paidOn! < b.paidOn! ? -1 : 1))) {
    const year = term.paidOn!.slice(0, 4);
    const number = (counts.get(year) ?? 0) + 1;
    counts.set(year, number);
    term.receiptNumber = `R-${year}-${String(number).padStart(3, '0')}`;
  }
}
