import { ApiProperty } from '@nestjs/swagger';
import { Choice, Filter, Id, Instant, Nested, Text, Whole } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';
import { CATEGORIES, type Category, DONATARIA_STATES, type DonatariaState } from '../donataria.values';

/** For the OpenAPI document: a form with the year and the file. */
export class DirectoryFileDto {
  @ApiProperty({ type: 'integer', example: 2026 }) fiscalYear: number;
  @ApiProperty({ type: String, format: 'binary', description: 'CSV or .xlsx as the tax office publishes it.' })
  file: string;
}

/** new: nothing was known of the year; changed: something else was; unchanged; missing: authorised the year before, and not in the file. */
export const EFFECTS = ['new', 'changed', 'unchanged', 'missing'] as const;
export type Effect = (typeof EFFECTS)[number];

class EffectCounts {
  @Whole() new: number;
  @Whole() changed: number;
  @Whole() unchanged: number;
  @Whole() missing: number;
}

export class DirectoryResponse {
  @Id() id: string;
  @Whole({ example: 1 }) version: number;
  @Whole({ example: 2026 }) fiscalYear: number;
  @Text({ max: 300, example: 'directorio.xlsx' }) fileName: string;
  @Whole({ description: 'Rows of the file.' }) rowCount: number;
  @Whole({ description: 'Members that stand in it.' }) matched: number;
  @Nested(() => EffectCounts, { description: 'As the register stands now: after it was applied nothing is new.' })
  counts: EffectCounts;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) appliedAt: string | null;
  @Whole({ nullable: true, description: 'How many members it changed when it was applied.' })
  appliedCount: number | null;
}

export class DirectoryPage extends PageOf(DirectoryResponse) {}

export class DirectoryMembersQuery extends PageQuery {
  @Filter(EFFECTS) effect?: Effect[];
}

export class DirectoryMember {
  @Id() memberId: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) memberName: string;
  @Text({ nullable: true, max: 60, example: 'FDL900306PM6' }) rfc: string | null;
  @Choice(EFFECTS) effect: Effect;
  @Choice(DONATARIA_STATES, { nullable: true, description: 'What is known of the year now.' })
  state: DonatariaState | null;
  @Choice(CATEGORIES, { nullable: true, description: 'In the file.' }) category: Category | null;
  @Text({ nullable: true, max: 120, description: 'In the file.' }) letterNumber: string | null;
}

export class DirectoryMemberPage extends PageOf(DirectoryMember) {}
