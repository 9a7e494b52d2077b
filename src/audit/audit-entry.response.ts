import { Choice, Id, Instant, Nested, Shape, Text } from '../shared/http/fields';
import { PageOf } from '../shared/http/pages';

export const ACTIONS = ['insert', 'update', 'delete', 'event'] as const;
export const ACTOR_KINDS = ['staff', 'member'] as const;

class AuditActor {
  @Choice(ACTOR_KINDS, { description: 'The coalition’s office, or the NGO itself.' })
  kind: (typeof ACTOR_KINDS)[number];
  @Text({
    nullable: true,
    max: 200,
    example: 'María López (demo)',
    description: 'Null where the reader does not see who in the office it was.',
  })
  name: string | null;
}

const Row = () =>
  Shape({ type: 'object', additionalProperties: true, example: { acronym: 'FPL' } }, () => true, {
    nullable: true,
    description: 'Columns and values; of an update only what changed. Null where there is none.',
  });

export class AuditEntryResponse {
  @Text({ max: 20, pattern: /^\d+$/, example: '10482' }) id: string;
  @Instant() at: string;
  @Nested(() => AuditActor, { nullable: true, description: 'Null where nobody was signed in.' }) by: AuditActor | null;
  @Choice(ACTIONS) action: (typeof ACTIONS)[number];
  @Text({ max: 63, example: 'members' }) table: string;
  @Text({ nullable: true, max: 100, example: '01930000-0000-7000-8000-000000000001' }) rowId: string | null;
  @Id({ nullable: true, description: 'The member it is about.' }) memberId: string | null;
  @Text({
    nullable: true,
    max: 100,
    description: 'Null where it was no request, and for whom the office has no names.',
  })
  requestId: string | null;
  @Row() before: object | null;
  @Row() after: object | null;
}

export class AuditPage extends PageOf(AuditEntryResponse) {}
