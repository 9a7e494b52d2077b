import { Injectable } from '@nestjs/common';
import { ContactsInBulk } from '../../contacts/contacts-in-bulk';
import { MembersInBulk } from '../../members/members-in-bulk';
import { type Admission, MembershipsInBulk } from '../../members/memberships-in-bulk';
import { ProgramsInBulk } from '../../programs/programs-in-bulk';
import type { Kind } from '../columns/fields';
import type { RowToApply, RowToUpdate } from '../proposing/import-rows.repository';

type New = RowToApply & { id: string };
type Change = RowToUpdate & { version: number };

/** Where the rows of each kind go, by the hundred. */
@Injectable()
export class RecordWriter {
  constructor(
    private readonly members: MembersInBulk,
    private readonly memberships: MembershipsInBulk,
    private readonly programs: ProgramsInBulk,
    private readonly contacts: ContactsInBulk,
  ) {}

  async create(kind: Kind, rows: readonly New[], admission?: Admission): Promise<void> {
    if (kind === 'programs') return this.programs.create(rows.map(owned));
    if (kind === 'contacts') return this.contacts.create(rows.map(owned));
    await this.members.create(
      rows.map(({ id, values, identifiers, overrides }) => ({ id, values, identifiers, overrides })),
    );
    await this.memberships.register(
      rows.map(({ id }) => id),
      admission,
    );
  }

  /** Answers the ids of those that somebody has changed meanwhile, and that were left alone. */
  update(kind: Kind, rows: readonly Change[]): Promise<string[]> {
    if (kind === 'programs') return this.programs.update(rows.map(owned));
    if (kind === 'contacts') return this.contacts.update(rows.map(owned));
    return this.members.update(rows);
  }

  /** Behind the last one, because the file may have brought numbers of its own. */
  async finish(created: readonly string[], admission?: Admission): Promise<void> {
    if (admission) await this.memberships.number(created);
  }
}

const owned = <T extends RowToApply & { id: string }>(row: T) => ({ ...row, memberId: row.memberId! });
