import { Injectable } from '@nestjs/common';
import { MembersQueries } from '../../members/members.queries';
import { Database } from '../../shared/database/database';
import { updateVersioned } from '../../shared/database/update-versioned';
import type { JsonText } from '../../shared/http/json-text';
import { NotFound } from '../../shared/http/problems';
import { Import } from '../import.entity';
import { ImportRepository } from '../import.repository';
import { ImportsQueries } from '../imports.queries';
import type { Action } from '../proposing/proposing';
import { Proposer } from '../proposing/proposer';
import type { OverrideRowsDto } from './dto/row.dto';

/** What somebody adds to what a row says: why an identifier that looks wrong is right, and whose the row is. It is proposed anew. */
@Injectable()
export class RowReadingsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly members: MembersQueries,
    private readonly proposer: Proposer,
    private readonly queries: ImportsQueries,
  ) {}

  /** Kept with the row, and with the identifier once it is applied. Called by who holds the import. */
  async giveReason(id: string, number: number, reason: string | null): Promise<void> {
    if ((await this.database.execute(GIVE, [id, number, reason])) === 0) throw NotFound();
    await this.reconsider(id, [number]);
  }

  async giveReasonToAll(id: string, version: number, { code, overrideReason }: OverrideRowsDto): Promise<JsonText> {
    await this.imports.allowLongWork();
    await this.imports.proposed(id);
    const wanted = JSON.stringify([{ code, isOverridable: true }]);
    const rows = await this.database.rows<{ number: number }>(GIVE_ALL, [id, wanted, overrideReason]);
    const numbers = rows.map(({ number }) => number);
    const counts = await this.reconsider(id, numbers);
    await updateVersioned(this.database, Import, id, version, { counts, state: 'proposed' });
    return this.queries.one(id);
  }

  /** Of this row, and of every other that names its organisation in the same words and waits too. */
  async chooseMember(id: string, number: number, memberId: string): Promise<void> {
    await this.members.assertVisible(memberId, 'members.write');
    const rows = await this.database.rows<{ number: number }>(CHOOSE, [id, number, memberId]);
    if (!rows.length) throw NotFound();
    await this.reconsider(
      id,
      rows.map(({ number: each }) => each),
    );
  }

  private async reconsider(id: string, numbers: readonly number[]): Promise<Record<Action, number>> {
    const { kind, columns, mapping } = await this.imports.proposed(id);
    return this.proposer.reconsider(id, numbers, { kind, width: columns.length, mapping });
  }
}

const GIVE = 'UPDATE import_rows SET override_reason = $3 WHERE import_id = $1 AND number = $2';
const GIVE_ALL = `
  UPDATE import_rows SET override_reason = $3
   WHERE import_id = $1 AND action = 'refused' AND problems @> $2::jsonb RETURNING number`;
const CHOOSE = `
  UPDATE import_rows r SET chosen_member_id = $3 FROM import_rows c
   WHERE c.import_id = $1 AND c.number = $2 AND r.import_id = c.import_id
     AND (r.number = c.number OR (r.member_id IS NULL AND r.decision IS NULL AND r.parsed -> 'owner' = c.parsed -> 'owner'))
  RETURNING r.number`;
