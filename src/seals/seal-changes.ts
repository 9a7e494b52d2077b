import type { Breakdown, Cells } from '../shared/breakdowns';
import type { ReadFigure, ReadText, SealReading } from './seal-reading';

export interface FigureValue {
  state: 'reported' | 'not_reported';
  value: number | null;
  denominator: number | null;
  cells: Cells;
  notReportedCode: string | null;
  notReportedReason: string | null;
  note: string | null;
}

/** A figure that two editions tell differently; null on the side of the edition that does not have it. */
export interface FigureChange {
  programId: string | null;
  programName: string | null;
  indicatorVersionId: string;
  code: string;
  nameEs: string;
  nameEn: string;
  unit: string;
  before: FigureValue | null;
  after: FigureValue | null;
}

export const REPORT_FIELDS = [
  'isNothingToReport',
  'nothingReason',
  'unduplicatedPeople',
  'unduplicatedReason',
  'narrative',
  'signatory',
] as const;

/** What is not a figure; `isNothingToReport` says true or false. */
export interface FieldChange {
  field: (typeof REPORT_FIELDS)[number];
  before: string | null;
  after: string | null;
}

export interface SealChanges {
  figures: FigureChange[];
  fields: FieldChange[];
}

export const isUnchanged = ({ figures, fields }: SealChanges): boolean => figures.length + fields.length === 0;

/** What a later edition of one report tells differently, figure by figure. A text that was erased on either side is not compared. */
export function sealChanges(before: SealReading, after: SealReading): SealChanges {
  const [ours, theirs] = [placed(before), placed(after)];
  const figures = [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key): FigureChange[] => {
    const [one, other] = [ours.get(key), theirs.get(key)];
    if (one && other && isSameFigure(one.figure, other.figure)) return [];
    const { figure, program } = (other ?? one)!;
    const { indicatorVersionId, code, nameEs, nameEn, unit } = figure;
    return [
      {
        programId: program?.id ?? null,
        programName: program?.name ?? null,
        ...{ indicatorVersionId, code, nameEs, nameEn, unit },
        before: one ? valueOf(one.figure) : null,
        after: other ? valueOf(other.figure) : null,
      },
    ];
  });
  const fields = REPORT_FIELDS.flatMap((field): FieldChange[] => {
    const [one, other] = [before[field], after[field]];
    return isSame(one, other) ? [] : [{ field, before: said(one), after: said(other) }];
  });
  return { figures, fields };
}

interface Place {
  figure: ReadFigure;
  program: { id: string; name: string } | null;
}

function placed({ programs, memberFigures }: SealReading): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const program of programs)
    for (const figure of program.figures) places.set(`${program.id} ${figure.indicatorVersionId}`, { figure, program });
  for (const figure of memberFigures) places.set(figure.indicatorVersionId, { figure, program: null });
  return places;
}

const isSameFigure = (one: ReadFigure, other: ReadFigure): boolean =>
  one.state === other.state &&
  one.value === other.value &&
  one.denominator === other.denominator &&
  one.notReportedCode === other.notReportedCode &&
  isSame(one.notReportedReason, other.notReportedReason) &&
  isSame(one.note, other.note) &&
  isSameCells(one.cells, other.cells);

/** Nobody and nothing said are the same: a part of zero is no part. */
function isSameCells(one: Cells, other: Cells): boolean {
  const breakdowns = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Breakdown[];
  return breakdowns.every((breakdown) => {
    const [ours, theirs] = [one[breakdown] ?? {}, other[breakdown] ?? {}];
    const parts = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...parts].every((part) => (ours[part] ?? 0) === (theirs[part] ?? 0));
  });
}

type Told = ReadText | number | boolean | null;
const isText = (told: Told): told is ReadText => typeof told === 'object' && told !== null;
const isSame = (one: Told, other: Told): boolean =>
  (isText(one) && one.text === null) || (isText(other) && other.text === null) || said(one) === said(other);
const said = (told: Told): string | null => (isText(told) ? told.text : told === null ? null : String(told));

const valueOf = ({
  state,
  value,
  denominator,
  cells,
  notReportedCode,
  notReportedReason,
  note,
}: ReadFigure): FigureValue => ({
  state,
  value,
  denominator,
  cells,
  notReportedCode,
  notReportedReason: said(notReportedReason),
  note: said(note),
});
