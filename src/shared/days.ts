/** A calendar day, written YYYY-MM-DD, without a time zone: days compare as their texts do. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** A calendar day that exists. PostgreSQL knows no year 0. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An instant of RFC 3339, with its zone. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.test(text) &&
  isDay(text.slice(0, 10));

/** @throws RangeError where there is no such day, or where it would leave the years 1 to 9999 */
export function addDays(day: Day, days: number): Day {
  const moved = isDay(day) && Number.isInteger(days) ? Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY : NaN;
  const date = new Date(moved);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  if (!isDay(text)) throw new RangeError(`No day: ${day} and ${days} days`);
  return text;
}

export const dayBefore = (day: Day): Day => addDays(day, -1);
export const dayAfter = (day: Day): Day => addDays(day, 1);

/** The same day of another month, or that month's last where it is shorter: a month after 31 January is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = addDays(day, 0).split('-').map(Number) as [number, number, number];
  const count = year * 12 + month - 1 + months;
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  const last = new Date(Date.parse(`${first}T00:00:00Z`));
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return addDays(first, Math.min(date, last.getUTCDate()) - 1);
}

/** Negative where `a` is earlier: what Array.sort wants. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** From `from` to `to`: 0 on the same day, negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);

/** The calendar quarter of a day, as cycles are named: 2026-Q3. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The first and the last day of a quarter that is named so. */
export function daysOfQuarter(quarter: string): { startsOn: Day; endsOn: Day } {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(quarter) ?? [];
  if (!year) throw new RangeError(`No quarter: ${quarter}`);
  const months = Number(number) * 3;
  // The 31st gives way to a month's last day.
  return { startsOn: addMonths(`${year}-01-01`, months - 3), endsOn: addMonths(`${year}-01-31`, months - 1) };
}
