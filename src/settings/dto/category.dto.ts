import { IntersectionType, PartialType } from '@nestjs/swagger';
import { type Currency, CURRENCIES } from '../../shared/currencies';
import { Amount, Choice, Flag, Id, NestedList, Text, Whole } from '../../shared/http/fields';

export class CreateCategoryDto {
  @Text({ min: 1, max: 120, example: 'Organización grande' }) nameEs: string;
  @Text({ min: 1, max: 120, example: 'Large organisation' }) nameEn: string;
  @Amount({ example: '6000.00', description: 'What a year of membership costs.' }) amount: string;
  @Choice(CURRENCIES) currency: Currency;
}

class CategoryRetirement {
  @Flag({ description: 'A retired category is offered for no new term.' }) isRetired: boolean;
}

export class UpdateCategoryDto extends PartialType(IntersectionType(CreateCategoryDto, CategoryRetirement), {
  skipNullProperties: false,
}) {}

export class CategoryResponse extends IntersectionType(CreateCategoryDto, CategoryRetirement) {
  @Id() id: string;
  @Whole({ example: 1 }) version: number;
}

export class CategoriesResponse {
  @NestedList(() => CategoryResponse, { description: 'By name, the retired ones last.' }) items: CategoryResponse[];
}
