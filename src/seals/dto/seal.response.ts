import { AREAS } from '../../shared/areas';
import { BREAKDOWNS, type Cells } from '../../shared/breakdowns';
import {
  Choice,
  Choices,
  Day,
  Flag,
  Id,
  Instant,
  Nested,
  NestedList,
  Quantity,
  Shape,
  Text,
  Whole,
} from '../../shared/http/fields';
import { LANGUAGES } from '../../shared/languages';
import { SealChangesResponse } from './seal-changes.response';
import { isSealedCells, SEALED_CELLS_SCHEMA } from './sealed-cells';

const HASH = {
  max: 64,
  pattern: /^[0-9a-f]{64}$/,
  example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

class SealedTextResponse {
  @Text({ max: 10_000, nullable: true, description: 'Null once it has been erased.' }) text: string | null;
}

/** Why an edition after the first was made. */
class SealedRestatementResponse {
  @Nested(() => SealedTextResponse, { nullable: true }) reason: SealedTextResponse | null;
  @Choice(['member', 'coalition']) requestedBy: string;
  @Nested(() => SealedTextResponse, { nullable: true, description: 'In which capacity.' })
  requestedAs: SealedTextResponse | null;
  @Instant() startedAt: string;
}

export class SealResponse {
  @Whole({ min: 1, description: 'Its place in the chain.', example: 412 }) number: number;
  @Whole({ min: 1, description: 'Of the report: 1 as first approved.', example: 1 }) edition: number;
  @Text({ ...HASH, description: 'Of the sealed content.' }) contentHash: string;
  @Text({ ...HASH, description: 'Of the seal before it; zeros before the first.' }) previousHash: string;
  @Text({ ...HASH, description: 'SHA-256 over number, previous hash and content hash.' }) hash: string;
  @Instant() sealedAt: string;
  @Text({ max: 20, nullable: true, example: 'staff', description: 'The role in which it was approved.' })
  approvedAs: string | null;
  @Nested(() => SealedRestatementResponse, { nullable: true, description: 'Null as first approved.' })
  restatement: SealedRestatementResponse | null;
}

class SealWithChangesResponse extends SealResponse {
  @Nested(() => SealChangesResponse, { nullable: true, description: 'Of the edition before; null for the first.' })
  changes: SealChangesResponse | null;
}

export class SealListResponse {
  @NestedList(() => SealWithChangesResponse) items: SealWithChangesResponse[];
}

class SealedFigureResponse {
  @Id() indicatorVersionId: string;
  @Text({ max: 20, example: 'NNA-01' }) code: string;
  @Whole({ min: 1, description: 'Of the definition.' }) number: number;
  @Text({ max: 200 }) nameEs: string;
  @Text({ max: 200 }) nameEn: string;
  @Text({ max: 2000 }) definitionEs: string;
  @Text({ max: 2000 }) definitionEn: string;
  @Text({ max: 20, example: 'people' }) unit: string;
  @Choices(BREAKDOWNS) breakdowns: string[];
  @Flag() isHeadcount: boolean;
  @Choice(['reported', 'not_reported']) state: string;
  @Quantity({ nullable: true, max: 1e15 }) value: number | null;
  @Quantity({ nullable: true, max: 1e15 }) denominator: number | null;
  @Shape(SEALED_CELLS_SCHEMA, isSealedCells) cells: Cells;
  @Text({ nullable: true, max: 20, description: 'From the list of reasons.' }) notReportedCode: string | null;
  @Nested(() => SealedTextResponse, { nullable: true }) notReportedReason: SealedTextResponse | null;
  @Nested(() => SealedTextResponse, { nullable: true }) note: SealedTextResponse | null;
}

class SealedProgramResponse {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
  @Choice(AREAS) area: string;
  @NestedList(() => SealedFigureResponse) figures: SealedFigureResponse[];
}

class SealedCycleResponse {
  @Id() id: string;
  @Text({ max: 30, example: '2026-Q3' }) code: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
}

class SealedAttachmentResponse {
  @Id() id: string;
  @Nested(() => SealedTextResponse, { nullable: true }) name: SealedTextResponse | null;
  @Nested(() => SealedTextResponse, { nullable: true }) caption: SealedTextResponse | null;
  @Text({ max: 100, example: 'application/pdf' }) mediaType: string;
  @Whole({ example: 48_213 }) size: number;
  @Text({ ...HASH, description: 'Of the file.' }) sha256: string;
  @Flag({ description: 'Its bytes are gone; its hash stays.' }) isErased: boolean;
}

/** A whole edition, with the names and definitions of its time. */
export class SealedReportResponse extends SealResponse {
  @Id() memberId: string;
  @Text({ max: 300 }) memberName: string;
  @Nested(() => SealedCycleResponse) cycle: SealedCycleResponse;
  @Day() coversFrom: string;
  @Day() coversTo: string;
  @Flag() isNothingToReport: boolean;
  @Nested(() => SealedTextResponse, { nullable: true }) nothingReason: SealedTextResponse | null;
  @Whole({ nullable: true }) unduplicatedPeople: number | null;
  @Nested(() => SealedTextResponse, { nullable: true }) unduplicatedReason: SealedTextResponse | null;
  @Nested(() => SealedTextResponse, { nullable: true }) narrative: SealedTextResponse | null;
  @Choice(LANGUAGES, { nullable: true }) narrativeLanguage: string | null;
  @Nested(() => SealedTextResponse, { nullable: true }) signatory: SealedTextResponse | null;
  @Flag({ description: 'Handed in by the coalition’s office on the signatory’s behalf.' }) isFiledOnBehalf: boolean;
  @NestedList(() => SealedAttachmentResponse) attachments: SealedAttachmentResponse[];
  @NestedList(() => SealedProgramResponse) programs: SealedProgramResponse[];
  @NestedList(() => SealedFigureResponse) memberFigures: SealedFigureResponse[];
  @Instant() submittedAt: string;
}

class SealedPeopleResponse {
  @Quantity({ max: 1e15, description: 'At least.' }) low: number;
  @Quantity({ max: 1e15, description: 'At most.' }) high: number;
}

export class MemberSealResponse extends SealResponse {
  @Id() reportId: string;
  @Nested(() => SealedCycleResponse) cycle: SealedCycleResponse;
  @Whole({ min: 1, description: 'How many editions there were by then.' }) editions: number;
  @Flag() isNothingToReport: boolean;
  @Nested(() => SealedPeopleResponse, { nullable: true, description: 'People served; null where it does not say.' })
  people: SealedPeopleResponse | null;
}

export class MemberSealsResponse {
  @NestedList(() => MemberSealResponse, { maxItems: 2000 }) items: MemberSealResponse[];
}

export class SealComparisonResponse extends SealChangesResponse {
  @Whole({ min: 1 }) from: number;
  @Whole({ min: 1 }) to: number;
}
