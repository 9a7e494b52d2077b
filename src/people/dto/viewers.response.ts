import { ROLES, type Role } from '../../access/policy';
import { Choice, Choices, NestedList, Texts, Whole } from '../../shared/http/fields';
import { type Area, VIEWED_AREAS } from '../viewed-areas';

class ViewingRole {
  @Choice(ROLES) role: Role;
  @Whole({ example: 3, description: 'How many active accounts may act as this.' }) people: number;
  @Texts({ max: 200, maxItems: 1000, description: 'Their names, as far as the asking person may know them.' })
  names: string[];
  @Choices(VIEWED_AREAS, { description: 'What they see of this NGO, by the policy.' }) sees: Area[];
}

export class ViewersResponse {
  @NestedList(() => ViewingRole) roles: ViewingRole[];
}
