import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { LEGAL_FORMS } from '../../members/member.values';
import { Choice, Choices, Day, Flag, Id, Text, Whole } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { VALIDITY_RULES, type ValidityRule } from '../document-type.entity';

class TypeFields {
  @Text({ min: 1, max: 20, pattern: /^[A-Z0-9][A-Z0-9_-]*$/, example: 'CSF' }) code: string;
  @Text({ min: 1, max: 200, example: 'Constancia de situación fiscal' }) nameEs: string;
  @Text({ min: 1, max: 200, example: 'Certificate of tax status' }) nameEn: string;
  @Text({ max: 1000, description: 'What it is and how to get it.' }) guidanceEs: string;
  @Text({ max: 1000 }) guidanceEn: string;
  @Choice(VALIDITY_RULES, { description: 'How long a paper holds from the day it was issued.' })
  validityRule: ValidityRule;
  @Whole({ min: 1, max: 3660, nullable: true, example: 12, description: 'Of `fixed_days` and `months`: how many.' })
  validityCount: number | null;
  @Text({
    max: 5,
    nullable: true,
    pattern: /^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/,
    example: '05-31',
    description: 'Of `annual_due`: the day of the year by which the paper on the year before is due.',
  })
  validityDue: string | null;
  @Flag() isRequired: boolean;
  @Choices(LEGAL_FORMS, { description: 'Of which legal forms it is required; empty: of all.' }) requiredForms: string[];
  @Flag({ description: 'An identity paper: encrypted, its reads are recorded, deleted once it has been verified.' })
  isSensitive: boolean;
  @Whole({ max: 10_000, example: 40 }) sortOrder: number;
}
class Retirement {
  @Day({ nullable: true, example: null, description: 'Not asked for from this day on.' }) retiredOn: string | null;
}
const LEFT_OUT_BUT_NOT_NULL = { skipNullProperties: false };

export class CreateDocumentTypeDto extends IntersectionType(
  PickType(TypeFields, ['code', 'nameEs', 'nameEn', 'validityRule']),
  PartialType(
    PickType(TypeFields, [
      'guidanceEs',
      'guidanceEn',
      'validityCount',
      'validityDue',
      'isRequired',
      'requiredForms',
      'isSensitive',
      'sortOrder',
    ]),
    LEFT_OUT_BUT_NOT_NULL,
  ),
) {}
export class UpdateDocumentTypeDto extends IntersectionType(
  PartialType(TypeFields, LEFT_OUT_BUT_NOT_NULL),
  PartialType(Retirement, LEFT_OUT_BUT_NOT_NULL),
) {}

export class DocumentTypeResponse extends IntersectionType(TypeFields, Retirement) {
  @Id() id: string;
  @Whole({ example: 1 }) version: number;
}
export class DocumentTypePage extends PageOf(DocumentTypeResponse) {}
