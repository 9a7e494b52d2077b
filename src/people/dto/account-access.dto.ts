import { ROLES, type Role } from '../../access/policy';
import { Choice, Email, Filter, Flag, Id, Ids, Instant, NestedList, Text, Whole } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';
import { LANGUAGES } from '../../shared/languages';

export const ACCOUNT_STATUSES = ['active', 'deactivated'] as const;

export class AccountsQuery extends PageQuery {
  @Text({ optional: true, max: 200, description: 'Words of the name, or a part of the e-mail.' }) q?: string;
  @Filter(ROLES) role?: Role[];
  @Filter(ACCOUNT_STATUSES) status?: (typeof ACCOUNT_STATUSES)[number][];
  @Id({ optional: true, example: undefined, description: 'Who coordinates this NGO.' }) memberId?: string;
}

export class GivenGrant {
  @Choice(ROLES, { example: 'coordinator' }) role: Role;
  @Ids({ maxItems: 50, optional: true, description: 'The NGOs to coordinate; for coordinators only.' })
  memberIds?: string[];
}

export class ChangeAccessDto {
  @NestedList(() => GivenGrant, { minItems: 1, maxItems: 4, description: 'All that the account may act as, from now.' })
  grants: GivenGrant[];
}

class CoordinatedMember {
  @Id() id: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) name: string;
  @Flag({ description: 'Nobody else coordinates it.' }) isAlone: boolean;
}

class HeldGrant {
  @Id() id: string;
  @Choice(ROLES) role: Role;
  @NestedList(() => CoordinatedMember) members: CoordinatedMember[];
}

export class AccountAccess {
  @Id() id: string;
  @Email() email: string;
  @Text({ max: 200, example: 'María López (demo)' }) name: string;
  @Choice(LANGUAGES) language: string;
  @Choice(ACCOUNT_STATUSES) status: string;
  @NestedList(() => HeldGrant) grants: HeldGrant[];
  @Instant() createdAt: string;
  @Whole({ example: 1 }) version: number;
}

export class AccountAccessPage extends PageOf(AccountAccess) {}
