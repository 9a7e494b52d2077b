import { type Breakdown, exactSum, REST_CELL } from '../shared/breakdowns';
import { hasReason } from './not-reported';
import { peopleRange } from './people-range';
import type { FigureDocument, ReportDocument } from './report-document';

/** A hard check blocks submission; a soft one asks for a note, and is shown to the reviewer where there is none. */
export interface Check {
  level: 'hard' | 'soft';
  code: CheckCode;
  /** JSON pointer into the report. */
  pointer: string;
  /** Null where it is about the report as a whole. */
  figureId: string | null;
  /** What its text may name: quantities in the figure's own unit. */
  params?: Record<string, number>;
  /** A soft check about which there is a word. */
  isExplained?: true;
}

/** Stable: the texts in Spanish and English are kept by these, and the page marks fields by them. */
export const CHECK_CODES = [
  'empty-figure',
  'not-reported-needs-reason',
  'nothing-needs-reason',
  'negative',
  'whole-number-required',
  'missing-denominator',
  'numerator-exceeds-denominator',
  'breakdown-not-asked',
  'cells-exceed-total',
  'cells-below-total',
  'far-from-previous',
  'above-target',
  'unduplicated-missing',
  'unduplicated-outside-range',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

export type CheckedFigure = Pick<
  FigureDocument,
  | 'id'
  | 'indicator'
  | 'state'
  | 'value'
  | 'denominator'
  | 'cells'
  | 'notReportedCode'
  | 'notReportedReason'
  | 'note'
  | 'previousValue'
  | 'target'
>;

export type CheckedReport = Pick<
  ReportDocument,
  'unduplicatedPeople' | 'unduplicatedReason' | 'isNothingToReport' | 'nothingReason'
> & { programs: { figures: CheckedFigure[] }[]; memberFigures: CheckedFigure[] };

/** Units of which there is no half. */
const WHOLE_UNITS: readonly string[] = ['people', 'services', 'households', 'units'];
/** A figure so many times the last one, or so small a part of it, is worth a word. */
const FAR = 3;
/** So many times as many people as the program set out to reach are too. */
const ABOVE_TARGET = 2;

/** What still asks for something: a soft check is silent once there is a word about it. */
export const openChecks = (report: CheckedReport): Check[] =>
  checkReport(report).filter(({ isExplained }) => !isExplained);

/** Everything that is to be said about a report before it is submitted, in the order in which it is read. */
export function checkReport(report: CheckedReport): Check[] {
  if (report.isNothingToReport)
    return isBlank(report.nothingReason) ? [onReport('hard', 'nothing-needs-reason', '/nothingReason')] : [];
  return [
    ...report.programs.flatMap(({ figures }, program) =>
      figures.flatMap((figure, index) => checkFigure(figure, `/programs/${program}/figures/${index}`)),
    ),
    ...report.memberFigures.flatMap((figure, index) => checkFigure(figure, `/memberFigures/${index}`)),
    ...checkPeople(report),
  ];
}

/** What is to be said about one figure. `pointer` says where it stands. For a percentage the value is the numerator. */
export function checkFigure(figure: CheckedFigure, pointer = ''): Check[] {
  const { state, value, denominator, indicator } = figure;
  const say = (level: Check['level'], code: CheckCode, at: string, params?: Check['params']): Check => ({
    level,
    code,
    pointer: pointer + at,
    figureId: figure.id,
    ...(params && { params }),
  });

  if (state === 'not_reported')
    return hasReason(figure) ? [] : [say('hard', 'not-reported-needs-reason', '/notReportedReason')];
  if (state === 'empty' || value === null) return [say('hard', 'empty-figure', '/value')];

  const checks: Check[] = [];
  const isWhole = WHOLE_UNITS.includes(indicator.unit);
  if (value < 0) checks.push(say('hard', 'negative', '/value'));
  if (isWhole && !Number.isInteger(value)) checks.push(say('hard', 'whole-number-required', '/value'));
  if (indicator.unit === 'percentage') {
    if (denominator !== null && denominator < 0) checks.push(say('hard', 'negative', '/denominator'));
    else if (!denominator) checks.push(say('hard', 'missing-denominator', '/denominator'));
    else if (value > denominator) checks.push(say('hard', 'numerator-exceeds-denominator', '/value', { denominator }));
  }
  for (const [breakdown, cells] of Object.entries(figure.cells) as [Breakdown, Record<string, number>][]) {
    for (const found of cellFaults(figure, value, breakdown, cells, isWhole))
      checks.push(say('hard', found.code, `/cells/${breakdown}`, found.params));
  }
  const explained = explainedBy(figure.note);
  if (isFar(value, figure.previousValue))
    checks.push({
      ...say('soft', 'far-from-previous', '/note', { value, previous: figure.previousValue! }),
      ...explained,
    });
  if (indicator.isHeadcount && figure.target && value > figure.target * ABOVE_TARGET)
    checks.push({ ...say('soft', 'above-target', '/note', { value, target: figure.target }), ...explained });
  return checks;
}

function* cellFaults(
  { indicator }: CheckedFigure,
  value: number,
  breakdown: Breakdown,
  cells: Record<string, number>,
  isWhole: boolean,
): Generator<Pick<Check, 'code' | 'params'>> {
  const parts = Object.values(cells);
  if (parts.length === 0) return;
  if (!indicator.breakdowns.includes(breakdown)) return void (yield { code: 'breakdown-not-asked' });
  if (parts.some((part) => part < 0)) yield { code: 'negative' };
  if (isWhole && !parts.every(Number.isInteger)) yield { code: 'whole-number-required' };

  const rest = REST_CELL[breakdown];
  // A person may have several of what does not sum, but no part can be larger than the whole.
  const sum = rest === undefined ? Math.max(...parts) : exactSum(parts);
  if (sum > value) yield { code: 'cells-exceed-total', params: { sum, value } };
  // Unknown takes what is left, unless it was given and leaves something over.
  else if (rest !== undefined && rest in cells && sum < value)
    yield { code: 'cells-below-total', params: { sum, value } };
}

/** People served in all, against what the programs allow: from the largest, if the others serve the same people, to their sum. */
function checkPeople({ programs, unduplicatedPeople: people, unduplicatedReason }: CheckedReport): Check[] {
  const range = peopleRange(programs);
  const explained = explainedBy(unduplicatedReason);
  if (people === null) {
    const isOpen = range !== null && range.low < range.high;
    return isOpen && !explained.isExplained
      ? [onReport('soft', 'unduplicated-missing', '/unduplicatedPeople', range)]
      : [];
  }
  if (people < 0) return [onReport('hard', 'negative', '/unduplicatedPeople')];
  if (!Number.isInteger(people)) return [onReport('hard', 'whole-number-required', '/unduplicatedPeople')];
  const isOutside = range !== null && (people < range.low || people > range.high);
  return isOutside
    ? [{ ...onReport('soft', 'unduplicated-outside-range', '/unduplicatedPeople', range), ...explained }]
    : [];
}

const onReport = (level: Check['level'], code: CheckCode, pointer: string, params?: Check['params']): Check => ({
  level,
  code,
  pointer,
  figureId: null,
  ...(params && { params: { ...params } }),
});

const explainedBy = (words: string | null): Pick<Check, 'isExplained'> => (isBlank(words) ? {} : { isExplained: true });
const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** From nothing to something, and back, is as far as it gets. */
const isFar = (value: number, previous: number | null): boolean =>
  previous !== null && value !== previous && (value >= previous * FAR || value * FAR <= previous);
