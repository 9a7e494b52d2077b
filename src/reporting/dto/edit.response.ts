import { Choice, Instant, Nested, NestedList, Text, Texts } from '../../shared/http/fields';

const WHO = ['member', 'staff'] as const;

class EditActor {
  @Choice(WHO, { description: 'The organisation itself, or the coalition’s office.' }) kind: string;
  @Text({ nullable: true, max: 200, description: 'Null where the reader does not see who in the office it was.' })
  name: string | null;
}

export class ReportEditResponse {
  @Instant() at: string;
  @Nested(() => EditActor, { nullable: true }) by: EditActor | null;
  @Texts({ max: 60, maxItems: 200, example: ['value', 'cells/sex_age/F:0-5'], description: 'What was changed.' })
  fields: string[];
}

export class ReportEditList {
  @NestedList(() => ReportEditResponse, { description: 'The newest first.' }) items: ReportEditResponse[];
}
