import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Choice, NestedList, Text } from '../../shared/http/fields';
import { SCHEMES } from '../member.values';
import { PrivateProfile, PublicProfile } from './member.profile';

const LEFT_OUT_BUT_NOT_NULL = { skipNullProperties: false };

export class IdentifierDto {
  @Choice(SCHEMES) scheme: (typeof SCHEMES)[number];
  @Text({ min: 1, max: 60, example: 'FDL900306PM6' }) value: string;
  @Text({
    optional: true,
    nullable: true,
    max: 500,
    example: 'Así aparece en su constancia de situación fiscal',
    description: 'Needed where the check digit does not fit.',
  })
  overrideReason?: string | null;
}

class Identifiers {
  @NestedList(() => IdentifierDto, {
    optional: true,
    maxItems: 5,
    description: 'At most one of each scheme. Replaces what is there; what stands there unchanged keeps its state.',
  })
  identifiers?: IdentifierDto[];
}

export class CreateMemberDto extends IntersectionType(
  PickType(PublicProfile, ['legalName']),
  PartialType(OmitType(PublicProfile, ['legalName']), LEFT_OUT_BUT_NOT_NULL),
  PartialType(PrivateProfile, LEFT_OUT_BUT_NOT_NULL),
  Identifiers,
) {}

export class UpdateMemberDto extends IntersectionType(
  PartialType(PublicProfile, LEFT_OUT_BUT_NOT_NULL),
  PartialType(PrivateProfile, LEFT_OUT_BUT_NOT_NULL),
  Identifiers,
) {}
