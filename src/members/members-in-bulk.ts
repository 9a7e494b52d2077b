import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { MEMBER_COLUMNS, MEMBER_FIELDS, type MemberField } from './member-columns';

/** Checked already, value by value; what is left out is not known (create) or stays as it is (update). */
export type ProfileValues = Partial<
  Record<MemberField, string | number | readonly string[] | readonly number[] | null>
>;
export interface NewMember {
  id: string;
  values: ProfileValues;
  identifiers: Readonly<Record<string, string>>;
  /** Why an identifier that looks wrong is right, by its scheme. */
  overrides?: Readonly<Record<string, string>>;
}
export interface MemberChange extends NewMember {
  /** As it was read: who has changed since is not overwritten. */
  version: number;
}

/** The register's writes for files of thousands: one statement for many members, the same rows as one by one. */
@Injectable()
export class MembersInBulk {
  constructor(private readonly database: Database) {}

  /** Members without a membership yet: `MembershipsInBulk` registers them. */
  async create(members: readonly NewMember[]): Promise<void> {
    const batch = JSON.stringify(members);
    await this.database.execute(INSERT, [batch]);
    await this.database.execute(INSERT_IDENTIFIERS, [batch]);
  }

  /** Answers the ids of those that had another version and were left alone. */
  async update(changes: readonly MemberChange[]): Promise<string[]> {
    const batch = JSON.stringify(changes);
    const updated = await this.database.rows<{ id: string }>(UPDATE, [batch]);
    await this.database.execute(REPLACE_IDENTIFIERS, [batch]);
    await this.database.execute(INSERT_IDENTIFIERS, [batch]);
    const done = new Set(updated.map(({ id }) => id));
    return changes.map(({ id }) => id).filter((id) => !done.has(id));
  }
}

const columns = MEMBER_FIELDS.map((field) => MEMBER_COLUMNS[field][0]).join(', ');
const typed = MEMBER_FIELDS.map((field) => `"${field}" ${MEMBER_COLUMNS[field][1]}`).join(', ');
const valueOf = (field: MemberField): string => {
  if (field === 'legalName') return 'coalesce(v."legalName", v."name")';
  if (field === 'name') return 'coalesce(v."name", v."legalName")';
  return MEMBER_COLUMNS[field][1] === 'text[]' ? `coalesce(v."${field}", '{}')` : `v."${field}"`;
};
const BATCH = `jsonb_to_recordset($1::jsonb) AS b(id uuid, version int, "values" jsonb, identifiers jsonb, overrides jsonb)`;
const VALUES = `${BATCH} CROSS JOIN LATERAL jsonb_to_record(b."values") AS v(${typed})`;

/** The primary area is one of the areas: one that the file names joins them. (NULL = ANY ('{}') is false, not NULL.) */
const withPrimary = (areas: string, primary: string): string =>
  `CASE WHEN ${primary} IS NOT NULL AND NOT ${primary} = ANY (${areas}) THEN ${areas} || ${primary} ELSE ${areas} END`;
const inserted = (field: MemberField): string =>
  field === 'focusAreas' ? withPrimary(valueOf('focusAreas'), valueOf('primaryFocus')) : valueOf(field);
const INSERT = `INSERT INTO members (id, ${columns}) SELECT b.id, ${MEMBER_FIELDS.map(inserted).join(', ')} FROM ${VALUES}`;

const STATE = `CASE WHEN b.overrides ? i.key THEN 'overridden' ELSE 'unverified' END`;
const INSERT_IDENTIFIERS = `
  INSERT INTO member_identifiers (id, member_id, scheme, value, state, override_reason)
  SELECT new_id(), b.id, i.key, i.value, ${STATE}, b.overrides ->> i.key FROM ${BATCH} CROSS JOIN LATERAL jsonb_each_text(b.identifiers) AS i
   WHERE NOT EXISTS (SELECT FROM member_identifiers o WHERE o.member_id = b.id AND o.scheme = i.key)`;

const REPLACE_IDENTIFIERS = `
  UPDATE member_identifiers o SET value = i.value, state = ${STATE}, override_reason = b.overrides ->> i.key
    FROM ${BATCH} CROSS JOIN LATERAL jsonb_each_text(b.identifiers) AS i
   WHERE o.member_id = b.id AND o.scheme = i.key AND o.value <> i.value`;

const kept = (field: MemberField): string =>
  `CASE WHEN b."values" ? '${field}' THEN ${valueOf(field)} ELSE m.${MEMBER_COLUMNS[field][0]} END`;
const AREAS = `(${kept('focusAreas')})`;
const PRIMARY = `(${kept('primaryFocus')})`;
/** An old primary area that is no longer among the areas goes. */
const assigned = (field: MemberField): string => {
  if (field === 'focusAreas') return withPrimary(AREAS, `CASE WHEN b."values" ? 'primaryFocus' THEN ${PRIMARY} END`);
  if (field === 'primaryFocus')
    return `CASE WHEN b."values" ? 'primaryFocus' OR ${PRIMARY} = ANY (${AREAS}) THEN ${PRIMARY} END`;
  return kept(field);
};

const UPDATE = `
  UPDATE members m SET ${MEMBER_FIELDS.map((field) => `${MEMBER_COLUMNS[field][0]} = ${assigned(field)}`).join(', ')},
         version = m.version + 1, updated_at = now()
    FROM ${VALUES} WHERE m.id = b.id AND m.version = b.version RETURNING m.id`;
