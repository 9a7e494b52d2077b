import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import { CONTACT_COLUMN_NAMES, CONTACT_COLUMNS, CONTACT_ROLE_FIELDS, type ContactField } from './contact-columns';
import { type HeldRole, planRoles } from './contact-roles';
import { saidRoles } from './said-roles';

/** Checked already, value by value; what is left out is not known (create) or stays as it is (update). */
export type ContactValues = Partial<Record<ContactField, unknown>>;
export interface NewContact {
  id: string;
  memberId: string;
  values: ContactValues;
}
export interface ContactChange extends NewContact {
  /** As it was read: who has changed since is not overwritten. */
  version: number;
}

/** Contacts by the hundred: one statement for many, the same rows as one by one. */
@Injectable()
export class ContactsInBulk {
  constructor(
    private readonly database: Database,
    private readonly settings: SettingsService,
  ) {}

  async create(contacts: readonly NewContact[]): Promise<void> {
    await this.database.execute(INSERT, [JSON.stringify(contacts)]);
    await this.replaceRoles(contacts);
  }

  /** Answers the ids of those that had another version and were left alone. */
  async update(changes: readonly ContactChange[]): Promise<string[]> {
    const updated = await this.database.rows<{ id: string }>(UPDATE, [JSON.stringify(changes)]);
    const done = new Set(updated.map(({ id }) => id));
    await this.replaceRoles(changes.filter(({ id }) => done.has(id)));
    return changes.map(({ id }) => id).filter((id) => !done.has(id));
  }

  private async replaceRoles(contacts: readonly NewContact[]): Promise<void> {
    const said = contacts.filter(({ values }) =>
      [...CONTACT_ROLE_FIELDS, 'endedOn' as const].some((field) => values[field]),
    );
    const today = await this.settings.today();
    const ids = said.map(({ id }) => id);
    const all = await this.database.rows<HeldRole & { contactId: string }>(ROLES, [ids]);
    const plans = said.map(({ id: contactId, memberId, values }) => {
      const held = all.filter((role) => role.contactId === contactId);
      const { add, change } = planRoles(held, saidRoles(held, values as object), today);
      return { change, add: add.map((role) => ({ id: uuid(), memberId, contactId, ...role })) };
    });
    await this.database.execute(CHANGE_ROLES, [JSON.stringify(plans.flatMap(({ change }) => change))]);
    await this.database.execute(ADD_ROLES, [JSON.stringify(plans.flatMap(({ add }) => add))]);
  }
}

const columns = CONTACT_COLUMN_NAMES.map((field) => CONTACT_COLUMNS[field][0]).join(', ');
const typed = CONTACT_COLUMN_NAMES.map((field) => `"${field}" ${CONTACT_COLUMNS[field][1]}`).join(', ');
const VALUES = `jsonb_to_recordset($1::jsonb) AS b(id uuid, "memberId" uuid, version int, "values" jsonb)
  CROSS JOIN LATERAL jsonb_to_record(b."values") AS v(${typed})`;
const INSERT = `
  INSERT INTO contacts (id, member_id, ${columns})
  SELECT b.id, b."memberId", ${CONTACT_COLUMN_NAMES.map((field) => (field === 'language' ? `coalesce(v.language, 'es')` : `v."${field}"`)).join(', ')} FROM ${VALUES}`;
const UPDATE = `
  UPDATE contacts c SET ${CONTACT_COLUMN_NAMES.map((field) => `${CONTACT_COLUMNS[field][0]} = coalesce(v."${field}", c.${CONTACT_COLUMNS[field][0]})`).join(', ')},
         version = c.version + 1, updated_at = now()
    FROM ${VALUES} WHERE c.id = b.id AND c.version = b.version RETURNING c.id`;
const ROLES = `SELECT id, contact_id AS "contactId", role, is_primary AS "isPrimary", started_on::text AS "startedOn", ended_on::text AS "endedOn"
  FROM contact_roles WHERE contact_id = ANY ($1::uuid[])`;
const ROLE =
  'id uuid, "memberId" uuid, "contactId" uuid, role text, "isPrimary" boolean, "startedOn" date, "endedOn" date';
const CHANGE_ROLES = `
  UPDATE contact_roles r SET role = n.role, is_primary = n."isPrimary", started_on = n."startedOn", ended_on = n."endedOn"
    FROM jsonb_to_recordset($1::jsonb) AS n(${ROLE}) WHERE r.id = n.id`;
const ADD_ROLES = `
  INSERT INTO contact_roles (id, member_id, contact_id, role, is_primary, started_on, ended_on)
  SELECT id, "memberId", "contactId", role, "isPrimary", "startedOn", "endedOn" FROM jsonb_to_recordset($1::jsonb) AS n(${ROLE})`;
