import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { AuditTrail } from '../audit/audit-trail';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import { Invalid } from '../shared/http/problems';
import type { CreateMemberDto, UpdateMemberDto } from './dto/member.dto';
import type { MembersQuery } from './dto/members.query';
import { Member } from './member.entity';
import { MemberIdentifiers } from './member-identifiers';
import { NeedsChangeRequest } from './members.problems';
import { MembersQueries } from './members.queries';
import { Memberships } from './memberships';

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queries: MembersQueries,
    private readonly identifiers: MemberIdentifiers,
    private readonly memberships: Memberships,
    private readonly trail: AuditTrail,
  ) {}

  list(query: MembersQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async history(id: string, page: PageQuery): Promise<JsonText> {
    await this.queries.assertVisible(id, 'history.read');
    return this.trail.ofMember(id, page);
  }

  async create(member: CreateMemberDto): Promise<JsonText> {
    return this.read(await this.add(member));
  }

  /** A prospect, or an applicant where it has asked to join. Answers its id. */
  async add(
    { identifiers = [], ...profile }: CreateMemberDto,
    how: 'registration' | 'application' = 'registration',
  ): Promise<string> {
    const id = uuid();
    assertPrimaryFocus(profile);
    await this.database.manager.insert(Member, { id, name: profile.legalName, ...profile });
    await this.identifiers.add(id, identifiers);
    await (how === 'registration' ? this.memberships.register(id) : this.memberships.apply(id));
    return id;
  }

  async update(id: string, version: number, { identifiers, ...profile }: UpdateMemberDto): Promise<JsonText> {
    const isProtected = identifiers ?? profile.legalName ?? profile.legalForm;
    if (isProtected !== undefined && !this.access.can('members.write-protected')) throw NeedsChangeRequest();
    assertPrimaryFocus(profile);
    await this.queries.assertVisible(id, 'members.write');
    await updateVersioned(this.database, Member, id, version, { ...profile, updatedAt: () => 'now()' });
    if (identifiers) await this.identifiers.replace(id, identifiers);
    return this.read(id);
  }
}

/** Where only one of the two is sent, the database holds them together. */
function assertPrimaryFocus({ focusAreas, primaryFocus }: UpdateMemberDto): void {
  if (focusAreas && primaryFocus && !focusAreas.includes(primaryFocus))
    throw Invalid({ errors: [{ pointer: '/primaryFocus', code: 'primary-focus' }] });
}
