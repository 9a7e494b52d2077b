import type { ObligationState } from '../cycles/obligation-state';
import type { Breakdown, Cells } from '../shared/breakdowns';
import type { AttachmentDocument, RemovedAttachment } from './attached';
import type { NotReportedCode } from './not-reported';
import type { Anchor, ReportField } from './reopened';
import type { ReportState } from './report-states';

type Language = 'es' | 'en';
export interface FigureDocument {
  id: string;
  version: number;
  programId: string | null;
  indicator: {
    id: string;
    versionId: string;
    number: number;
    code: string;
    nameEs: string;
    nameEn: string;
    definitionEs: string;
    definitionEn: string;
    unit: string;
    breakdowns: Breakdown[];
    isHeadcount: boolean;
  };
  state: 'empty' | 'reported' | 'not_reported';
  value: number | null;
  denominator: number | null;
  cells: Cells;
  notReportedCode: NotReportedCode | null;
  notReportedReason: string | null;
  note: string | null;
  previousValue: number | null;
  /** What the program set itself; null for the member as a whole. */
  target: number | null;
}

/** A report as the database holds it, with what the rules about it need to know. */
export interface ReportDocument {
  id: string;
  version: number;
  state: ReportState;
  member: { id: string; name: string };
  cycle: {
    id: string;
    code: string;
    nameEs: string;
    nameEn: string;
    startsOn: string;
    endsOn: string;
    hasOpened: boolean;
    isClosed: boolean;
  };
  previousCycleCode: string | null;
  previousReportId: string | null;
  obligation: {
    id: string;
    dueOn: string;
    extendedTo: string | null;
    coversFrom: string;
    coversTo: string;
    state: ObligationState;
    isLate: boolean;
  };
  programs: { id: string; name: string; area: string; figures: FigureDocument[] }[];
  memberFigures: FigureDocument[];
  unduplicatedPeople: number | null;
  unduplicatedReason: string | null;
  isNothingToReport: boolean;
  nothingReason: string | null;
  narrative: string | null;
  narrativeLanguage: Language | null;
  signatory: string | null;
  folio: string | null;
  firstSubmittedAt: string | null;
  submittedAt: string | null;
  submittedBy: string | null;
  submittedById: string | null;
  lastEditedById: string | null;
  isFiledOnBehalf: boolean;
  softChecks: number;
  unexplainedChecks: number;
  reviewBeganAt: string | null;
  reviewBegunBy: string | null;
  reviewBegunById: string | null;
  returnedAt: string | null;
  approvedAt: string | null;
  sealNumber: number | null;
  sealHash: string | null;
  sealEdition: number | null;
  restatement: 'draft' | 'proposed' | null;
  attachments: AttachmentDocument[];
  /** Since it was last returned. */
  removedAttachments: RemovedAttachment[];
  remarks: (Anchor & { id: string; round: number; text: string; createdAt: string; before: Remarked | null })[];
  events: { kind: string; at: string; by: string | null }[];
  progress: { ready: number; total: number };
  isMissingPrograms: boolean;
}

/** Of a report that is sealed anew, names and captions may have been erased meanwhile. */
export type SealableAttachment = Pick<AttachmentDocument, 'id' | 'caption' | 'mediaType' | 'size' | 'sha256'> & {
  name: string | null;
};
export type SealableReport = Omit<ReportDocument, 'attachments'> & { attachments: readonly SealableAttachment[] };

/** A figure as it stood. */
export type RemarkedFigure = { figureId: string } & Pick<
  FigureDocument,
  'state' | 'value' | 'denominator' | 'cells' | 'notReportedCode' | 'notReportedReason' | 'note'
>;

/** What a remark is about, as it stands at a moment: kept with the remark, and told beside what stands there later. */
export interface Remarked {
  figures: RemarkedFigure[];
  fields: Partial<Pick<ReportDocument, ReportField>>;
}

export const figuresOf = ({
  programs,
  memberFigures,
}: Pick<ReportDocument, 'programs' | 'memberFigures'>): FigureDocument[] => [
  ...programs.flatMap(({ figures }) => figures),
  ...memberFigures,
];
