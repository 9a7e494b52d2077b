import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { MembersQueries } from '../members/members.queries';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { Invalid } from '../shared/http/problems';
import { Contact } from './contact.entity';
import { ContactRole } from './contact-role.entity';
import { planRoles, roleErrors, type WantedRole } from './contact-roles';
import { ContactsQueries } from './contacts.queries';
import type { CreateContactDto, UpdateContactDto } from './dto/contact.dto';
import type { ContactsQuery, MemberContactsQuery } from './dto/contacts.query';

@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly queries: ContactsQueries,
    private readonly members: MembersQueries,
    private readonly settings: SettingsService,
  ) {}

  list(query: ContactsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  async listOf(memberId: string, query: MemberContactsQuery): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'contacts.read');
    return this.queries.list({ ...query, member: [memberId] });
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async create(memberId: string, { roles = [], ...person }: CreateContactDto): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'contacts.write');
    const id = uuid();
    await this.database.manager.insert(Contact, { id, memberId, ...person });
    await this.replaceRoles(memberId, id, roles);
    return this.read(id);
  }

  async update(id: string, version: number, { roles, ...change }: UpdateContactDto): Promise<JsonText> {
    const memberId = await this.queries.memberOf(id, 'contacts.write');
    await updateVersioned(this.database, Contact, id, version, { ...change, updatedAt: () => 'now()' });
    if (roles) await this.replaceRoles(memberId, id, roles);
    if (change.endedOn) await this.endRoles(id, change.endedOn);
    return this.read(id);
  }

  /** From today on the person is no longer at the member. What has been stays to be read. */
  async end(id: string, version: number): Promise<void> {
    await this.queries.memberOf(id, 'contacts.write');
    const isEnded = { endedOn: () => 'least(ended_on, coalition_today())', updatedAt: () => 'now()' };
    await updateVersioned(this.database, Contact, id, version, isEnded);
    await this.endRoles(id, await this.settings.today());
  }

  private async replaceRoles(memberId: string, contactId: string, wanted: WantedRole[]): Promise<void> {
    const today = await this.settings.today();
    const errors = roleErrors(wanted, today);
    if (errors.length) throw Invalid({ errors });
    const held = await this.database.manager.findBy(ContactRole, { contactId });
    const { add, change } = planRoles(held, wanted, today);
    for (const { id, ...role } of change) await this.database.manager.update(ContactRole, id, role);
    if (add.length)
      await this.database.manager.insert(
        ContactRole,
        add.map((role) => ({ id: uuid(), memberId, contactId, ...role })),
      );
  }

  private async endRoles(contactId: string, endedOn: string): Promise<void> {
    const open = await this.database.manager.findBy(ContactRole, { contactId, endedOn: IsNull() });
    for (const { id, startedOn } of open)
      await this.database.manager.update(ContactRole, id, { endedOn: startedOn > endedOn ? startedOn : endedOn });
  }
}
