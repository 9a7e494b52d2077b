import { INVITATION_STATES, NewInvitationResponse } from '../../accounts/dto/invitation.dto';
import { Choice, Email, Id, Ids, Instant, Nested, NestedList, Text } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { LANGUAGES } from '../../shared/languages';

export const NOT_INVITED = ['coordinated', 'no-contact', 'own-email'] as const;

class MainContact {
  @Id() id: string;
  @Text({ max: 200, example: 'María López (demo)' }) name: string;
  @Email() email: string;
  @Choice(LANGUAGES) language: string;
}

class LastInvitation {
  @Id() id: string;
  @Email() email: string;
  @Choice(INVITATION_STATES) state: string;
  @Instant() expiresAt: string;
}

export class UncoordinatedMember {
  @Id() id: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) name: string;
  @Nested(() => MainContact, { nullable: true, description: 'Who would be invited: the contact that coordinates.' })
  contact: MainContact | null;
  @Nested(() => LastInvitation, { nullable: true, description: 'The newest that was neither accepted nor taken back.' })
  invitation: LastInvitation | null;
}

export class UncoordinatedMemberPage extends PageOf(UncoordinatedMember) {}

export class InviteContactsDto {
  @Ids({ minItems: 1, maxItems: 200, description: 'NGOs without a coordinator.' }) memberIds: string[];
}

class RefusedMember {
  @Id() id: string;
  @Text({ max: 300, nullable: true, description: 'Null where there is none in reach.' }) name: string | null;
  @Choice(NOT_INVITED) code: string;
}

export class InvitedContacts {
  @NestedList(() => NewInvitationResponse) invited: NewInvitationResponse[];
  @NestedList(() => RefusedMember) refused: RefusedMember[];
}
