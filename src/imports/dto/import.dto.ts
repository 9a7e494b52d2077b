import { ApiProperty } from '@nestjs/swagger';
import { Id, Shape } from '../../shared/http/fields';
import { isField, type Kind, KINDS, type Mapping } from '../columns/fields';

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
