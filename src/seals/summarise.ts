import { REST_CELL } from '../shared/breakdowns';
import type { SealContent, SealedFigure } from './seal-content';

export const DIMENSIONS = ['all', 'area', 'state', 'sex_age', 'disability'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** People that one member served, bounded: at least its largest program (or its own unduplicated number), at most the sum of its programs. */
export interface SummaryRow {
  dimension: Dimension;
  category: string;
  low: number;
  high: number;
}
export interface IndicatorRow {
  indicatorVersionId: string;
  /** Decimal strings: sums over the member's programs. */
  value: string;
  denominator: string | null;
}

interface Headcount {
  area: string;
  value: number;
  breakdowns: SealedFigure['breakdowns'];
  cells: SealedFigure['cells'];
}

const BY_CELL = ['state', 'sex_age', 'disability'] as const;

/**
 * What the board's page needs of one seal. People are never added where they may be the same people: `high` is the sum over the
 * member's headcount figures, `low` the largest of them; the member's own unduplicated number, where given, is both for the total.
 * Nothing to report is zero people. A report that does not say how many people has no row at all: that is not zero.
 */
export function summarise(content: SealContent): { rows: SummaryRow[]; indicators: IndicatorRow[] } {
  if (content.isNothingToReport) return { rows: [total([], null)], indicators: [] };
  const headcounts = headcountsOf(content);
  const { unduplicatedPeople } = content;
  const isKnown = headcounts.length > 0 || unduplicatedPeople !== null;
  const values = headcounts.map(({ value }) => value);
  return {
    rows: [
      ...(isKnown ? [total(values, unduplicatedPeople)] : []),
      ...byArea(headcounts, unduplicatedPeople),
      ...BY_CELL.flatMap((dimension) => byCell(dimension, headcounts)),
    ],
    indicators: indicatorsOf(content),
  };
}

/** One headcount a program: a program that measures several is counted by its largest. */
function headcountsOf({ programs }: SealContent): Headcount[] {
  return programs.flatMap(({ area, figures }) => {
    const counted = figures.filter(
      (figure) =>
        figure.isHeadcount && figure.unit === 'people' && figure.state === 'reported' && figure.value !== null,
    );
    const largest = counted.sort((a, b) => Number(b.value) - Number(a.value))[0];
    if (!largest) return [];
    const { breakdowns, cells } = largest;
    return [{ area, value: Number(largest.value), breakdowns, cells }];
  });
}

const total = (values: number[], unduplicated: number | null): SummaryRow => ({
  dimension: 'all',
  category: 'all',
  ...bound(values, unduplicated),
});

/** An unduplicated number outside what the programs allow was approved with its reason, and stands. */
function bound(values: number[], unduplicated: number | null): { low: number; high: number } {
  const largest = Math.max(0, ...values);
  const together = values.reduce((all, value) => all + value, 0);
  return unduplicated === null ? { low: largest, high: together } : { low: unduplicated, high: unduplicated };
}

function byArea(headcounts: Headcount[], unduplicated: number | null): SummaryRow[] {
  const areas = [...new Set(headcounts.map(({ area }) => area))].sort();
  return areas.map((category) => {
    const values = headcounts.filter(({ area }) => area === category).map(({ value }) => value);
    return { dimension: 'area', category, ...bound(values, areas.length === 1 ? unduplicated : null) };
  });
}

function byCell(dimension: (typeof BY_CELL)[number], headcounts: Headcount[]): SummaryRow[] {
  const parts = headcounts.map((headcount) => partsOf(dimension, headcount));
  const categories = [...new Set(parts.flatMap((each) => Object.keys(each)))].sort();
  return categories
    .map((category) => ({
      dimension,
      category,
      ...bound(
        parts.map((each) => each[category] ?? 0),
        null,
      ),
    }))
    .filter(({ high }) => high > 0);
}

/**
 * The parts of every headcount sum to it, so that each table sums to its total. What was not asked is unknown; but who is counted by
 * type of disability has one.
 */
function partsOf(dimension: (typeof BY_CELL)[number], { value, breakdowns, cells }: Headcount): Record<string, number> {
  if (breakdowns.includes(dimension)) return cells[dimension] ?? {};
  if (dimension === 'disability' && breakdowns.includes('disability_type')) return { yes: value };
  return { [REST_CELL[dimension]!]: value };
}

function indicatorsOf({ programs, memberFigures }: SealContent): IndicatorRow[] {
  const sums = new Map<string, { value: number; denominator: number | null }>();
  for (const figure of [...programs.flatMap(({ figures }) => figures), ...memberFigures]) {
    if (figure.state !== 'reported' || figure.value === null) continue;
    const so = sums.get(figure.indicatorVersionId) ?? { value: 0, denominator: null };
    sums.set(figure.indicatorVersionId, {
      value: add(so.value, figure.value),
      denominator: figure.denominator === null ? so.denominator : add(so.denominator ?? 0, figure.denominator),
    });
  }
  return [...sums].map(([indicatorVersionId, { value, denominator }]) => ({
    indicatorVersionId,
    value: String(value),
    denominator: denominator === null ? null : String(denominator),
  }));
}

/** Figures have at most four decimals: added in ten-thousandths, they stay exact. */
const add = (sum: number, decimal: string): number => Math.round(sum * 10_000 + Number(decimal) * 10_000) / 10_000;
