import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { NotFound } from '../shared/http/problems';
import { STATE } from './imports.queries';
import type { Kind, Mapping } from './columns/fields';
import type { ImportState } from './import-states';
import { ImportApplied, ImportApplying, ImportNotApplied, ImportReversed, ImportReversing } from './imports.problems';

interface Held {
  kind: Kind;
  columns: string[];
  mapping: Mapping;
  state: ImportState;
}

@Injectable()
export class ImportRepository {
  constructor(private readonly database: Database) {}

  /**
   * Held until the transaction ends, so that nothing else decides about it. 409 unless it may still be changed and applied.
   * Asked before it is held too: the job that applies it holds it to its end, and nobody should wait that long for a no.
   */
  async proposed(id: string): Promise<Held> {
    assertProposed(await this.read(id));
    return assertProposed(await this.read(id, 'FOR UPDATE'));
  }

  async applying(id: string): Promise<Held> {
    const held = await this.read(id, 'FOR UPDATE');
    if (held.state !== 'applying') throw ImportApplied();
    return held;
  }

  /** As `proposed`, of one that may be undone. */
  async applied(id: string, { isHeld }: { isHeld: boolean }): Promise<Held> {
    const held = assertApplied(await this.read(id));
    return isHeld ? assertApplied(await this.read(id, 'FOR UPDATE')) : held;
  }

  async reversing(id: string): Promise<Held> {
    const held = await this.read(id, 'FOR UPDATE');
    if (held.state !== 'reversing') throw ImportReversed();
    return held;
  }

  async begin(id: string, jobId: string): Promise<void> {
    await this.database.execute(
      `UPDATE imports SET state = 'applying', job_id = $2, version = version + 1 WHERE id = $1`,
      [id, jobId],
    );
  }

  async close(id: string): Promise<void> {
    await this.database.execute(
      `UPDATE imports SET state = 'applied', applied_at = now(), version = version + 1 WHERE id = $1`,
      [id],
    );
  }

  async beginReversal(id: string, jobId: string): Promise<void> {
    await this.database.execute(
      `UPDATE imports SET state = 'reversing', reversal_job_id = $2, version = version + 1 WHERE id = $1`,
      [id, jobId],
    );
  }

  async closeReversal(id: string): Promise<void> {
    await this.database.execute(
      `UPDATE imports SET state = 'reversed', reversed_at = now(), version = version + 1 WHERE id = $1`,
      [id],
    );
  }

  /** 50,000 rows take longer than a request usually has. */
  async allowLongWork(): Promise<void> {
    await this.database.execute(`SET LOCAL idle_in_transaction_session_timeout = '5min'`);
    await this.database.execute(`SET LOCAL statement_timeout = '2min'`);
  }

  /** One application after another: the second sees what the first has made. */
  async waitForOthers(): Promise<void> {
    await this.database.execute('SELECT pg_advisory_xact_lock(7262372)');
  }

  private async read(id: string, lock: 'FOR UPDATE' | '' = ''): Promise<Held> {
    const statement = `SELECT i.kind, i.columns, i.mapping, ${STATE} AS state FROM imports i WHERE i.id = $1 ${lock}`;
    const held = await this.database.row<Held>(statement, [id]);
    if (!held) throw NotFound();
    return held;
  }
}

function assertProposed(held: Held): Held {
  if (held.state === 'proposed') return held;
  throw held.state === 'applying' ? ImportApplying() : ImportApplied();
}

function assertApplied(held: Held): Held {
  if (held.state === 'applied') return held;
  if (held.state === 'reversed') throw ImportReversed();
  if (held.state === 'reversing') throw ImportReversing();
  throw held.state === 'applying' ? ImportApplying() : ImportNotApplied();
}
