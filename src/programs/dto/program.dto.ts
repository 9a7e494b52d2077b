import { applyDecorators } from '@nestjs/common';
import { ApiProperty, IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import { MunicipalityCode } from '../../geography/municipality-code';
import { type Area, AREAS } from '../../shared/areas';
import { type Currency, CURRENCIES } from '../../shared/currencies';
import { Amount, Choice, Day, Flag, Id, NestedList, Quantity, Text, Whole } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { STATE_CODES } from '../../members/member.values';
import { MODALITIES } from '../program.values';

const Goals = () =>
  applyDecorators(
    ApiProperty({
      type: 'integer',
      isArray: true,
      minimum: 1,
      maximum: 17,
      example: [1, 10],
      description: 'SDG goals.',
    }),
    IsArray(),
    ArrayUnique(),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(17, { each: true }),
  );

class Profile {
  @Text({ min: 1, max: 300, example: 'Comedores escolares (demo)' }) name: string;
  @Choice(AREAS) area: Area;
  @Text({ nullable: true, max: 5000 }) descriptionEs: string | null;
  @Text({ nullable: true, max: 5000 }) descriptionEn: string | null;
  @Text({ nullable: true, max: 1000, example: 'Niñas y niños de primarias públicas' }) populationServed: string | null;
  @Whole({ nullable: true, max: 120, example: 6 }) ageFrom: number | null;
  @Whole({ nullable: true, max: 120, example: 11 }) ageTo: number | null;
  @Choice(MODALITIES, { nullable: true }) modality: (typeof MODALITIES)[number] | null;
  @Day({ nullable: true, example: '2024-01-15' }) startsOn: string | null;
  @Day({ nullable: true, example: null, description: 'The last day.' }) endsOn: string | null;
  @Amount({ nullable: true, description: 'Needs its currency.' }) budgetAmount: string | null;
  @Choice(CURRENCIES, { nullable: true }) budgetCurrency: Currency | null;
  @Text({ nullable: true, max: 1000 }) funders: string | null;
  @Goals() sdgGoals: number[];
}

export class LocationDto {
  @Choice(STATE_CODES, { example: '09', description: 'INEGI code.' }) state: string;
  @Text({ optional: true, nullable: true, min: 1, max: 120, example: 'Coyoacán' }) municipality?: string | null;
  @MunicipalityCode({ optional: true }) municipalityCode?: string | null;
}

class PeriodTargetDto {
  @Day({ example: '2026-07-01' }) startsOn: string;
  @Day({ example: '2026-09-30' }) endsOn: string;
  @Quantity({ example: 60 }) target: number;
}

export class ProgramIndicatorDto {
  @Id() indicatorId: string;
  @Quantity({ optional: true, nullable: true, example: 120 }) baseline?: number | null;
  @Quantity({ optional: true, nullable: true, example: 200 }) target?: number | null;
  @NestedList(() => PeriodTargetDto, {
    optional: true,
    maxItems: 60,
    description:
      'Targets for periods of their own; replaces what is there. A cycle of exactly these days is held against it.',
  })
  periods?: PeriodTargetDto[];
}

class Parts {
  @NestedList(() => LocationDto, { optional: true, maxItems: 500, description: 'Replaces what is there.' })
  locations?: LocationDto[];
  @NestedList(() => ProgramIndicatorDto, { optional: true, maxItems: 100, description: 'Replaces what is there.' })
  indicators?: ProgramIndicatorDto[];
}

const LEFT_OUT_BUT_NOT_NULL = { skipNullProperties: false };

export class CreateProgramDto extends IntersectionType(
  PickType(Profile, ['name', 'area']),
  PartialType(OmitType(Profile, ['name', 'area']), LEFT_OUT_BUT_NOT_NULL),
  Parts,
) {}

export class UpdateProgramDto extends IntersectionType(PartialType(Profile, LEFT_OUT_BUT_NOT_NULL), Parts) {}

class LocationResponse {
  @Choice(STATE_CODES, { example: '09' }) state: string;
  @Text({ nullable: true, max: 120, example: 'Coyoacán' }) municipality: string | null;
  @MunicipalityCode() municipalityCode: string | null;
}

class ProgramIndicatorResponse {
  @Id() indicatorId: string;
  @Text({ max: 20, example: 'NNA-01' }) code: string;
  @Text({ max: 200, example: 'NNA atendidos' }) nameEs: string;
  @Text({ max: 200, example: 'Children and adolescents served' }) nameEn: string;
  @Text({ max: 20, example: 'people' }) unit: string;
  @Flag() isHeadcount: boolean;
  @Quantity({ nullable: true, example: 120 }) baseline: number | null;
  @Quantity({ nullable: true, example: 200 }) target: number | null;
  @NestedList(() => PeriodTargetDto, { description: 'The earliest first.' }) periods: PeriodTargetDto[];
}

export class ProgramResponse extends Profile {
  @Id() id: string;
  @Id() memberId: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) memberName: string;
  @NestedList(() => LocationResponse) locations: LocationResponse[];
  @NestedList(() => ProgramIndicatorResponse, { description: 'By code, in their newest definition.' })
  indicators: ProgramIndicatorResponse[];
  @Whole({ example: 1 }) version: number;
}

export class ProgramPage extends PageOf(ProgramResponse) {}
