import type { Figure, FigureBody } from '../api/types';
import { cellsOf, type CellTexts, isAllValid, sumOf, textsOf } from './grid';
import { parseNumber } from './parse-number';

/** A figure as it stands in its inputs: everything is text until it is sent. */
export interface FigureTexts {
  isNotReported: boolean;
  value: string;
  denominator: string;
  cells: Readonly<Record<string, CellTexts>>;
  notReportedReason: string;
  note: string;
}

export type Breakdown = Figure['indicator']['breakdowns'][number];

/** Units that are counted one by one. */
const WHOLE = new Set(['people', 'services', 'households', 'units']);
export const decimalsOf = (unit: string): number => (WHOLE.has(unit) ? 0 : 2);

export function textsFrom(figure: Figure): FigureTexts {
  return {
    isNotReported: figure.state === 'not_reported',
    value: figure.value === null ? '' : String(figure.value),
    denominator: figure.denominator === null ? '' : String(figure.denominator),
    cells: Object.fromEntries(
      figure.indicator.breakdowns.map((breakdown) => [
        breakdown,
        textsOf((figure.cells as Record<string, Record<string, number>>)[breakdown]),
      ]),
    ),
    notReportedReason: figure.notReportedReason ?? '',
    note: figure.note ?? '',
  };
}

/** The total: as typed, else what the first breakdown that sums adds up to. */
export function totalOf(texts: FigureTexts, unit: string): number | null {
  const typed = parseNumber(texts.value, decimalsOf(unit));
  if (typed.kind === 'number') return typed.value;
  return typed.kind === 'empty' ? sumOf(Object.values(texts.cells.sex_age ?? {})) : null;
}

/** What to send; null while something typed is not a number: nothing is stored under the word "saved" that was not typed. */
export function bodyOf(texts: FigureTexts, unit: string): FigureBody | null {
  const note = texts.note.trim() || null;
  if (texts.isNotReported) {
    const notReportedReason = texts.notReportedReason.trim();
    return notReportedReason
      ? { state: 'not_reported', value: null, denominator: null, cells: {}, notReportedReason, note }
      : null;
  }
  const decimals = decimalsOf(unit);
  const denominator = parseNumber(texts.denominator, decimals);
  const isValid =
    parseNumber(texts.value, decimals).kind !== 'invalid' &&
    denominator.kind !== 'invalid' &&
    Object.values(texts.cells).every(isAllValid);
  if (!isValid) return null;
  const value = totalOf(texts, unit);
  const cells = Object.fromEntries(
    Object.entries(texts.cells).map(([breakdown, parts]) => [breakdown, cellsOf(parts)]),
  );
  const filled = Object.fromEntries(Object.entries(cells).filter(([, parts]) => Object.keys(parts).length > 0));
  const shared = {
    denominator: denominator.kind === 'number' ? denominator.value : null,
    cells: filled,
    notReportedReason: null,
    note,
  };
  return value === null ? { state: 'empty', value: null, ...shared } : { state: 'reported', value, ...shared };
}

/** By how much it moved since the period before, for a word beside it. */
export function changeSince(previous: number | null, value: number | null): number | null {
  return previous === null || previous === 0 || value === null ? null : Math.round((value / previous - 1) * 100);
}
