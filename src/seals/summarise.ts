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
/** What one program reported under one definition; null for the member as a whole. Quantities are decimal strings. */
export interface IndicatorRow {
  programId: string | null;
  area: string | null;
  indicatorVersionId: string;
  value: string;
  denominator: string | null;
  /** By state, sex and age, and disability: each sums to the value. */
  cells: Record<(typeof BY_CELL)[number], Record<string, number>>;
}
/** What a member adds to its cycle, under one definition. */
export interface IndicatorSum {
  indicatorVersionId: string;
  dimension: Dimension;
  category: string;
  value: string;
  denominator: string | null;
}

export interface Headcount {
  area: string;
  figure: SealedFigure;
}

export const BY_CELL = ['state', 'sex_age', 'disability'] as const;

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
  const values = headcounts.map(valueOf);
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
export function headcountsOf({ programs }: SealContent): Headcount[] {
  return programs.flatMap(({ area, figures }) => {
    const counted = figures.filter(
      (figure) =>
        figure.isHeadcount && figure.unit === 'people' && figure.state === 'reported' && figure.value !== null,
    );
    const largest = counted.sort((a, b) => Number(b.value) - Number(a.value))[0];
    if (!largest) return [];
    return [{ area, figure: largest }];
  });
}
const valueOf = ({ figure }: Headcount): number => Number(figure.value);

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
    const values = headcounts.filter(({ area }) => area === category).map(valueOf);
    return { dimension: 'area', category, ...bound(values, areas.length === 1 ? unduplicated : null) };
  });
}

export function byCell(dimension: (typeof BY_CELL)[number], headcounts: Headcount[]): SummaryRow[] {
  const parts = headcounts.map(({ figure }) => partsOf(dimension, figure));
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
 * The parts of every figure sum to it, so that each table sums to its total. What was not asked is unknown; but who is counted by
 * type of disability has one. A percentage has no parts.
 */
function partsOf(
  dimension: (typeof BY_CELL)[number],
  { value, unit, breakdowns, cells }: SealedFigure,
): Record<string, number> {
  if (breakdowns.includes(dimension)) return cells[dimension] ?? {};
  if (Number(value) === 0 || unit === 'percentage') return {};
  const isOfSome = dimension === 'disability' && breakdowns.includes('disability_type');
  return { [isOfSome ? 'yes' : REST_CELL[dimension]!]: Number(value) };
}

function indicatorsOf({ programs, memberFigures }: SealContent): IndicatorRow[] {
  const rows = (figures: SealedFigure[], programId: string | null, area: string | null) =>
    figures.flatMap((figure): IndicatorRow[] => {
      if (figure.state !== 'reported' || figure.value === null) return [];
      const { indicatorVersionId, value, denominator } = figure;
      const [state, sex_age, disability] = BY_CELL.map((dimension) => partsOf(dimension, figure));
      const cells = { state: state!, sex_age: sex_age!, disability: disability! };
      return [{ programId, area, indicatorVersionId, value, denominator, cells }];
    });
  return [...programs.flatMap(({ figures, id, area }) => rows(figures, id, area)), ...rows(memberFigures, null, null)];
}

/** What the programs of one member come to: what is kept of a cycle is the sum of these over its members. */
export function sumsOf(rows: IndicatorRow[]): IndicatorSum[] {
  const sums = new Map<string, IndicatorSum>();
  const add = ({ indicatorVersionId }: IndicatorRow, part: Omit<IndicatorSum, 'indicatorVersionId'>) => {
    const key = `${indicatorVersionId} ${part.dimension} ${part.category}`;
    const so = sums.get(key);
    const value = exactly(so?.value ?? '0', part.value);
    const denominator =
      part.denominator === null ? (so?.denominator ?? null) : exactly(so?.denominator ?? '0', part.denominator);
    sums.set(key, { indicatorVersionId, ...part, value, denominator });
  };
  for (const row of rows) {
    const { area, value, denominator, cells } = row;
    add(row, { dimension: 'all', category: 'all', value, denominator });
    add(row, { dimension: 'area', category: area ?? 'none', value, denominator });
    for (const dimension of BY_CELL)
      for (const [category, part] of Object.entries(cells[dimension]))
        if (part > 0) add(row, { dimension, category, value: String(part), denominator: null });
  }
  return [...sums.values()];
}

/** Figures have at most four decimals: added in ten-thousandths, they stay exact. */
const exactly = (one: string, other: string): string =>
  String(Math.round(Number(one) * 10_000 + Number(other) * 10_000) / 10_000);
