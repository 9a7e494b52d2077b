import type { Figure, Report } from '../api/types';

/** The paragraphs that a remark can be about. */
export const REMARK_FIELDS = ['isNothingToReport', 'unduplicatedPeople', 'narrative'] as const;
export type RemarkField = (typeof REMARK_FIELDS)[number];

/** Remarks as they are typed: on the report as a whole, and by what they are about: a figure's id, a program's, or a paragraph. */
export interface RemarksForm {
  whole: string;
  on: Readonly<Record<string, string>>;
}

export interface RemarkBody {
  figureId?: string;
  programId?: string;
  field?: RemarkField;
  text: string;
}

type Reported = Pick<Report, 'programs' | 'memberFigures'>;

export const figuresOf = (report: Reported): Figure[] => [
  ...report.programs.flatMap(({ figures }) => figures),
  ...report.memberFigures,
];

/** What is worth reading: where there is nothing to report, what the period before says is still missing now. */
export const isTold = (report: Pick<Report, 'isNothingToReport'>, figure: Figure): boolean =>
  !report.isNothingToReport || figure.state !== 'empty' || figure.previousValue !== null;

/** What would be sent, in the order in which the report is read; what was left empty is no remark. */
export function toRemarks(form: RemarksForm, report: Reported): RemarkBody[] {
  const said = <Anchor extends object>(about: string, anchor: Anchor) => {
    const text = form.on[about]?.trim();
    return text ? [{ ...anchor, text }] : [];
  };
  const whole = form.whole.trim();
  return [
    ...report.programs.flatMap(({ id, figures }) => [
      ...said(id, { programId: id }),
      ...figures.flatMap((figure) => said(figure.id, { figureId: figure.id })),
    ]),
    ...report.memberFigures.flatMap(({ id }) => said(id, { figureId: id })),
    ...REMARK_FIELDS.flatMap((field) => said(field, { field })),
    ...(whole ? [{ text: whole }] : []),
  ];
}

export const aboutOf = ({ figureId, programId, field }: Partial<Omit<RemarkBody, 'text'>>): string | null =>
  figureId ?? programId ?? field ?? null;

/** Those that were made, about the same. */
export const remarksOn = ({ remarks }: Pick<Report, 'remarks'>, about: string | null): Report['remarks'] =>
  remarks.filter(({ figureId, programId, field }) => (figureId ?? programId ?? field) === about);

export function withRemark(form: RemarksForm, about: string, text: string | null): Pick<RemarksForm, 'on'> {
  const { [about]: _before, ...others } = form.on;
  return { on: text === null ? others : { ...others, [about]: text } };
}

/** Remarks that the organisation answers now: those of the newest round, while it is returned or handed in again. */
export const newestRound = (remarks: Report['remarks']): number => Math.max(0, ...remarks.map(({ round }) => round));
