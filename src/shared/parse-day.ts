import { isDay } from './days';
import { fold } from './fold';

/** `set` and `ene` are Spanish; an English month is told by its first three letters too. */
const MONTHS = ['ene jan', 'feb', 'mar', 'abr apr', 'may', 'jun', 'jul', 'ago aug', 'sep set', 'oct', 'nov', 'dic dec'];
const FULL =
  /^(enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|setiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december|[a-z]{3}|sept)$/;

/**
 * A day as it is written in Mexico, day before month, or as ISO 8601 has it. `03/25/2020` is refused rather than understood:
 * the same file may have 03/04/2020, which would be read as another day than was meant. So is a year of two digits.
 */
export function dayOf(text: string): string | null {
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text) ?? [];
  if (y) return day(y, m!, d!);
  const [, d2, m2, y2] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: 0{1,2}:00(?::00)?)?$/.exec(text) ?? [];
  if (y2) return day(y2, m2!, d2!);
  return inWords(fold(text));
}

/** `15 de marzo de 1998`, `15-mar-1998`, `March 15, 1998`. */
function inWords(text: string): string | null {
  const [, d, m, y] = /^(\d{1,2}) (?:de )?([a-z]+) (?:del? )?(\d{4})$/.exec(text) ?? [];
  if (y) return day(y, monthOf(m!), d!);
  const [, m2, d2, y2] = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(text) ?? [];
  return y2 ? day(y2, monthOf(m2!), d2!) : null;
}

const monthOf = (word: string): string =>
  FULL.test(word) ? String(MONTHS.findIndex((month) => month.split(' ').includes(word.slice(0, 3))) + 1) : '0';

function day(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
