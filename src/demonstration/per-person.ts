import type { Indicator } from './indicators';

/** How much of each unit comes with one person, */
const PER_PERSON: Record<string, number> = { people: 0.45, services: 2, households: 0.27, kilograms: 9, units: 0.03 };
/** and what is rarer, or more common, than others of its unit. */
const PER_PERSON_OF: Record<string, number> = {
  'NNA-04': 0.8,
  'NNA-06S': 38,
  'NNA-07S': 1.3,
  'NNA-08S': 3.5,
  'NNA-09': 0.12,
  'NNA-10': 0.04,
  'NNA-11': 0.15,
  'NNA-12': 0.06,
  'PCD-02': 6,
  'PCD-04': 0.15,
  'PCD-08': 0.06,
  'PCD-10': 0.08,
  'PCD-12': 0.15,
  'FAM-04': 0.03,
  'FAM-05': 0.06,
  'FAM-06': 0.9,
  'FAM-07': 0.25,
  'FAM-08': 0.07,
  'FAM-09': 0.06,
  'FAM-09M': 310,
  'FAM-12': 0.05,
};

/** By the definition that it is asked by. */
export const perPerson = ({ code, unit, scale = 1 }: Pick<Indicator, 'code' | 'unit' | 'scale'>): number =>
  scale * (PER_PERSON_OF[code] ?? PER_PERSON[unit] ?? 1);

/** The same for one program's indicator in every quarter, so that its line is a line. */
export function unevenness({ id }: { id: string }, { code }: Pick<Indicator, 'code'>): number {
  const sum = [...`${id}${code}`].reduce((all, char) => (all * 31 + char.charCodeAt(0)) % 997, 7);
  return 0.5 + sum / 997;
}
