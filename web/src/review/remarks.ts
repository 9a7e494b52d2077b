import type { Figure, Report } from '../api/types';

/** Remarks as they are typed: on the report as a whole, and by the id of the figure that they are about. */
export interface RemarksForm {
  whole: string;
  figures: Readonly<Record<string, string>>;
}

export interface RemarkBody {
  figureId: string | null;
  text: string;
}

export const figuresOf = (report: Pick<Report, 'programs' | 'memberFigures'>): Figure[] => [
  ...report.programs.flatMap(({ figures }) => figures),
  ...report.memberFigures,
];

/** What is worth reading: where there is nothing to report, what the period before says is still missing now. */
export const isTold = (report: Pick<Report, 'isNothingToReport'>, figure: Figure): boolean =>
  !report.isNothingToReport || figure.state !== 'empty' || figure.previousValue !== null;

/** What would be sent, in the order in which the report is read; what was left empty is no remark. */
export function toRemarks(form: RemarksForm, report: Pick<Report, 'programs' | 'memberFigures'>): RemarkBody[] {
  const whole = form.whole.trim();
  return [
    ...figuresOf(report).flatMap(({ id }) => {
      const text = form.figures[id]?.trim();
      return text ? [{ figureId: id, text }] : [];
    }),
    ...(whole ? [{ figureId: null, text: whole }] : []),
  ];
}

export function withRemark(form: RemarksForm, figureId: string, text: string | null): Pick<RemarksForm, 'figures'> {
  const { [figureId]: _before, ...others } = form.figures;
  return { figures: text === null ? others : { ...others, [figureId]: text } };
}

/** Remarks that the organisation answers now: those of the newest round, while it is returned or handed in again. */
export const newestRound = (remarks: Report['remarks']): number => Math.max(0, ...remarks.map(({ round }) => round));
