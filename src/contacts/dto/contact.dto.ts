import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Choice, Day, Email, Flag, Id, NestedList, Text, Whole } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { LANGUAGES } from '../../shared/languages';
import { CONTACT_ROLES, type ContactRoleName } from '../contact-roles';

class Person {
  @Text({ min: 1, max: 200, example: 'María López (demo)' }) name: string;
  @Email({ nullable: true }) email: string | null;
  @Text({ nullable: true, max: 40, example: '+52 55 0000 0000' }) phone: string | null;
  @Choice(LANGUAGES, { description: 'To write to the person in.' }) language: 'es' | 'en';
}

class ContactRoleDto {
  @Choice(CONTACT_ROLES) role: ContactRoleName;
  @Flag({ optional: true, description: 'The one to turn to: one person per role at a member.' }) isPrimary?: boolean;
  @Day({ optional: true, example: '2024-01-15', description: 'Today where left out.' }) startedOn?: string;
  @Day({ optional: true, nullable: true, example: null, description: 'The last day.' }) endedOn?: string | null;
}

class Roles {
  @NestedList(() => ContactRoleDto, {
    optional: true,
    maxItems: 50,
    description: 'Replaces the current ones: what goes on, what begins; what is left out ends today.',
  })
  roles?: ContactRoleDto[];
}

class End {
  @Day({ nullable: true, example: null, description: 'Since when the person is no longer at the member.' })
  endedOn: string | null;
}

const LEFT_OUT_BUT_NOT_NULL = { skipNullProperties: false };

export class CreateContactDto extends IntersectionType(
  PickType(Person, ['name']),
  PartialType(PickType(Person, ['email', 'phone', 'language']), LEFT_OUT_BUT_NOT_NULL),
  Roles,
) {}

export class UpdateContactDto extends IntersectionType(
  PartialType(Person, LEFT_OUT_BUT_NOT_NULL),
  PartialType(End, LEFT_OUT_BUT_NOT_NULL),
  Roles,
) {}

class ContactRoleResponse {
  @Id() id: string;
  @Choice(CONTACT_ROLES) role: ContactRoleName;
  @Flag() isPrimary: boolean;
  @Day({ example: '2024-01-15' }) startedOn: string;
  @Day({ nullable: true, example: null }) endedOn: string | null;
}

export class ContactResponse extends IntersectionType(Person, End) {
  @Id() id: string;
  @Id() memberId: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) memberName: string;
  @NestedList(() => ContactRoleResponse, { description: 'Those that go on first, then those that have ended.' })
  roles: ContactRoleResponse[];
  @Whole({ example: 1 }) version: number;
}

export class ContactPage extends PageOf(ContactResponse) {}
