import { Choice, Day, Filter, Id, NestedList, Text, Whole } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';
import { MEMBER_STATUSES } from '../../members/member.values';
import { REASON_CODES, type ReasonCode } from '../standing.texts';

export const LEVELS = ['good', 'attention', 'blocked'] as const;
export type Level = (typeof LEVELS)[number];
export const SOURCES = ['membership', 'document', 'identifier', 'report'] as const;

export class StandingReason {
  @Choice(SOURCES) source: (typeof SOURCES)[number];
  @Choice(REASON_CODES) code: ReasonCode;
  @Choice(['attention', 'blocked']) level: 'attention' | 'blocked';
  @Text({ max: 500, example: 'Falta el documento: Acta constitutiva y estatutos.' }) detail: string;
  @Text({ max: 500, example: 'Envíelo en Documentos.', description: 'What to do.' }) advice: string;
  @Day({ nullable: true, description: 'Since when, or by when.' }) on: string | null;
  @Text({ nullable: true, max: 60, example: 'ACTA', description: 'A document type, a scheme or a cycle, by its code.' })
  subject: string | null;
  @Id({ nullable: true, description: 'The document type, or the report.' }) subjectId: string | null;
}

export class MemberStandingResponse {
  @Choice(LEVELS, { nullable: true, description: 'Null for who is no member today.' }) level: Level | null;
  @NestedList(() => StandingReason, { description: 'What blocks first.' }) reasons: StandingReason[];
}

export class StandingListItem {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
  @Choice(MEMBER_STATUSES, { nullable: true }) status: (typeof MEMBER_STATUSES)[number] | null;
  @Choice(LEVELS) level: Level;
  @NestedList(() => StandingReason) reasons: StandingReason[];
  @Whole({ example: 1 }) version: number;
}
export class StandingPage extends PageOf(StandingListItem) {}

export class StandingsQuery extends PageQuery {
  @Text({ optional: true, max: 200, example: 'puente luz', description: 'Words of a name or acronym.' }) q?: string;
  @Filter(LEVELS) level?: Level[];
  @Filter(SOURCES, { description: 'With a reason of this kind.' }) source?: (typeof SOURCES)[number][];
}
