import type { Figure } from '../api/types';
import { type Age, AGES, REST, type Sex, SEXES, sexAge } from '../reports/grid';

export type Breakdown = Figure['indicator']['breakdowns'][number];
export type Parts = Readonly<Record<string, number | undefined>>;

const TYPES = ['motor', 'visual', 'auditory', 'intellectual', 'psychosocial', 'multiple'];

const total = (values: readonly (number | undefined)[]): number =>
  Math.round(values.reduce<number>((sum, value) => sum + (value ?? 0), 0) * 10_000) / 10_000;

/** What was given for a breakdown; null where nothing was, or all of it is unknown: a table would say no more. */
export function givenParts(figure: Figure, breakdown: Breakdown): Parts | null {
  const parts = figure.cells[breakdown] as Parts | undefined;
  const isKnown = Object.entries(parts ?? {}).some(([category, value]) => value && category !== REST[breakdown]);
  return parts && isKnown ? parts : null;
}

/** The table of sexes and ages, without the columns and rows in which nothing stands. */
export function sexAgeTable(parts: Parts): {
  sexes: Sex[];
  rows: { age: Age; values: (number | undefined)[]; total: number }[];
  totals: number[];
  total: number;
} {
  const at = (sex: Sex, age: Age) => parts[sexAge(sex, age)];
  const sexes = SEXES.filter((sex) => AGES.some((age) => at(sex, age)));
  const ages = AGES.filter((age) => sexes.some((sex) => at(sex, age)));
  return {
    sexes,
    rows: ages.map((age) => ({
      age,
      values: sexes.map((sex) => at(sex, age)),
      total: total(sexes.map((sex) => at(sex, age))),
    })),
    totals: sexes.map((sex) => total(ages.map((age) => at(sex, age)))),
    total: total(Object.values(parts)),
  };
}

export interface Part {
  category: string;
  value: number;
  /** Of the figure's value, from 0 to 1. */
  share: number | null;
}

/** States by size, the other lists in the field's own order; what is unknown comes last. */
export function listedParts(breakdown: Exclude<Breakdown, 'sex_age'>, parts: Parts, value: number | null): Part[] {
  const order = { disability: ['yes', 'no'], disability_type: TYPES, state: bySize(parts) }[breakdown];
  return [...order, 'unknown'].flatMap((category) => {
    const part = parts[category];
    return part ? [{ category, value: part, share: value ? part / value : null }] : [];
  });
}

const bySize = (parts: Parts): string[] =>
  Object.keys(parts)
    .filter((category) => category !== 'unknown')
    .sort((one, other) => (parts[other] ?? 0) - (parts[one] ?? 0) || one.localeCompare(other));
