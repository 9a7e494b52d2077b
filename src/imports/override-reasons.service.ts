import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { OverrideRowsDto } from './dto/import.dto';
import { Import } from './import.entity';
import { ImportRepository } from './import.repository';
import { ImportsQueries } from './imports.queries';
import type { Action } from './proposing';
import { Proposer } from './proposer';

/** Why an identifier that looks wrong is right: kept with the row, and with the identifier once it is applied. */
@Injectable()
export class OverrideReasonsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly proposer: Proposer,
    private readonly queries: ImportsQueries,
  ) {}

  /** Called by who holds the import. */
  async give(id: string, number: number, reason: string | null): Promise<void> {
    if ((await this.database.execute(GIVE, [id, number, reason])) === 0) throw NotFound();
    await this.reconsider(id, [number]);
  }

  async giveAll(id: string, version: number, { code, overrideReason }: OverrideRowsDto): Promise<JsonText> {
    await this.imports.allowLongWork();
    await this.imports.proposed(id);
    const wanted = JSON.stringify([{ code, isOverridable: true }]);
    const rows = await this.database.rows<{ number: number }>(GIVE_ALL, [id, wanted, overrideReason]);
    const numbers = rows.map(({ number }) => number);
    const counts = await this.reconsider(id, numbers);
    await updateVersioned(this.database, Import, id, version, { counts, state: 'proposed' });
    return this.queries.one(id);
  }

  private async reconsider(id: string, numbers: readonly number[]): Promise<Record<Action, number>> {
    const { columns, mapping } = await this.imports.proposed(id);
    return this.proposer.reconsider(id, numbers, { width: columns.length, mapping });
  }
}

const GIVE = 'UPDATE import_rows SET override_reason = $3 WHERE import_id = $1 AND number = $2';
const GIVE_ALL = `
  UPDATE import_rows SET override_reason = $3
   WHERE import_id = $1 AND action = 'refused' AND problems @> $2::jsonb RETURNING number`;
