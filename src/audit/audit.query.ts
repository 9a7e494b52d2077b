import { Choice, Day, Id, Text } from '../shared/http/fields';
import { PageQuery } from '../shared/http/pages';
import { ACTIONS } from './audit-entry.response';

export class AuditQuery extends PageQuery {
  @Text({ optional: true, max: 63, pattern: /^[a-z_]+$/, example: 'members' }) table?: string;
  @Choice(ACTIONS, { optional: true }) action?: (typeof ACTIONS)[number];
  @Text({
    optional: true,
    max: 40,
    pattern: /^[a-z-]+$/,
    example: 'signed-in',
    description: 'Of an event, what it was.',
  })
  happened?: string;
  @Id({ optional: true, example: undefined, description: 'About this member.' }) member?: string;
  @Id({ optional: true, example: undefined, description: 'By this account.' }) account?: string;
  @Text({
    optional: true,
    max: 100,
    example: undefined,
    description: 'Of the request with this id: `instance` of its problem.',
  })
  request?: string;
  @Day({ optional: true, example: undefined, description: 'From this day on, in the coalition’s zone.' }) from?: string;
  @Day({ optional: true, example: undefined, description: 'Up to and with this day.' }) to?: string;
}
