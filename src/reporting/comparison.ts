import { type Breakdown, type Cells, completeCells, exactSum, REST_CELL } from '../shared/breakdowns';
import { peopleRange } from './people-range';
import { type FigureDocument, figuresOf, type ReportDocument } from './report-document';

/** How a figure's definition is to the one that it was reported by before. */
export const DEFINITIONS = ['same', 'comparable', 'rescaled', 'broken'] as const;
export type Definition = (typeof DEFINITIONS)[number];

type Compared = Pick<
  ReportDocument,
  | 'programs'
  | 'memberFigures'
  | 'unduplicatedPeople'
  | 'unduplicatedReason'
  | 'isNothingToReport'
  | 'nothingReason'
  | 'narrative'
  | 'narrativeLanguage'
>;

export interface Range {
  low: number;
  high: number;
}

export interface ComparedPart {
  breakdown: Breakdown;
  category: string;
  before: number | null;
  now: number | null;
  difference: number | null;
}

/** By what an earlier figure of an indicator is multiplied to stand beside a later one; null where the series is broken. */
export type FactorOf = (figure: FigureDocument, earlier: FigureDocument) => number | null;

/** A report beside the one before it, figure by figure, part by part. What the earlier one had and this one has not is told too. */
export function compareReports(now: Compared, before: Compared, factorOf: FactorOf) {
  const earlier = new Map(reportedIn(before).map((figure) => [placeOf(figure), figure]));
  const figures = figuresOf(now).flatMap((figure) => {
    const was = earlier.get(placeOf(figure));
    return was ? [compareFigures(figure, was, factorOf(figure, was))] : [];
  });
  const asked = new Set(figuresOf(now).map(placeOf));
  const programs = new Map(before.programs.map(({ id, name }) => [id, name]));
  const dropped = [...earlier].flatMap(([place, figure]) => {
    const programName = figure.programId === null ? null : (programs.get(figure.programId) ?? null);
    return asked.has(place) ? [] : [{ programName, figure }];
  });
  return { figures, dropped, people: comparePeople(now, before) };
}

/** Where there was nothing to report no figure stands, whatever had been typed before that was said. */
const reportedIn = (report: Compared): FigureDocument[] =>
  report.isNothingToReport ? [] : figuresOf(report).filter(({ state }) => state !== 'empty');

const placeOf = ({ programId, indicator }: FigureDocument): string => `${programId} ${indicator.id}`;

function compareFigures(now: FigureDocument, was: FigureDocument, factor: number | null) {
  const definition = definitionOf(now, was, factor);
  // A broken series is told as it was reported; nothing is made of it.
  const before = scaled(was, factor ?? 1);
  const difference = factor === null || hasDenominator(now, was) ? null : less(now.value, before.value);
  return {
    figureId: now.id,
    definition,
    factor,
    before,
    difference,
    points: factor === null ? null : less(percentOf(now), percentOf(before)),
    parts: compareParts(now, before, factor !== null),
  };
}

function definitionOf(now: FigureDocument, was: FigureDocument, factor: number | null): Definition {
  if (now.indicator.versionId === was.indicator.versionId) return 'same';
  if (factor === null) return 'broken';
  return factor === 1 ? 'comparable' : 'rescaled';
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const hasDenominator = (...figures: FigureDocument[]): boolean =>
  figures.some(({ denominator }) => denominator !== null);
const less = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : exactSum([now, -before]);
const percentOf = ({ value, denominator }: FigureDocument): number | null =>
  value === null || !denominator ? null : rounded((value / denominator) * 100);

function scaled(figure: FigureDocument, factor: number): FigureDocument {
  const { value, cells, indicator } = figure;
  if (value === null) return figure;
  const complete = completeCells(value, cells, indicator.breakdowns);
  if (factor === 1) return { ...figure, cells: complete };
  const parts = Object.entries(complete).map(([breakdown, given]) => [
    breakdown,
    Object.fromEntries(Object.entries(given).map(([category, part]) => [category, rounded(part * factor)])),
  ]);
  return { ...figure, value: rounded(value * factor), cells: Object.fromEntries(parts) as Cells };
}

function compareParts(now: FigureDocument, before: FigureDocument, isComparable: boolean): ComparedPart[] {
  const cells = now.value === null ? {} : completeCells(now.value, now.cells, now.indicator.breakdowns);
  const asked = new Set([...now.indicator.breakdowns, ...before.indicator.breakdowns]);
  return [...asked].flatMap((breakdown) => {
    const [is, was] = [partsOf({ ...now, cells }, breakdown), partsOf(before, breakdown)];
    const categories = [...new Set([...Object.keys(is?.given ?? {}), ...Object.keys(was?.given ?? {})])];
    return categories.flatMap((category): ComparedPart[] => {
      const [part, earlier] = [is?.at(category) ?? null, was?.at(category) ?? null];
      if (!part && !earlier) return [];
      const difference = isComparable ? less(part, earlier) : null;
      return [{ breakdown, category, before: earlier, now: part, difference }];
    });
  });
}

/** Where the parts make up the total, one that was not given is nobody; where they do not, nothing is known of it. Null where none was asked for. */
function partsOf({ value, cells, indicator }: FigureDocument, breakdown: Breakdown) {
  if (value === null || !indicator.breakdowns.includes(breakdown)) return null;
  const given = cells[breakdown] ?? {};
  const isWhole = REST_CELL[breakdown] !== undefined;
  return { given, at: (category: string): number | null => given[category] ?? (isWhole ? 0 : null) };
}

const peopleOf = (report: Compared): Range | null => {
  if (report.isNothingToReport) return null;
  const { unduplicatedPeople: known } = report;
  return known === null ? peopleRange(report.programs) : { low: known, high: known };
};

/** Where either is a range, so is what lies between them: from the least that it can be to the most. */
function comparePeople(now: Compared, before: Compared) {
  const [is, was] = [peopleOf(now), peopleOf(before)];
  return {
    before: {
      unduplicatedPeople: before.isNothingToReport ? null : before.unduplicatedPeople,
      unduplicatedReason: before.unduplicatedReason,
      peopleRange: before.isNothingToReport ? null : peopleRange(before.programs),
    },
    difference: is && was && { low: exactSum([is.low, -was.high]), high: exactSum([is.high, -was.low]) },
  };
}
