import { OmitType, PartialType } from '@nestjs/swagger';
import { Choice, Id, Instant, Nested, Text, Whole } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';
import type { Language } from '../../shared/http/problem';
import { LANGUAGES } from '../../shared/languages';
import { type Paper, PAPERS } from '../../shared/pdf/look';
import { PublishedContent } from './published-content';

const HASH = /^[0-9a-f]{64}$/;

export class CreatePublicationDto {
  @Id({ description: 'A cycle that has been opened.' }) cycleId: string;
  @Text({ optional: true, max: 6000, description: 'In Spanish; paragraphs are told apart by the line between them.' })
  introductionEs?: string;
  @Text({ optional: true, max: 6000, description: 'In English.' }) introductionEn?: string;
}

export class UpdatePublicationDto extends PartialType(OmitType(CreatePublicationDto, ['cycleId']), {
  skipNullProperties: false,
}) {}

export class PublishDto {
  @Text({
    optional: true,
    max: 64,
    pattern: HASH,
    description: 'Of the preview: refused where the figures are no longer those.',
  })
  figuresHash?: string;
}

export class PublicationFileQuery {
  @Choice(LANGUAGES, { optional: true, example: undefined, description: 'The account’s, where left out.' })
  language?: Language;
  @Choice(PAPERS, { optional: true, example: undefined, description: 'Of a PDF; Letter, where left out.' })
  paper?: Paper;
}

export class PublicationsQuery extends PageQuery {
  @Id({ optional: true, example: undefined }) cycle?: string;
  @Choice(['draft', 'published'], { optional: true, example: undefined }) state?: 'draft' | 'published';
}

class PublicationCycle {
  @Id() id: string;
  @Text({ max: 30, example: '2026-Q3' }) code: string;
  @Text({ max: 100 }) nameEs: string;
  @Text({ max: 100 }) nameEn: string;
}

class LaterEdition {
  @Id() id: string;
  @Whole({ example: 2 }) edition: number;
  @Instant() publishedAt: string;
}

export class PublicationItem {
  @Id() id: string;
  @Choice(['draft', 'published']) state: 'draft' | 'published';
  @Nested(() => PublicationCycle) cycle: PublicationCycle;
  @Whole({ nullable: true, description: 'Of this cycle’s report, from 1; null while it is a draft.', example: 1 })
  edition: number | null;
  @Text({ max: 6000 }) introductionEs: string;
  @Text({ max: 6000 }) introductionEn: string;
  @Instant() createdAt: string;
  @Instant({ nullable: true }) publishedAt: string | null;
  @Text({ nullable: true, max: 64, pattern: HASH, description: 'SHA-256 of the frozen content as canonical JSON.' })
  contentHash: string | null;
  @Whole({ nullable: true, description: 'Reports under it that were restated since.', example: 0 })
  restated: number | null;
  @Instant({ nullable: true, description: 'The last time.' }) restatedAt: string | null;
  @Whole({ nullable: true, description: 'Reports of the cycle approved since, which it does not hold.', example: 0 })
  added: number | null;
  @Nested(() => LaterEdition, { nullable: true, description: 'The newest edition, where there is a newer one.' })
  replacedBy: LaterEdition | null;
  @Whole({ example: 1 }) version: number;
}

export class PublicationResponse extends PublicationItem {
  @Nested(() => PublishedContent, { nullable: true, description: 'What was frozen; null while it is a draft.' })
  content: PublishedContent | null;
}

export class PublicationPage extends PageOf(PublicationItem) {}

export class PublicationPreview {
  @Text({ max: 64, pattern: HASH, description: 'To be sent along when publishing.' }) figuresHash: string;
  @Nested(() => PublishedContent) content: PublishedContent;
}
