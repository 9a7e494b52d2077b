import { applyDecorators } from '@nestjs/common';
import { AREAS } from '../../shared/areas';
import {
  Choice,
  Day,
  Flag,
  Id,
  Instant,
  Nested,
  NestedList,
  Quantity,
  Shape,
  Text,
  Texts,
  Whole,
} from '../../shared/http/fields';
import type { Shown } from '../../insights/suppression';
import type { PublicationContent } from '../publication-content';

const COUNT = { type: 'integer', minimum: 0 };
const SHOWN = {
  oneOf: [
    { type: 'object', required: ['low', 'high'], properties: { low: COUNT, high: COUNT } },
    {
      type: 'object',
      required: ['suppressed'],
      properties: { suppressed: { type: 'boolean', enum: [true] } },
      description: 'Not shown, so that nobody can be recognised.',
    },
    { type: 'null', description: 'Nobody has reported it.' },
  ],
};
const People = (): PropertyDecorator => applyDecorators(Shape(SHOWN, () => true, { description: 'People served.' }));

class PublishedCoalition {
  @Text({ max: 200 }) name: string;
  @Text({ max: 100 }) shortName: string;
  @Text({ max: 60, example: 'America/Mexico_City' }) timeZone: string;
}
class PublishedCycle {
  @Id() id: string;
  @Text({ max: 30, example: '2026-Q3' }) code: string;
  @Text({ max: 100 }) nameEs: string;
  @Text({ max: 100 }) nameEn: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Day() dueOn: string;
}
class TextInBoth {
  @Text({ max: 6000 }) es: string;
  @Text({ max: 6000 }) en: string;
}
class ParagraphsInBoth {
  @Texts({ max: 6000, maxItems: 50 }) es: string[];
  @Texts({ max: 6000, maxItems: 50 }) en: string[];
}
class PublishedRow {
  @Text({ max: 20, example: '09' }) category: string;
  @People() people: Shown;
  @Whole({ nullable: true, description: 'Null where the people are hidden.', example: 12 }) reported: number | null;
}
class PublishedArea extends PublishedRow {
  @Whole({ example: 52 }) owing: number;
}
class PublishedChange {
  @Text({ max: 30, example: '2026-Q2' }) previousCycleCode: string;
  @Whole({ example: 96 }) membersInBoth: number;
  @Quantity({ min: -100, max: 1e12, nullable: true, example: 4.2 }) low: number | null;
  @Quantity({ min: -100, max: 1e12, nullable: true, example: 3.8 }) high: number | null;
}
class PublishedTimeliness {
  @Choice(AREAS) area: string;
  @Whole({ example: 30 }) onTime: number;
  @Whole({ example: 4 }) late: number;
  @Whole({ example: 2 }) missing: number;
  @Whole({ example: 0 }) pending: number;
}
class PublishedPeriod {
  @Text({ max: 30, example: '2026-Q3' }) code: string;
  @People() people: Shown;
  @Whole({ example: 120 }) reported: number;
  @Whole({ example: 130 }) owing: number;
  @Whole({ optional: true, nullable: true, example: 3, description: 'Of the board’s figures of that cycle.' })
  edition?: number | null;
}
class PublishedBoardEdition {
  @Whole({ min: 1, example: 3 }) number: number;
  @Text({ max: 64, description: 'SHA-256 of what the edition shows.' }) hash: string;
  @Instant({ nullable: true, description: 'Null in a preview: it is cut when it is published.' }) cutAt: string | null;
  @Flag({
    description: 'False where later reports could not be shown without telling of 1 to 4 people: they are not in it.',
  })
  isCurrent: boolean;
}
class PublishedFigures {
  @Whole({ example: 120 }) reported: number;
  @Whole({ example: 130 }) owing: number;
  @People() people: Shown;
  @Nested(() => PublishedChange, { nullable: true }) change: PublishedChange | null;
  @NestedList(() => PublishedArea) byArea: PublishedArea[];
  @NestedList(() => PublishedRow) byState: PublishedRow[];
  @NestedList(() => PublishedRow) bySexAge: PublishedRow[];
  @NestedList(() => PublishedRow) byDisability: PublishedRow[];
  @NestedList(() => PublishedTimeliness) timeliness: PublishedTimeliness[];
  @NestedList(() => PublishedPeriod, { description: 'Up to eight of the same kind, the oldest first.' })
  byCycle: PublishedPeriod[];
  @Nested(() => PublishedBoardEdition, {
    optional: true,
    nullable: true,
    description:
      'Of the board’s figures, which is frozen here. Null where no figure could be shown; left out in schema 1.',
  })
  edition?: PublishedBoardEdition | null;
}
class MemberWithout {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
}
class MemberCovered extends MemberWithout {
  @Whole({ max: Number.MAX_SAFE_INTEGER, description: 'The place of its report in the chain of seals.', example: 812 })
  sealNumber: number;
}
class PublishedMembers {
  @NestedList(() => MemberCovered, { maxItems: 100_000 }) covered: MemberCovered[];
  @NestedList(() => MemberWithout, { maxItems: 100_000 }) missing: MemberWithout[];
}
class PublishedSeal {
  @Whole({ max: Number.MAX_SAFE_INTEGER, example: 960 }) number: number;
  @Text({ max: 64 }) hash: string;
}
class PublishedDefinitionResponse {
  @Text({ max: 20, example: 'NNA-01' }) code: string;
  @Whole({ description: 'Of the definition.', example: 1 }) number: number;
  @Text({ max: 20, nullable: true }) area: string | null;
  @Text({ max: 20, example: 'people' }) unit: string;
  @Flag() isHeadcount: boolean;
  @Nested(() => TextInBoth) name: TextInBoth;
  @Nested(() => TextInBoth) definition: TextInBoth;
}

export class PublishedContent implements PublicationContent {
  @Whole({ max: 2, example: 2 }) schema: 1 | 2;
  @Id() id: string;
  @Whole({ nullable: true, example: 1 }) edition: number | null;
  @Id({ nullable: true, description: 'The edition before.' }) replaces: string | null;
  @Instant() publishedAt: string;
  @Nested(() => PublishedCoalition) coalition: PublishedCoalition;
  @Nested(() => PublishedCycle) cycle: PublishedCycle;
  @Nested(() => TextInBoth) introduction: TextInBoth;
  @Nested(() => PublishedFigures) figures: PublishedFigures;
  @Nested(() => PublishedMembers) members: PublishedMembers;
  @Nested(() => PublishedSeal, { nullable: true, description: 'The newest of the chain: all up to it is in here.' })
  lastSeal: PublishedSeal | null;
  @NestedList(() => PublishedDefinitionResponse) definitions: PublishedDefinitionResponse[];
  @Nested(() => ParagraphsInBoth) method: ParagraphsInBoth;
}
