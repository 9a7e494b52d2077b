import { ApiProperty } from '@nestjs/swagger';
import { Choice, Day, Id, Shape, Text } from '../../shared/http/fields';
import { isField, type Kind, KINDS, type Mapping } from '../fields';

export const DECISIONS = ['create', 'update', 'skip'] as const;

export const OVERRIDABLE = ['rfc-check-digit'] as const;

export const MAPPING_SCHEMA = {
  type: 'object',
  additionalProperties: { type: ['string', 'null'] },
  example: { '0': 'US-EIN', '1': 'legalName', '2': null },
  description:
    'Which field each column holds, by its place from 0; null: the column is left out. A field of what is imported, a scheme of identifiers, or memberName for whose a program or contact is.',
};
const isMapping = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([column, field]) => /^\d{1,3}$/.test(column) && (field === null || isField(field)));

/** For the OpenAPI document: a form with one file, behind what it is. */
export class ImportFileDto {
  @ApiProperty({ type: String, enum: [...KINDS], required: false, default: 'members' }) kind?: Kind;
  @ApiProperty({ type: String, format: 'binary', description: 'CSV or .xlsx, up to 20 MB and 50,000 rows.' })
  file: string;
}

export class UpdateImportDto {
  @Shape(MAPPING_SCHEMA, isMapping, { optional: true }) mapping?: Mapping;
  @Id({ optional: true, description: 'Instead of a mapping: a saved one, whose columns are found by their headers.' })
  savedMappingId?: string;
}

const REASON = { min: 1, max: 500, example: 'Así aparece en la constancia de situación fiscal' } as const;

export class DecideRowDto {
  @Choice(DECISIONS, { optional: true, nullable: true, description: 'Null: as it was proposed.' })
  decision?: (typeof DECISIONS)[number] | null;
  @Id({
    optional: true,
    description:
      'Of a member: which one to update, where it is not the proposed one. Of a program or a contact: whose it is, for all rows that name it so.',
  })
  memberId?: string;
  @Id({ optional: true, description: 'To update: which program or contact, where it is not the proposed one.' })
  recordId?: string;
  @Text({
    ...REASON,
    optional: true,
    nullable: true,
    description:
      'Why its identifier is right though it looks wrong; null takes the reason back. The row is proposed anew.',
  })
  overrideReason?: string | null;
}

export class OverrideRowsDto {
  @Choice(OVERRIDABLE, { description: 'The problem of the rows that are meant.' }) code: (typeof OVERRIDABLE)[number];
  @Text({ ...REASON, description: 'Why the identifiers of all these rows are right.' }) overrideReason: string;
}

export class ApplyImportDto {
  @Day({
    optional: true,
    example: '2026-01-01',
    description: 'Admits those that are created from this day on; without it they become prospects.',
  })
  admitFrom?: string;
  @Day({
    optional: true,
    example: '2026-12-31',
    description: 'The last day of their term; without it there is no end.',
  })
  termEndsOn?: string;
}
