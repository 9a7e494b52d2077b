import type { Cycle } from '../api/types';

export interface CycleValues {
  code: string;
  nameEs: string;
  nameEn: string;
  startsOn: string;
  endsOn: string;
  opensOn: string;
  dueOn: string;
  graceDays: string;
}

const ES = ['Primer', 'Segundo', 'Tercer', 'Cuarto'];
const EN = ['First', 'Second', 'Third', 'Fourth'];
const LAST = ['03-31', '06-30', '09-30', '12-31'];

export const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The quarter that has ended last before a day, as `2026-Q3`. */
export function lastEndedQuarter(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const quarter = Math.floor((month - 1) / 3);
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}

/** The five quarters that somebody may want now: the three that ended last, the current one and the next. */
export function quarterChoices(today: string): string[] {
  const [year, quarter] = lastEndedQuarter(today).split('-Q').map(Number) as [number, number];
  return [-2, -1, 0, 1, 2].map((step) => {
    const index = year * 4 + quarter - 1 + step;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  });
}

/** What is planned next: the quarter after the newest of those that exist, else the one that has ended last. */
export function proposedQuarter(today: string, existing: readonly string[]): string {
  const choices = quarterChoices(today);
  const newest = choices.findLast((choice) => existing.includes(choice));
  const next = newest === undefined ? undefined : choices[choices.indexOf(newest) + 1];
  return next ?? lastEndedQuarter(today);
}

/** What a quarter fills in: names in both languages, its days, open the day after it ends, due 20 days later. */
export function valuesOfQuarter(code: string): CycleValues {
  const [year, quarter] = code.split('-Q').map(Number) as [number, number];
  const endsOn = `${year}-${LAST[quarter - 1]}`;
  const opensOn = addDays(endsOn, 1);
  return {
    code,
    nameEs: `${ES[quarter - 1]} trimestre de ${year}`,
    nameEn: `${EN[quarter - 1]} quarter of ${year}`,
    startsOn: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`,
    endsOn,
    opensOn,
    dueOn: addDays(opensOn, 19),
    graceDays: '0',
  };
}

export const valuesOfCycle = (cycle: Cycle): CycleValues => ({
  code: cycle.code,
  nameEs: cycle.nameEs,
  nameEn: cycle.nameEn,
  startsOn: cycle.startsOn,
  endsOn: cycle.endsOn,
  opensOn: cycle.opensOn,
  dueOn: cycle.dueOn,
  graceDays: String(cycle.graceDays),
});

export const isQuarter = (code: string): boolean => /^\d{4}-Q[1-4]$/.test(code);

/** What to send. A code such as 2026-Q3 is a quarter, any other a period of its own; a special report stays one. */
export function toCycle({ graceDays, ...values }: CycleValues, known?: Cycle['kind']) {
  const kind: Cycle['kind'] = known === 'special' ? known : isQuarter(values.code) ? 'quarter' : 'custom';
  return { ...values, kind, graceDays: Number(graceDays || 0) };
}

export type CycleField = keyof CycleValues;

/** What can be said before sending, by field. */
export function checkCycle(
  values: CycleValues,
  words: { required: string; order: string; whole: string },
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of ['code', 'nameEs', 'nameEn', 'startsOn', 'endsOn', 'opensOn', 'dueOn'] as const) {
    if (!values[field].trim()) errors[field] = words.required;
  }
  if (!errors.endsOn && values.endsOn < values.startsOn) errors.endsOn = words.order;
  if (!errors.dueOn && values.dueOn < values.opensOn) errors.dueOn = words.order;
  if (!/^\d{0,3}$/.test(values.graceDays.trim())) errors.graceDays = words.whole;
  return errors;
}
