import { ApiProperty } from '@nestjs/swagger';
import { Choice, Flag, Id, Ids, Instant, Text, Texts, Whole } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';

export const GROUNDS = ['request', 'retention', 'mistake'] as const;

export class PersonTextsDto {
  @Texts({
    max: 200,
    maxItems: 10,
    example: ['Elena Ejemplo Pérez'],
    description: 'Full names, as they may be written.',
  })
  names: string[];
  @Texts({ max: 254, maxItems: 10, example: ['elena@ejemplo.example'] }) emails: string[];
  @Texts({ max: 40, maxItems: 10, example: ['55 5555 0101'] }) phones: string[];
}

export class CreateErasureDto extends PersonTextsDto {
  @Choice(GROUNDS, {
    description: 'Why: the person asks for it, its time is over, or it should never have been there.',
  })
  ground: (typeof GROUNDS)[number];
  @Texts({
    max: 300,
    maxItems: 1000,
    example: [],
    description: 'Places, as a search names them, that speak of somebody else: they stay.',
  })
  spared: string[];
  @Ids({ maxItems: 1000, example: [], description: 'Files that go as a whole.' }) files: string[];
}

export class PersonPlaceResponse {
  @Text({ max: 400, example: 'contacts/01930000-0000-7000-8000-000000000001' }) place: string;
  @Text({ max: 100, example: 'contacts' }) table: string;
  @Text({ max: 100, example: 'name' }) field: string;
  @Id({ nullable: true }) memberId: string | null;
  @Text({ max: 300, nullable: true, example: 'Manos que Suman (demo)' }) memberName: string | null;
  @Text({ max: 1000, example: 'Elena Ejemplo Pérez' }) excerpt: string;
}

export class PersonFileResponse {
  @Id() id: string;
  @Text({ max: 300, example: 'contactos.xlsx' }) name: string;
  @Text({ max: 300, nullable: true, example: null }) memberName: string | null;
  @Choice(['content', 'export'], { description: 'Names the person, or is an export, which can be made again.' })
  reason: 'content' | 'export';
}

export class PersonSearchResponse {
  @ApiProperty({ type: [PersonPlaceResponse] }) places: PersonPlaceResponse[];
  @ApiProperty({ type: [PersonFileResponse] }) files: PersonFileResponse[];
  @Flag({ description: 'There are more places of a kind than are listed; an erasure reaches them all.' })
  isCut: boolean;
}

export class ErasureResponse {
  @Id() id: string;
  @Choice(GROUNDS) ground: (typeof GROUNDS)[number];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many values went, by table.',
    example: { contacts: 3 },
  })
  counts: Record<string, number>;
  @Whole({ example: 4, description: 'Entries of the trail that were redacted.' }) trailCount: number;
  @Whole({ example: 1 }) fileCount: number;
  @Text({ max: 200, example: 'Ada Dirección (demo)' }) by: string;
  @Instant() createdAt: string;
}

export class ErasurePage extends PageOf(ErasureResponse) {}
export class ErasuresQuery extends PageQuery {}
