import { Choice, Text } from '../../shared/http/fields';

export const REQUESTED_BY = ['member', 'coalition'] as const;

export class StartRestatementDto {
  @Text({ min: 1, max: 1000, example: 'Se contó dos veces a las personas del taller de marzo.' }) reason: string;
  @Choice(REQUESTED_BY, { description: 'Who asked for it.' }) requestedBy: (typeof REQUESTED_BY)[number];
  @Text({
    optional: true,
    nullable: true,
    max: 100,
    example: 'Dirección general',
    description: 'In which capacity; an office, not a person.',
  })
  requestedAs?: string | null;
}
