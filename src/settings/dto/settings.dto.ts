import { IntersectionType, PartialType } from '@nestjs/swagger';
import { Text, Whole } from '../../shared/http/fields';

class Editable {
  @Text({ min: 1, max: 200, example: 'Coalición de Prueba' }) coalitionName: string;
  @Text({ min: 1, max: 40, example: 'Coalición' }) coalitionShortName: string;
  @Whole({
    max: 366,
    example: 60,
    description: 'How long a membership lives on after its term. For decisions to come.',
  })
  graceDays: number;
}

export class UpdateSettingsDto extends PartialType(Editable, { skipNullProperties: false }) {}

export class SettingsResponse extends IntersectionType(Editable) {
  @Text({ max: 60, example: 'America/Mexico_City', description: 'In which the coalition’s days begin and end.' })
  timeZone: string;
  @Whole({ example: 1 }) version: number;
}
