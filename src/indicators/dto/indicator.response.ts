import { type Area, AREAS } from '../../shared/areas';
import {
  Choice,
  Choices,
  Day,
  Flag,
  Id,
  Instant,
  NestedList,
  Quantity,
  Text,
  Texts,
  Whole,
} from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { INDICATOR_LEVELS } from '../indicator.entity';
import { COMPARABILITIES, PERIOD_RULES, UNITS } from '../indicator-version.entity';

const BREAKDOWNS = ['sex_age', 'disability', 'state', 'disability_type'] as const;

export class IndicatorResponse {
  @Id() id: string;
  @Text({ max: 20, example: 'NNA-01' }) code: string;
  @Choice(AREAS, { nullable: true, description: 'Null where it belongs to no single area.' }) area: Area | null;
  @Choice(INDICATOR_LEVELS, { description: 'Reported for each program, or once for the member as a whole.' })
  level: string;
  @Choice(UNITS) unit: string;
  @Text({ max: 200, example: 'NNA atendidos' }) nameEs: string;
  @Text({ max: 200, example: 'Children and adolescents served' }) nameEn: string;
  @Text({ max: 2000 }) definitionEs: string;
  @Text({ max: 2000 }) definitionEn: string;
  @Choices(BREAKDOWNS) breakdowns: string[];
  @Choice(PERIOD_RULES, { description: 'How figures of several periods become one.' }) periodRule: string;
  @Flag({ description: 'Counts people once per program: the only kind that enters the coalition’s totals.' })
  isHeadcount: boolean;
  @Flag() isSensitive: boolean;
  @Texts({ max: 10, maxItems: 20, example: ['1.2'] }) sdgTargets: string[];
  @Whole({ description: 'Which definition this is.', example: 1 }) number: number;
  @Id({ description: 'The definition, as reports and seals name it.' }) versionId: string;
  @Day({ nullable: true, description: 'Not offered to new cycles from this day on.' }) retiredOn: string | null;
  @Whole({ example: 1 }) version: number;
}

export class IndicatorDefinitionResponse {
  @Id({ description: 'The definition, as reports and seals name it.' }) versionId: string;
  @Whole({ example: 2 }) number: number;
  @Text({ max: 200 }) nameEs: string;
  @Text({ max: 200 }) nameEn: string;
  @Text({ max: 2000 }) definitionEs: string;
  @Text({ max: 2000 }) definitionEn: string;
  @Choice(UNITS) unit: string;
  @Choices(BREAKDOWNS) breakdowns: string[];
  @Choice(PERIOD_RULES) periodRule: string;
  @Flag() isHeadcount: boolean;
  @Choice(COMPARABILITIES, { nullable: true, description: 'With the definition before; null for the first.' })
  comparability: string | null;
  @Quantity({ nullable: true, description: 'What older figures are multiplied by.' }) rescaleFactor: number | null;
  @Instant() createdAt: string;
  @Text({ max: 30, nullable: true, description: 'The first opened cycle that asked by it.', example: '2026-Q3' })
  firstCycleCode: string | null;
}

export class IndicatorDefinitionsResponse {
  @NestedList(() => IndicatorDefinitionResponse, { description: 'The newest first.' })
  items: IndicatorDefinitionResponse[];
}

export class IndicatorPage extends PageOf(IndicatorResponse) {}
