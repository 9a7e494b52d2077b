import { isSame } from './conflict';

/** Typed text: outer space and empty lines gone; nothing where nothing was typed. */
export const text = (typed: string): string | null => typed.replace(/\r\n?/g, '\n').trim() || null;

export const blank = <T extends string>(chosen: T | ''): T | null => (chosen === '' ? null : chosen);

/** "1,200" and "1 200" are 1200; what is no whole number is NaN, which `isWhole` finds before anything is sent. */
export const whole = (typed: string): number | null => {
  const digits = typed.replace(/[\s,\u00a0\u202f]/g, '');
  if (digits === '') return null;
  return /^\d{1,12}$/.test(digits) ? Number(digits) : NaN;
};

export const isWhole = (typed: string): boolean => !Number.isNaN(whole(typed));

/** "1,234.5" is 1234.50; undefined when it is no amount. */
export const amount = (typed: string): string | null | undefined => {
  const digits = typed.replace(/[\s,$\u00a0\u202f]/g, '');
  if (digits === '') return null;
  const [, pesos, cents = ''] = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(digits) ?? [];
  return pesos === undefined ? undefined : `${pesos}.${cents.padEnd(2, '0')}`;
};

export const lines = (typed: string): string[] =>
  typed
    .split(/\n/)
    .map((line) => line.trim())
    .filter(Boolean);

export const words = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const fields = Object.keys(after) as (keyof T)[];
  return Object.fromEntries(
    fields.filter((field) => !isSame(before[field], after[field])).map((field) => [field, after[field]]),
  ) as Partial<T>;
}
