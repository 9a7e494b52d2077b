import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { type Area, AREAS } from '../../shared/areas';
import { type Breakdown, BREAKDOWNS } from '../../shared/breakdowns';
import { Choice, Choices, Day, Flag, Quantity, Text, Texts } from '../../shared/http/fields';
import {
  COMPARABILITIES,
  type Comparability,
  PERIOD_RULES,
  type PeriodRule,
  type Unit,
  UNITS,
} from '../indicator-version.entity';
import { INDICATOR_LEVELS, type IndicatorLevel } from '../indicator.entity';

/** What is measured and how: a whole definition, because one that is changed becomes another. */
export class DefinitionDto {
  @Text({ min: 1, max: 200, example: 'NNA atendidos' }) nameEs: string;
  @Text({ min: 1, max: 200, example: 'Children and adolescents served' }) nameEn: string;
  @Text({ min: 1, max: 2000 }) definitionEs: string;
  @Text({ min: 1, max: 2000 }) definitionEn: string;
  @Choice(UNITS) unit: Unit;
  @Choices(BREAKDOWNS) breakdowns: Breakdown[];
  @Choice(PERIOD_RULES, { description: 'How figures of several periods become one.' }) periodRule: PeriodRule;
  @Flag({ description: 'Counts people once per program: the only kind that enters the coalition’s totals.' })
  isHeadcount: boolean;
  @Flag({ optional: true }) isSensitive?: boolean;
  @Texts({ optional: true, max: 10, maxItems: 20, example: ['1.2'] }) sdgTargets?: string[];
}

class IndicatorIdentityDto {
  @Text({ max: 8, pattern: /^[A-Z]{2,5}-[0-9]{2}[A-Z]?$/, example: 'NNA-14' }) code: string;
  @Choice(AREAS, { nullable: true, description: 'Null where it belongs to no single area.' }) area: Area | null;
  @Choice(INDICATOR_LEVELS, { description: 'Reported for each program, or once for the member as a whole.' })
  level: IndicatorLevel;
}

export class CreateIndicatorDto extends IntersectionType(IndicatorIdentityDto, DefinitionDto) {}

class RetirementDto {
  @Day({ nullable: true, description: 'Not offered to new cycles from this day on; null: offered again.' })
  retiredOn: string | null;
}

/** What is not the definition. Code and level stay: figures are known by them. */
export class ChangeIndicatorDto extends PartialType(
  IntersectionType(PickType(IndicatorIdentityDto, ['area'] as const), RetirementDto),
  { skipNullProperties: false },
) {}

export class RedefineIndicatorDto extends DefinitionDto {
  @Choice(COMPARABILITIES, {
    description:
      'How figures by this definition compare with those before: as they are, multiplied by a factor, or not at all.',
  })
  comparability: Comparability;
  @Quantity({
    optional: true,
    description: 'What older figures are multiplied by to stand beside the new ones; for rescaled alone.',
    example: 12,
  })
  rescaleFactor?: number;
}
