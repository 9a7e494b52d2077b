import { ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Choice, Id, NestedList, Text, Whole } from '../../../shared/http/fields';
import { type Field, type Kind, KINDS } from '../../columns/fields';

class NamedColumnDto {
  @Text({ max: 1000, example: 'Denominación', description: 'As the file has it; found again without accents or case.' })
  header: string;
  @Text({ nullable: true, max: 60, example: 'legalName', description: 'What it holds; null: the column is left out.' })
  field: Field | null;
}

class Kept {
  @Text({ min: 1, max: 100, example: 'Plantilla de la Secretaría' }) name: string;
  @NestedList(() => NamedColumnDto, { minItems: 1, maxItems: 200 }) columns: NamedColumnDto[];
}

class OfKind {
  @Choice(KINDS, { description: 'What the rows of such files are.' }) kind: Kind;
}

export class CreateImportMappingDto extends IntersectionType(OfKind, Kept) {}
export class UpdateImportMappingDto extends PartialType(PickType(Kept, ['name', 'columns']), {
  skipNullProperties: false,
}) {}

export class ImportMappingsQuery {
  @Choice(KINDS, { optional: true }) kind?: Kind;
}

export class ImportMappingResponse extends IntersectionType(OfKind, Kept) {
  @Id() id: string;
  @Whole({ example: 1 }) version: number;
}

export class ImportMappingList {
  @ApiProperty({ type: () => ImportMappingResponse, isArray: true }) items: ImportMappingResponse[];
}
