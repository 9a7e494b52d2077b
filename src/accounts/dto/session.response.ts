import { LANGUAGES } from '../../shared/languages';
import { ROLES, type Permission, type Role } from '../../access/policy';
import { Choice, Day, Email, Flag, Id, Nested, NestedList, Text, Texts, Whole } from '../../shared/http/fields';

const OWED = ['code', 'enrolment'] as const;

class SessionAccount {
  @Id() id: string;
  @Email() email: string;
  @Text({ max: 200, example: 'María López (demo)' }) name: string;
  @Choice(LANGUAGES) language: string;
  @Whole({ description: 'For If-Match on /account.', example: 1 }) version: number;
}

class SessionMember {
  @Id() id: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) name: string;
}

class SessionGrant {
  @Id() id: string;
  @Choice(ROLES) role: Role;
  @NestedList(() => SessionMember) members: SessionMember[];
}

class SessionCoalition {
  @Text({ max: 200, example: 'The American Society of Mexico' }) name: string;
  @Text({ max: 50, example: 'AMSOC' }) shortName: string;
  @Text({ max: 60, example: 'America/Mexico_City' }) timeZone: string;
  @Flag({ description: 'Everything shown is fictional.' }) isDemonstration: boolean;
  @Day({ description: 'The coalition’s calendar day.' }) today: string;
}

export class SessionResponse {
  @Nested(() => SessionAccount) account: SessionAccount;
  @Choice(ROLES, { description: 'The role that this session acts under.' }) role: Role;
  @Id() grantId: string;
  @NestedList(() => SessionMember, { description: 'The NGOs that a coordinator runs; empty for the others.' })
  members: SessionMember[];
  @NestedList(() => SessionGrant, {
    description: 'All that the account may act as; POST /session/grant goes on under another.',
  })
  grants: SessionGrant[];
  @Texts({ max: 60, maxItems: 100, example: ['members.read'] }) permissions: Permission[];
  @Choice(OWED, {
    nullable: true,
    description: 'What is missing before the session may do anything: a code of the second factor, or to set one up.',
  })
  owes: 'code' | 'enrolment' | null;
  @Nested(() => SessionCoalition) coalition: SessionCoalition;
}
