import type { Figure, Report } from '../api/types';

export const figuresOf = ({ programs, memberFigures }: Pick<Report, 'programs' | 'memberFigures'>): Figure[] => [
  ...programs.flatMap(({ figures }) => figures),
  ...memberFigures,
];

export const isEditable = ({ editableFigureIds }: Pick<Report, 'editableFigureIds'>, figureId: string): boolean =>
  editableFigureIds === null || editableFigureIds.includes(figureId);

type Remarked = Pick<Report, 'state' | 'remarks'>;

/** What is to be answered now: the remarks of the newest return, as long as it is not handed in again. */
export function openRemarks({ state, remarks }: Remarked): Report['remarks'] {
  const newest = Math.max(0, ...remarks.map(({ round }) => round));
  return state === 'returned' ? remarks.filter(({ round }) => round === newest) : [];
}

/** What of the report is not a figure, as the API calls it. */
export type ReportField = Report['editableFields'][number];

export const mayEditField = ({ editableFields }: Pick<Report, 'editableFields'>, field: ReportField): boolean =>
  editableFields.includes(field);

type Remark = Report['remarks'][number];
/** One of the three, or none of them for the report as a whole. */
export type Anchor = Partial<Pick<Remark, 'figureId' | 'programId' | 'field'>>;

export const isAbout =
  ({ figureId = null, programId = null, field = null }: Anchor) =>
  (remark: Pick<Remark, 'figureId' | 'programId' | 'field'>): boolean =>
    remark.figureId === figureId && remark.programId === programId && remark.field === field;

type Check = Report['checks'][number];

/** Where a check leads: the field by its name on the page, of a figure or of the report. */
export interface Place {
  figureId: string | null;
  field: string;
}

export const placeOf = ({ pointer, figureId }: Pick<Check, 'pointer' | 'figureId'>): Place => ({
  figureId,
  field: pointer.replace(/^\/(programs\/\d+\/figures|memberFigures)\/\d+\//, '').replace(/^\//, ''),
});

/** Figures that are simply not filled in yet, apart from what is wrong with the others. */
export function sortChecks(checks: readonly Check[]): { missing: Check[]; faults: Check[] } {
  return {
    missing: checks.filter(({ code }) => code === 'empty-figure'),
    faults: checks.filter(({ code }) => code !== 'empty-figure'),
  };
}
