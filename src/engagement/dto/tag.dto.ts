import { ApiProperty, PartialType } from '@nestjs/swagger';
import { Choice, Flag, Id, Text, Whole } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';

export class CreateTagDto {
  @Text({ min: 1, max: 60, example: 'Gala 2026' }) name: string;
}

export class UpdateTagDto extends PartialType(CreateTagDto, { skipNullProperties: false }) {
  @Flag({ optional: true, description: 'Retired: offered no more, and kept where it is.' }) isRetired?: boolean;
}

export class MergeTagDto {
  @Id({ description: 'The tag that stays and takes the other’s members.' }) into: string;
}

export class TagsQuery extends PageQuery {
  @Text({ optional: true, max: 60, example: 'gala' }) q?: string;
  @Choice(['retired'], { optional: true, example: undefined, description: 'Those that are retired too.' })
  include?: 'retired';
}

export class TagResponse {
  @Id() id: string;
  @Text({ max: 60, example: 'Gala 2026' }) name: string;
  @Flag() isRetired: boolean;
  @Whole({ example: 12, description: 'How many organisations carry it.' }) members: number;
  @Whole({ example: 1 }) version: number;
}

export class TagPage extends PageOf(TagResponse) {}

class CarriedTag {
  @Id() id: string;
  @Text({ max: 60, example: 'Gala 2026' }) name: string;
}

export class MemberTagsResponse {
  @ApiProperty({ type: () => CarriedTag, isArray: true }) items: CarriedTag[];
}
