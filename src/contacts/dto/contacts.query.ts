import { Choice, Filter, Text } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageQuery } from '../../shared/http/pages';
import { CONTACT_ROLES, type ContactRoleName } from '../contact-roles';

export class MemberContactsQuery extends PageQuery {
  @Text({ optional: true, max: 200, example: 'maría', description: 'Words of a name, or a whole e-mail address.' })
  q?: string;
  @Filter(CONTACT_ROLES, { description: 'Who has this role today.' }) role?: ContactRoleName[];
  @Choice(['ended'], { optional: true, example: undefined, description: 'Who has left the member too.' })
  include?: 'ended';
}

export class ContactsQuery extends MemberContactsQuery {
  @IdFilter() member?: string[];
}
