import { ROLES, type Role } from '../../access/policy';
import { Choice, Email, Filter, Id, Ids, Instant, NestedList, Secret, Text } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';
import { LANGUAGES } from '../../shared/languages';
import { MAX_PASSWORD, MIN_PASSWORD } from '../passwords';

export const INVITATION_STATES = ['open', 'accepted', 'expired', 'revoked'] as const;

export class InvitationsQuery extends PageQuery {
  @Text({ optional: true, max: 200, description: 'A part of the e-mail.' }) q?: string;
  @Filter(INVITATION_STATES) state?: (typeof INVITATION_STATES)[number][];
  @Id({ optional: true, example: undefined, description: 'To coordinate this NGO.' }) memberId?: string;
}

export class CreateInvitationDto {
  @Email() email: string;
  @Choice(ROLES, { example: 'coordinator' }) role: Role;
  @Ids({ maxItems: 50, optional: true, description: 'The NGOs to coordinate; for coordinators only.' })
  memberIds?: string[];
  @Choice(LANGUAGES, { optional: true }) language?: 'es' | 'en';
}

export class AcceptInvitationDto {
  @Secret({ min: 1, max: 200, description: 'What stands behind the # of the link.' }) token: string;
  @Text({ min: 1, max: 200, example: 'María López (demo)' }) name: string;
  @Choice(LANGUAGES) language: 'es' | 'en';
  @Secret({ min: MIN_PASSWORD, max: MAX_PASSWORD, example: 'cuatro palabras que solo usted diría' }) password: string;
}

class InvitedMember {
  @Id() id: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) name: string;
}

export class InvitationResponse {
  @Id() id: string;
  @Email() email: string;
  @Choice(ROLES) role: Role;
  @NestedList(() => InvitedMember) members: InvitedMember[];
  @Choice(LANGUAGES) language: string;
  @Choice(INVITATION_STATES) state: string;
  @Instant() createdAt: string;
  @Instant() expiresAt: string;
}

export class NewInvitationResponse extends InvitationResponse {
  @Text({
    max: 500,
    example: 'https://padron.example/invitation#…',
    description: 'Shown this once; the token is not kept.',
  })
  link: string;
}

export class InvitationPage extends PageOf(InvitationResponse) {}
