import { OBLIGATION_STATES, type ObligationState } from '../../cycles/obligation-state';
import { AREAS } from '../../shared/areas';
import {
  Choice,
  Choices,
  Day,
  Flag,
  Id,
  Ids,
  Instant,
  Nested,
  NestedList,
  Quantity,
  Text,
  Whole,
} from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { LANGUAGES } from '../../shared/languages';
import { OPEN_RESTATEMENTS, REPORT_STATES, RESTATEMENT_EVENTS, type ReportState } from '../report-states';
import { REMARK_FIELDS, REPORT_FIELDS, type RemarkField, type ReportField } from '../reopened';
import { RemovedAttachmentResponse, ReportAttachmentResponse } from './attachment.response';
import { FigureResponse } from './figure.response';
import { RemarkedFieldResponse, RemarkedFigureResponse } from './remarked.response';

const EVENT_KINDS = [
  'submitted',
  'withdrawn',
  'review_began',
  'review_cancelled',
  'returned',
  'approved',
  ...RESTATEMENT_EVENTS,
] as const;

class ReportMember {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
}

export class ReportCycle {
  @Id() id: string;
  @Text({ max: 30, example: '2026-Q3' }) code: string;
  @Text({ max: 100 }) nameEs: string;
  @Text({ max: 100 }) nameEn: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
}

class ReportObligation {
  @Id() id: string;
  @Day() dueOn: string;
  @Day({ nullable: true }) extendedTo: string | null;
  @Day({ description: 'The first day it covers.' }) coversFrom: string;
  @Day() coversTo: string;
  @Choice(OBLIGATION_STATES) state: ObligationState;
  @Flag() isLate: boolean;
}

class ReportProgram {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
  @Choice(AREAS) area: string;
  @NestedList(() => FigureResponse) figures: FigureResponse[];
}

export class PeopleRange {
  @Quantity({ max: 1e15, description: 'The largest program.', example: 80 }) low: number;
  @Quantity({ max: 1e15, description: 'All programs together.', example: 130 }) high: number;
}

class ReportRemarkResponse {
  @Id() id: string;
  @Id({ nullable: true }) figureId: string | null;
  @Id({ nullable: true }) programId: string | null;
  @Choice(REMARK_FIELDS, {
    nullable: true,
    description: 'Which paragraph it is about. Where there is no figure and no program either, the report as a whole.',
  })
  field: RemarkField | null;
  @Whole({ description: 'Which return it belongs to.', example: 1 }) round: number;
  @Text({ max: 2000 }) text: string;
  @Instant() createdAt: string;
  @NestedList(() => RemarkedFigureResponse, { description: 'What stood there when it was made, and what stands now.' })
  figures: RemarkedFigureResponse[];
  @NestedList(() => RemarkedFieldResponse, { description: 'The same of what is not a figure.' })
  fields: RemarkedFieldResponse[];
}

class ReportEventResponse {
  @Choice(EVENT_KINDS) kind: string;
  @Instant() at: string;
  @Text({ max: 200, nullable: true, description: 'Null where the reader may not know who.' }) by: string | null;
}

export class ReportCheckResponse {
  @Choice(['hard', 'soft'], {
    description: 'A hard check blocks submission; a soft one asks for a note, and is silent once there is one.',
  })
  level: string;
  @Text({ max: 60, example: 'cells-exceed-total' }) code: string;
  @Text({ max: 200, example: '/programs/0/figures/2/cells/sex_age' }) pointer: string;
  @Id({ nullable: true }) figureId: string | null;
  @Text({ max: 1000 }) detail: string;
}

class ReportProgress {
  @Whole({ example: 4 }) ready: number;
  @Whole({ example: 12 }) total: number;
}

class ReportCan {
  @Flag() edit: boolean;
  @Flag() submit: boolean;
  @Flag() withdraw: boolean;
  @Flag({ description: 'Return or approve.' }) review: boolean;
  @Flag({ description: 'Take back the review that the reader began.' }) cancelReview: boolean;
}

export class ReportResponse {
  @Id() id: string;
  @Whole({ example: 2 }) version: number;
  @Choice(REPORT_STATES) state: ReportState;
  @Nested(() => ReportMember) member: ReportMember;
  @Nested(() => ReportCycle) cycle: ReportCycle;
  @Text({ max: 30, nullable: true, description: 'Where the previous values come from.' }) previousCycleCode:
    string | null;
  @Nested(() => ReportObligation) obligation: ReportObligation;
  @NestedList(() => ReportProgram) programs: ReportProgram[];
  @NestedList(() => FigureResponse, { description: 'Of the member as a whole.' }) memberFigures: FigureResponse[];
  @Whole({ nullable: true }) unduplicatedPeople: number | null;
  @Text({ max: 1000, nullable: true }) unduplicatedReason: string | null;
  @Nested(() => PeopleRange, { nullable: true, description: 'What people served can be, as its programs stand.' })
  peopleRange: PeopleRange | null;
  @Flag() isNothingToReport: boolean;
  @Text({ max: 1000, nullable: true }) nothingReason: string | null;
  @Text({ max: 10_000, nullable: true }) narrative: string | null;
  @Choice(LANGUAGES, { nullable: true }) narrativeLanguage: 'es' | 'en' | null;
  @Text({ max: 200, nullable: true }) signatory: string | null;
  @Text({ max: 60, nullable: true, example: '2026-Q3-0001-K7QX' }) folio: string | null;
  @Instant({ nullable: true }) submittedAt: string | null;
  @Text({ max: 200, nullable: true, description: 'Null where the reader may not know who.' }) submittedBy:
    string | null;
  @Flag({ description: 'Filed by the coalition’s office for the member.' }) isFiledOnBehalf: boolean;
  @Whole({ description: 'What asked for a note when it was submitted.' }) softChecks: number;
  @Whole({ description: 'Of these, what was left without one.' }) unexplainedChecks: number;
  @Instant({ nullable: true, description: 'Since when it is under review.' }) reviewBeganAt: string | null;
  @Text({ max: 200, nullable: true, description: 'Null where the reader may not know who.' }) reviewBegunBy:
    string | null;
  @Instant({ nullable: true, description: 'When it was returned last.' }) returnedAt: string | null;
  @Instant({ nullable: true }) approvedAt: string | null;
  @Whole({ nullable: true, description: 'Its place in the chain of seals.' }) sealNumber: number | null;
  @Text({ max: 64, nullable: true, description: 'SHA-256, in hexadecimal.' }) sealHash: string | null;
  @Whole({ nullable: true, min: 1, description: '1 as first approved; above it, as restated.' }) sealEdition:
    number | null;
  @Choice(OPEN_RESTATEMENTS, { nullable: true, description: 'How far a restatement is, while one is under way.' })
  restatement: string | null;
  @NestedList(() => ReportAttachmentResponse, { description: 'In the order in which they came.' })
  attachments: ReportAttachmentResponse[];
  @NestedList(() => RemovedAttachmentResponse, { description: 'Taken away since it was last returned.' })
  removedAttachments: RemovedAttachmentResponse[];
  @NestedList(() => ReportRemarkResponse) remarks: ReportRemarkResponse[];
  @NestedList(() => ReportEventResponse) events: ReportEventResponse[];
  @NestedList(() => ReportCheckResponse) checks: ReportCheckResponse[];
  @Nested(() => ReportProgress) progress: ReportProgress;
  @Nested(() => ReportCan) can: ReportCan;
  @Ids({ maxItems: 1000, nullable: true, description: 'Null: all of them.' }) editableFigureIds: string[] | null;
  @Choices(REPORT_FIELDS, { description: 'Of what is not a figure.' }) editableFields: ReportField[];
  @Flag({ description: 'Figures of programs and indicators that came since can be added.' }) canAddFigures: boolean;
  @Flag({ description: 'Programs or indicators were added since the cycle opened.' }) isMissingPrograms: boolean;
}

export class ReportListItem {
  @Id() id: string;
  @Whole({ example: 2 }) version: number;
  @Id() memberId: string;
  @Text({ max: 300 }) memberName: string;
  @Id() cycleId: string;
  @Text({ max: 30, example: '2026-Q3' }) cycleCode: string;
  @Choice(REPORT_STATES) state: ReportState;
  @Day({ description: 'With its extension.' }) dueOn: string;
  @Flag() isLate: boolean;
  @Instant({ nullable: true }) firstSubmittedAt: string | null;
  @Instant({ nullable: true }) submittedAt: string | null;
  @Whole({ description: 'What asked for a note when it was submitted.' }) softChecks: number;
  @Whole({ description: 'Of these, what was left without one.' }) unexplainedChecks: number;
  @Flag({ description: 'Somebody has begun to review it.' }) isUnderReview: boolean;
  @Flag({ description: 'The reader submitted it or edited it last, and does not approve it.' }) isOwn: boolean;
  @Instant({
    nullable: true,
    description: 'For review since it was handed in, or for its member since it was returned.',
  })
  waitingSince: string | null;
  @Instant({ nullable: true }) approvedAt: string | null;
  @Whole({ nullable: true, min: 1, description: 'Of its newest seal: above 1 it has been restated.' }) sealEdition:
    number | null;
  @Choice(OPEN_RESTATEMENTS, { nullable: true }) restatement: string | null;
}

export class ReportPage extends PageOf(ReportListItem) {}
