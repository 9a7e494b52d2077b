import { Choice, Id, Text } from '../../../shared/http/fields';

export const DECISIONS = ['create', 'update', 'skip'] as const;

export const OVERRIDABLE = ['rfc-check-digit'] as const;

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
