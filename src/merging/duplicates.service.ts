import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import type { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import { DuplicateSearch } from './duplicate-search';
import { DuplicatesQueries, namesOf } from './duplicates.queries';
import type { DismissalResponse, DismissDto, DuplicatesQuery } from './dto/duplicate.dto';

@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly search: DuplicateSearch,
    private readonly queries: DuplicatesQueries,
  ) {}

  async list(query: DuplicatesQuery): Promise<JsonText> {
    return this.queries.list(query, await this.search.catchUp());
  }

  /** Saying it again changes nothing; saying it of other names replaces what was said of the old ones. */
  async dismiss({ memberId, otherId }: DismissDto): Promise<DismissalResponse> {
    const pair = [memberId, otherId].sort();
    await this.database.execute(FORGET, pair);
    const dismissed = await this.database.row<{ id: string }>(DISMISS, [...pair, uuid(), this.access.actor.accountId]);
    if (!dismissed) throw NotFound();
    return (await this.database.row<{ dismissal: DismissalResponse }>(DISMISSAL, [dismissed.id]))!.dismissal;
  }

  async undo(id: string): Promise<void> {
    const undone = await this.database.execute(
      'UPDATE duplicate_dismissals SET undone_at = now() WHERE id = $1 AND undone_at IS NULL',
      [id],
    );
    if (undone === 0) throw NotFound();
  }
}

const CURRENT = `SELECT a.id AS member_id, b.id AS other_id, ${namesOf('a', 'b')} AS names FROM members a JOIN members b ON b.id = $2
  WHERE a.id = $1 AND a.id < b.id AND a.merged_into IS NULL AND b.merged_into IS NULL`;
const FORGET = `UPDATE duplicate_dismissals d SET undone_at = now() FROM (${CURRENT}) c
  WHERE d.member_id = c.member_id AND d.other_id = c.other_id AND d.undone_at IS NULL AND d.names <> c.names`;
const DISMISS = `INSERT INTO duplicate_dismissals AS d (id, member_id, other_id, names, dismissed_by)
  SELECT $3, member_id, other_id, names, $4 FROM (${CURRENT}) c
  ON CONFLICT (member_id, other_id) WHERE undone_at IS NULL DO UPDATE SET names = d.names RETURNING id`;
const DISMISSAL = `SELECT json_build_object('id', d.id, 'dismissedAt', d.dismissed_at, 'dismissedBy', (SELECT name FROM accounts WHERE id = d.dismissed_by)) AS dismissal
  FROM duplicate_dismissals d WHERE d.id = $1`;
