import { isDeepStrictEqual } from 'node:util';
import {
  type FigureDocument,
  figuresOf,
  type Remarked,
  type RemarkedFigure,
  type ReportDocument,
} from './report-document';
import { type Anchor, isOnWhole, REPORT_FIELDS, type ReportField } from './reopened';

/** A field says what it says as text, so that before and now are read alike. */
interface Told {
  figures: { figureId: string; before: RemarkedFigure; now: RemarkedFigure }[];
  fields: { field: ReportField; before: string | null; now: string | null }[];
}

type Reported = Pick<ReportDocument, ReportField | 'programs' | 'memberFigures'>;

/** "Nothing to report" is about the figures that are then missing: with it goes how each of them stood. */
export function remarked(anchor: Anchor, report: Reported): Remarked {
  const { figureId, programId, field } = anchor;
  const isOfAll = isOnWhole(anchor) || field === 'isNothingToReport';
  const figures = figuresOf(report).filter(
    (figure) => isOfAll || figure.id === figureId || (programId !== null && figure.programId === programId),
  );
  return { figures: figures.map(figureOf), fields: fieldsOf(anchor, report) };
}

function fieldsOf(anchor: Anchor, report: Reported): Remarked['fields'] {
  const { unduplicatedPeople, unduplicatedReason, isNothingToReport, nothingReason, narrative } = report;
  const people = { unduplicatedPeople, unduplicatedReason };
  const nothing = { isNothingToReport, nothingReason };
  if (isOnWhole(anchor)) return { ...people, ...nothing, narrative };
  if (anchor.field === 'unduplicatedPeople') return people;
  if (anchor.field === 'narrative') return { narrative };
  return anchor.field === 'isNothingToReport' ? { ...nothing, ...people } : {};
}

const figureOf = (figure: FigureDocument): RemarkedFigure => ({
  figureId: figure.id,
  state: figure.state,
  value: figure.value,
  denominator: figure.denominator,
  cells: figure.cells,
  notReportedCode: figure.notReportedCode,
  notReportedReason: figure.notReportedReason,
  note: figure.note,
});

/** Before and now of what a remark is about. Of the whole only what has changed, of the rest all of it: unchanged is an answer too. */
export function beforeAndNow(anchor: Anchor, before: Remarked | null, report: Reported): Told {
  if (!before) return { figures: [], fields: [] };
  const now = remarked(anchor, report);
  const ofNow = new Map(now.figures.map((figure) => [figure.figureId, figure]));
  const isOnOne = anchor.figureId !== null || anchor.programId !== null;
  return {
    figures: before.figures.flatMap((was) => {
      const is = ofNow.get(was.figureId);
      return is && (isOnOne || !isDeepStrictEqual(was, is)) ? [{ figureId: was.figureId, before: was, now: is }] : [];
    }),
    fields: REPORT_FIELDS.filter((field) => field in before.fields).flatMap((field) => {
      const [was, is] = [asText(before.fields[field]), asText(now.fields[field])];
      return anchor.field !== null || was !== is ? [{ field, before: was, now: is }] : [];
    }),
  };
}

const asText = (value: string | number | boolean | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
