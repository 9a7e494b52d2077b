import type { Figure, FigureBody } from '../api/types';
import type { NotReportedCode } from '../vocabulary/not-reported';
import { isSame } from '../ui/conflict';
import { cellsOf, type CellTexts, isAllValid, REST, restOf, sumOf, textsOf } from './grid';
import { parseNumber } from './parse-number';

/** A figure as it stands in its inputs: everything is text until it is sent. */
export interface FigureTexts {
  isNotReported: boolean;
  value: string;
  denominator: string;
  cells: Readonly<Record<string, CellTexts>>;
  notReportedCode: NotReportedCode | '';
  notReportedReason: string;
  note: string;
}

export type Breakdown = Figure['indicator']['breakdowns'][number];

/** Units that are counted one by one. */
const WHOLE = new Set(['people', 'services', 'households', 'units']);
export const decimalsOf = (unit: string): number => (WHOLE.has(unit) ? 0 : 2);

/** A total that the grid adds up to was the grid's: left empty, it goes on following it. */
export function textsFrom(figure: Figure): FigureTexts {
  const { value, denominator, indicator } = figure;
  const cells = Object.fromEntries(
    indicator.breakdowns.map((breakdown) => [
      breakdown,
      textsOf(figure.cells[breakdown] as Record<string, number> | undefined),
    ]),
  );
  const sum = sumOf(Object.values(cells.sex_age ?? {}), decimalsOf(indicator.unit));
  return {
    isNotReported: figure.state === 'not_reported',
    value: value === null || value === sum ? '' : String(value),
    denominator: denominator === null ? '' : String(denominator),
    cells,
    notReportedCode: figure.notReportedCode ?? '',
    notReportedReason: figure.notReportedReason ?? '',
    note: figure.note ?? '',
  };
}

/** The total: as typed, else what the first breakdown that sums adds up to. */
export function totalOf(texts: FigureTexts, unit: string): number | null {
  const decimals = decimalsOf(unit);
  const typed = parseNumber(texts.value, decimals);
  if (typed.kind === 'number') return typed.value;
  return typed.kind === 'empty' ? sumOf(Object.values(texts.cells.sex_age ?? {}), decimals) : null;
}

/** One of the list says it by itself; another reason is said in words. */
export const isReasonGiven = ({ notReportedCode, notReportedReason }: FigureTexts): boolean =>
  notReportedReason.trim() !== '' || (notReportedCode || 'other') !== 'other';

/** What to send; null while something typed is not a number: nothing is stored under the word "saved" that was not typed. */
export function bodyOf(texts: FigureTexts, unit: string): FigureBody | null {
  const note = texts.note.trim() || null;
  if (texts.isNotReported) {
    const notReportedReason = texts.notReportedReason.trim() || null;
    const notReportedCode = texts.notReportedCode || null;
    return isReasonGiven(texts)
      ? { state: 'not_reported', value: null, denominator: null, cells: {}, notReportedCode, notReportedReason, note }
      : null;
  }
  const decimals = decimalsOf(unit);
  const denominator = parseNumber(texts.denominator, decimals);
  const isValid =
    parseNumber(texts.value, decimals).kind !== 'invalid' &&
    denominator.kind !== 'invalid' &&
    Object.values(texts.cells).every((parts) => isAllValid(parts, decimals));
  if (!isValid) return null;
  const value = totalOf(texts, unit);
  const cells = Object.fromEntries(
    Object.entries(texts.cells).map(([breakdown, parts]) => [breakdown, cellsOf(parts, decimals)]),
  );
  const filled = Object.fromEntries(Object.entries(cells).filter(([, parts]) => Object.keys(parts).length > 0));
  const shared = {
    denominator: denominator.kind === 'number' ? denominator.value : null,
    cells: filled,
    notReportedCode: null,
    notReportedReason: null,
    note,
  };
  return value === null ? { state: 'empty', value: null, ...shared } : { state: 'reported', value, ...shared };
}

/** Whether both would be sent alike: "1,200" is 1200, and a total that the grid adds up to is the same as one left to it. */
export function isSameFigure(one: FigureTexts, other: FigureTexts, unit: string): boolean {
  const body = bodyOf(one, unit);
  return isSame(one, other) || (body !== null && isSame(body, bodyOf(other, unit)));
}

/** Whether the parts of any breakdown are more than the total: known before the server says so. */
export const isAboveTotal = (texts: FigureTexts, unit: string): boolean =>
  Object.entries(texts.cells).some(
    ([breakdown, parts]) =>
      breakdown in REST && restOf(totalOf(texts, unit), breakdown, parts, decimalsOf(unit)).above > 0,
  );

/** By how much it moved since the period before, for a word beside it. */
export function changeSince(previous: number | null, value: number | null): number | null {
  return previous === null || previous === 0 || value === null ? null : Math.round((value / previous - 1) * 100);
}
