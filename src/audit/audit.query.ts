import { Id, Text } from '../shared/http/fields';
import { PageQuery } from '../shared/http/pages';

export class AuditQuery extends PageQuery {
  @Text({ optional: true, max: 63, pattern: /^[a-z_]+$/, example: 'members' }) table?: string;
  @Id({ optional: true, example: undefined, description: 'About this member.' }) member?: string;
  @Id({ optional: true, example: undefined, description: 'By this account.' }) account?: string;
}
