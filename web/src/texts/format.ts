import type { Language } from './catalog';

export const localeOf = (language: Language): string => (language === 'es' ? 'es-MX' : 'en-US');

/** A day has no time: it is read and written at UTC, so that no zone can shift it. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

export type Formats = ReturnType<typeof createFormats>;

/** How one language writes numbers, days and amounts; instants are told in the coalition's zone. */
export function createFormats(language: Language, timeZone: string) {
  const locale = localeOf(language);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const monthDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const dayOfInstant = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const shortDayOfInstant = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  });
  const isoDayOfInstant = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }); // Swedes write 2026-11-24
  const tongues = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const to = language === 'es' ? 'a' : 'to';
  const comma: [string, string] = language === 'es' ? [', ', ' '] : ['', ''];

  return {
    number: (value: number) => number.format(value),
    /** 4.2 is written "+4.2 %". */
    change: (value: number) => percent.format(value / 100),
    /** 1200 is written "+1,200". */
    signed: (value: number) => signed.format(value),
    /** 0.112 is written "11.2 %". */
    share: (value: number) => share.format(value),
    /** "48,210 a 61,940"; one number where both ends are the same. */
    range: ({ low, high }: { low: number; high: number }) =>
      low === high ? number.format(low) : `${number.format(low)} ${to} ${number.format(high)}`,
    money: (amount: string, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(
        amount as Intl.StringNumericLiteral,
      ),
    day: (value: string) => day.format(atNoon(value)),
    shortDay: (value: string) => shortDay.format(atNoon(value)),
    /** "viernes 27 de noviembre": in Spanish the day of the week stands without a comma. */
    weekday: (value: string) => weekday.format(atNoon(value)).replace(...comma),
    /** Of every year: `05-31` is "31 de mayo". */
    monthDay: (value: string) => monthDay.format(atNoon(`2025-${value}`)),
    /** The day of an instant, in the coalition's zone. */
    dayOf: (value: string) => dayOfInstant.format(new Date(value)),
    shortDayOf: (value: string) => shortDayOfInstant.format(new Date(value)),
    /** As the API writes days, to compare with one. */
    isoDayOf: (value: string) => isoDayOfInstant.format(new Date(value)),
    instant: (value: string) => instant.format(new Date(value)),
    /** "náhuatl" for `nah`; what is no code stands as it was written. */
    tongue: (code: string) => (/^[a-z]{2,3}(-|$)/i.test(code) ? (tongues.of(code) ?? code) : code),
    list: (values: readonly string[]) => list.format(values),
    /** "en 4 días", seen from the coalition's today. */
    daysFrom: (today: string, value: string) => relative.format(daysBetween(today, value), 'day'),
    kilobytes: (bytes: number) => `${number.format(Math.max(1, Math.round(bytes / 1024)))} kB`,
  };
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);
