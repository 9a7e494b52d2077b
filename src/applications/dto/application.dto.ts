import { applyDecorators } from '@nestjs/common';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { ArrayMinSize, Equals } from 'class-validator';
import { PublicProfile } from '../../members/dto/member.profile';
import { type Area, AREAS } from '../../shared/areas';
import { Choice, Choices, Email, Flag, Id, Text } from '../../shared/http/fields';
import { LANGUAGES } from '../../shared/languages';

const LEFT_OUT_BUT_NOT_NULL = { skipNullProperties: false };

class Asked {
  @applyDecorators(Choices(AREAS, { description: 'At least one.' }), ArrayMinSize(1)) focusAreas: Area[];
  @Choice(AREAS, { description: 'One of the focus areas.' }) primaryFocus: Area;
  @Text({ min: 1, max: 2000, example: 'Acompañamos a niñas y niños con discapacidad.' }) mission: string;
  @Text({ min: 1, max: 200, example: 'María López (demo)' }) contactName: string;
  @Email() contactEmail: string;
  @Choice(LANGUAGES, { description: 'To write to the person in, and the language of the mission.' }) language:
    'es' | 'en';
}

class AskedToo {
  @Text({ nullable: true, max: 60, example: 'FDL900306PM6' }) rfc: string | null;
  @Text({ nullable: true, max: 60 }) cluni: string | null;
  @Text({ nullable: true, max: 60 }) ein: string | null;
  @Text({ nullable: true, max: 5000, description: 'What it does, where and for whom.' }) activities: string | null;
  @Text({ nullable: true, max: 2000, description: 'Why it wants to join.' }) motive: string | null;
  @Text({ nullable: true, max: 200, example: 'Dirección general' }) contactPosition: string | null;
  @Text({ nullable: true, max: 40, example: '+52 55 0000 0000' }) contactPhone: string | null;
}

const OfTheProfile = PickType(PublicProfile, [
  'name',
  'legalForm',
  'foundedOn',
  'statesServed',
  'addressState',
  'addressMunicipality',
  'website',
  'publicEmail',
  'publicPhone',
]);

class Notice {
  @applyDecorators(
    Flag({ example: true, description: 'The person has read the privacy notice: true, or it cannot be sent.' }),
    Equals(true),
  )
  hasReadNotice: true;
}

export class CreateApplicationDto extends IntersectionType(
  PickType(PublicProfile, ['legalName']),
  Asked,
  Notice,
  PartialType(OfTheProfile, LEFT_OUT_BUT_NOT_NULL),
  PartialType(AskedToo, LEFT_OUT_BUT_NOT_NULL),
) {}

/** What an application says, as it is answered. */
export class ApplicationContent extends IntersectionType(
  PickType(PublicProfile, ['legalName']),
  Asked,
  PickType(OfTheProfile, [
    'legalForm',
    'foundedOn',
    'statesServed',
    'addressState',
    'addressMunicipality',
    'website',
    'publicEmail',
    'publicPhone',
  ]),
  AskedToo,
) {
  @Text({ nullable: true, max: 300 }) name: string | null;
}

export class RegistrationDto {
  @Id({ optional: true, description: 'It is in the register already: this one. Nothing of it is overwritten.' })
  memberId?: string;
  @Text({
    optional: true,
    min: 1,
    max: 500,
    example: 'Así aparece en su constancia de situación fiscal',
    description: 'Needed where the check digit of the RFC, or the prefix of the EIN, does not fit.',
  })
  overrideReason?: string;
}

export class ApplicationRefusalDto {
  @Text({ min: 1, max: 2000, example: 'No trabaja en las áreas de la coalición', description: 'Who applied reads it.' })
  reason: string;
}
