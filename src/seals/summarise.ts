import type { Breakdown } from '../shared/breakdowns';
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
  cells: SealedFigure['cells'];
}

const ADDITIVE: readonly (Breakdown & Dimension)[] = ['state', 'sex_age', 'disability'];

/**
 * What the board's page needs of one seal. People are never added where they may be the same people: `high` is the sum over the
 * member's headcount figures, `low` the largest of them; the member's own unduplicated number, where given, is both for the total.
 */
export function summarise(content: SealContent): { rows: SummaryRow[]; indicators: IndicatorRow[] } {
  const headcounts = headcountsOf(content);
  const rows = [
    {
      dimension: 'all' as const,
      category: 'all',
      ...bound(
        headcounts.map(({ value }) => value),
        content.unduplicatedPeople,
      ),
    },
  ];
  return {
    rows: [
      ...rows,
      ...byArea(headcounts, content.unduplicatedPeople),
      ...ADDITIVE.flatMap((dimension) => byCell(dimension, headcounts)),
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
    return largest ? [{ area, value: Number(largest.value), cells: largest.cells }] : [];
  });
}

/** An unduplicated number outside what the programs allow is taken as it was approved: the range widens to hold it. */
function bound(values: number[], unduplicated: number | null): { low: number; high: number } {
  const largest = Math.max(0, ...values);
  const total = values.reduce((all, value) => all + value, 0);
  return unduplicated === null ? { low: largest, high: total } : { low: unduplicated, high: unduplicated };
}

function byArea(headcounts: Headcount[], unduplicated: number | null): SummaryRow[] {
  const areas = [...new Set(headcounts.map(({ area }) => area))].sort();
  return areas.map((category) => {
    const values = headcounts.filter(({ area }) => area === category).map(({ value }) => value);
    return { dimension: 'area', category, ...bound(values, areas.length === 1 ? unduplicated : null) };
  });
}

function byCell(dimension: Breakdown & Dimension, headcounts: Headcount[]): SummaryRow[] {
  const categories = [...new Set(headcounts.flatMap(({ cells }) => Object.keys(cells[dimension] ?? {})))].sort();
  return categories.map((category) => {
    const values = headcounts.map(({ cells }) => cells[dimension]?.[category] ?? 0);
    return { dimension, category, ...bound(values, null) };
  });
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
