import { BREAKDOWNS, type Breakdown } from '../../shared/breakdowns';
import { Choice, Flag, Id, Nested, NestedList, Quantity, Text, Whole } from '../../shared/http/fields';
import { LANGUAGES } from '../../shared/languages';
import { type Definition, DEFINITIONS } from '../comparison';
import { REPORT_STATES, type ReportState } from '../report-states';
import { FigureThen } from './remarked.response';
import { PeopleRange, ReportCycle } from './report.response';

const CHANGE = { nullable: true, min: -1e15, max: 1e15 } as const;

class ComparedPartResponse {
  @Choice(BREAKDOWNS) breakdown: Breakdown;
  @Text({ max: 20, example: 'F:0-5' }) category: string;
  @Quantity({ nullable: true, max: 1e15, description: 'Null where it was not asked for, or nothing is known of it.' })
  before: number | null;
  @Quantity({ nullable: true, max: 1e15 }) now: number | null;
  @Quantity({ ...CHANGE, description: 'Null where the two do not compare.' }) difference: number | null;
}

class ComparedFigureResponse {
  @Id() figureId: string;
  @Choice(DEFINITIONS, {
    description:
      'By which definition it was reported before: the same, another that compares, one whose figures are multiplied, one that does not compare.',
  })
  definition: Definition;
  @Quantity({
    nullable: true,
    description: 'By what the earlier figures are multiplied; null where the series is broken.',
  })
  factor: number | null;
  @Nested(() => FigureThen, { description: 'The earlier figure, multiplied so that it stands beside this one.' })
  before: FigureThen;
  @Quantity({ ...CHANGE, description: 'Of a percentage nothing is subtracted: see `points`.' }) difference:
    number | null;
  @Quantity({ ...CHANGE, description: 'By how many points a percentage has changed.' }) points: number | null;
  @NestedList(() => ComparedPartResponse) parts: ComparedPartResponse[];
}

class DroppedFigureResponse {
  @Text({ max: 300, nullable: true, description: 'Null for the member as a whole.' }) programName: string | null;
  @Text({ max: 20, example: 'NNA-01' }) code: string;
  @Text({ max: 200 }) nameEs: string;
  @Text({ max: 200 }) nameEn: string;
  @Nested(() => FigureThen) before: FigureThen;
}

class PeopleBefore {
  @Whole({ nullable: true }) unduplicatedPeople: number | null;
  @Text({ max: 1000, nullable: true }) unduplicatedReason: string | null;
  @Nested(() => PeopleRange, { nullable: true }) peopleRange: PeopleRange | null;
}

class PeopleDifference {
  @Quantity({ min: -1e15, max: 1e15, example: -5 }) low: number;
  @Quantity({ min: -1e15, max: 1e15, example: 5 }) high: number;
}

class ComparedPeople {
  @Nested(() => PeopleBefore) before: PeopleBefore;
  @Nested(() => PeopleDifference, {
    nullable: true,
    description: 'The least and the most that it can have changed by: one number where both counts are known.',
  })
  difference: PeopleDifference | null;
}

class PreviousReport {
  @Id() id: string;
  @Choice(REPORT_STATES) state: ReportState;
  @Nested(() => ReportCycle) cycle: ReportCycle;
  @NestedList(() => ComparedFigureResponse) figures: ComparedFigureResponse[];
  @NestedList(() => DroppedFigureResponse, { description: 'What was reported then, and is not asked any more.' })
  dropped: DroppedFigureResponse[];
  @Nested(() => ComparedPeople) people: ComparedPeople;
  @Flag() isNothingToReport: boolean;
  @Text({ max: 1000, nullable: true }) nothingReason: string | null;
  @Text({ max: 10_000, nullable: true }) narrative: string | null;
  @Choice(LANGUAGES, { nullable: true }) narrativeLanguage: 'es' | 'en' | null;
}

export class ComparisonResponse {
  @Id() reportId: string;
  @Nested(() => PreviousReport, {
    nullable: true,
    description: 'Null where nothing was handed in for the period before.',
  })
  previous: PreviousReport | null;
}
