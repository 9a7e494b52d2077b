import { LANGUAGES } from '../../shared/languages';
import { Choice, Flag, Id, NestedList, Text, Whole } from '../../shared/http/fields';
import { REMARK_FIELDS, type RemarkField } from '../reopened';

export class ChangeReportDto {
  @Whole({
    optional: true,
    nullable: true,
    description: 'People served in all, each counted once whatever the number of programs.',
  })
  unduplicatedPeople?: number | null;
  @Text({
    optional: true,
    nullable: true,
    max: 1000,
    description: 'Why that number is not known, or how it was counted.',
  })
  unduplicatedReason?: string | null;
  @Flag({ optional: true }) isNothingToReport?: boolean;
  @Text({ optional: true, nullable: true, max: 1000 }) nothingReason?: string | null;
  @Text({ optional: true, nullable: true, max: 10_000 }) narrative?: string | null;
  @Choice(LANGUAGES, { optional: true, nullable: true }) narrativeLanguage?: 'es' | 'en' | null;
  @Text({ optional: true, nullable: true, max: 200, description: 'On whose behalf it is filed.' }) signatory?:
    string | null;
}

/** About one figure, one program or one paragraph; about the report as a whole where none of the three is given. */
export class RemarkDto {
  @Id({ optional: true, nullable: true, description: 'Reopens this figure.' }) figureId?: string | null;
  @Id({ optional: true, nullable: true, description: 'Reopens every figure of this program.' })
  programId?: string | null;
  @Choice(REMARK_FIELDS, { optional: true, nullable: true, description: 'Reopens this paragraph.' })
  field?: RemarkField | null;
  @Text({ min: 1, max: 2000, example: 'El total no coincide con la lista de asistencia.' }) text: string;
}

export class ReturnDto {
  @NestedList(() => RemarkDto, { minItems: 1, maxItems: 200 }) remarks: RemarkDto[];
}
