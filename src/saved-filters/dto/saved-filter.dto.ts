import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Id, Text, Whole } from '../../shared/http/fields';

const PAGE = /^[a-z][a-z-]*$/;

class Named {
  @Text({ min: 1, max: 60, example: 'Activas de Jalisco' }) name: string;
  @Text({ max: 2000, example: 'status=active&state=14', description: 'The list’s address after the question mark.' })
  query: string;
}

class OfPage {
  @Text({ min: 1, max: 40, pattern: PAGE, example: 'members', description: 'Which list it is for.' }) page: string;
}

export class CreateSavedFilterDto extends IntersectionType(OfPage, Named) {}
export class UpdateSavedFilterDto extends PartialType(PickType(Named, ['name', 'query']), {
  skipNullProperties: false,
}) {}

export class SavedFiltersQuery {
  @Text({ optional: true, min: 1, max: 40, pattern: PAGE, example: 'members' }) page?: string;
}

export class SavedFilterResponse extends IntersectionType(OfPage, Named) {
  @Id() id: string;
  @Whole({ example: 1 }) version: number;
}

export class SavedFilterList {
  @ApiProperty({ type: () => SavedFilterResponse, isArray: true }) items: SavedFilterResponse[];
}
