import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database';
import type { Kind } from '../columns/fields';
import * as sql from './import-rows.sql';
import { IMPORT_KINDS } from '../kinds/kinds';
import type { KnownRecord } from '../matching/matching';
import type { OwnerSaid } from '../matching/owners';
import type { Action, Proposal, ReadKnownRow } from './proposing';
import type { ReadRow, Values } from '../kinds/row';

export interface NewRow extends ReadRow {
  number: number;
  cells: readonly string[];
}
export interface ProposedRow extends ReadKnownRow {
  isRefused: boolean;
  owner: OwnerSaid | null;
  chosenMemberId: string | null;
  action: Action | null;
  isDecided: boolean;
  proposal: { action: Action; memberId: string | null; recordId: string | null } | null;
}
export interface HeldCells {
  number: number;
  cells: string[];
  overrideReason: string | null;
}
/** A row that is to be applied: as what, and whose. */
export interface RowToApply {
  number: number;
  values: Values;
  identifiers: Record<string, string>;
  overrides: Record<string, string>;
  memberId: string | null;
}
export interface RowToUpdate extends RowToApply {
  id: string;
}

/** The rows of an import, by the thousand: each statement is about many. */
@Injectable()
export class ImportRowsRepository {
  constructor(private readonly database: Database) {}

  async insert(importId: string, rows: readonly NewRow[]): Promise<void> {
    await this.database.execute(sql.INSERT, [importId, batchOf(rows)]);
  }

  /** The same cells, read under another mapping; decisions taken under the old one are void. */
  async reread(importId: string, rows: readonly NewRow[]): Promise<void> {
    await this.database.execute(sql.REREAD, [importId, batchOf(rows)]);
  }

  /** Page after page, so that a large file is never in memory whole. */
  cells(importId: string): AsyncGenerator<HeldCells[]> {
    return this.paged(sql.CELLS, importId);
  }
  cellsOf(importId: string, numbers: readonly number[]): Promise<HeldCells[]> {
    return this.database.rows<HeldCells>(sql.CELLS_OF, [importId, numbers]);
  }
  toCreate(importId: string): AsyncGenerator<RowToApply[]> {
    return this.paged(sql.TO_CREATE, importId);
  }
  toUpdate(importId: string): AsyncGenerator<RowToUpdate[]> {
    return this.paged(sql.TO_UPDATE, importId);
  }

  private async *paged<T extends { number: number }>(statement: string, importId: string): AsyncGenerator<T[]> {
    for (let last = 0; ;) {
      const rows = await this.database.rows<T>(statement, [importId, last]);
      if (rows.length === 0) return;
      yield rows;
      last = rows.at(-1)!.number;
    }
  }

  /** Of the records to be changed: what stands there now, to be told from what stands there when they are. */
  async versions(importId: string, kind: Kind): Promise<Map<string, number>> {
    const { versions } = sql.ofKind(IMPORT_KINDS[kind]);
    const rows = await this.database.rows<{ id: string; version: number }>(versions, [importId]);
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** The records that rows were made into. */
  async setRecords(importId: string, numbers: readonly number[], ids: readonly string[]): Promise<void> {
    await this.database.execute(sql.SET_RECORDS, [importId, numbers, ids]);
  }

  known(importId: string): Promise<ProposedRow[]> {
    return this.database.rows<ProposedRow>(sql.KNOWN, [importId]);
  }

  register(kind: Kind): Promise<KnownRecord[]> {
    return this.database.rows<KnownRecord>(IMPORT_KINDS[kind].register);
  }

  /** Those of the pairs in which the row says nothing that the register does not say of the record. */
  async oldNews(
    importId: string,
    kind: Kind,
    pairs: readonly { number: number; recordId: string }[],
  ): Promise<Set<string>> {
    const { oldNews } = sql.ofKind(IMPORT_KINDS[kind]);
    const old = new Set<string>();
    for (const batch of batches(pairs)) {
      const rows = await this.database.rows<{ number: number; record_id: string }>(oldNews, [
        importId,
        batch.map(({ number }) => number),
        batch.map(({ recordId }) => recordId),
      ]);
      for (const { number, record_id } of rows) old.add(`${number} ${record_id}`);
    }
    return old;
  }

  async writeProposals(importId: string, kind: Kind, proposals: readonly Proposal[]): Promise<void> {
    const { propose, refuse } = sql.ofKind(IMPORT_KINDS[kind]);
    for (const batch of batches(proposals)) await this.database.execute(propose, [importId, JSON.stringify(batch)]);
    if (refuse) await this.database.execute(refuse, [importId, null]);
  }

  /** What the register or another row has against one row as it is decided. */
  async conflictOf(importId: string, kind: Kind, number: number): Promise<Conflict | undefined> {
    const { conflicts } = IMPORT_KINDS[kind];
    return conflicts ? this.database.row<Conflict>(conflicts, [importId, number]) : undefined;
  }

  /** The rows to be applied that no longer can be: their record has changed, has something against them, or is somebody else's. */
  async overtaken(importId: string, kind: Kind): Promise<number[]> {
    const { changedSince } = sql.ofKind(IMPORT_KINDS[kind]);
    const { conflicts } = IMPORT_KINDS[kind];
    const changed = await this.database.rows<{ number: number }>(changedSince, [importId]);
    const taken = await this.database.rows<{ number: number }>(sql.TAKEN, [importId]);
    const torn = conflicts ? await this.database.rows<{ number: number }>(conflicts, [importId, null]) : [];
    return [...changed, ...taken, ...torn].map(({ number }) => number);
  }

  async counts(importId: string): Promise<Record<Action, number>> {
    const none = { create: 0, update: 0, unchanged: 0, refused: 0, duplicate: 0, skip: 0 };
    const rows = await this.database.rows<{ action: Action; n: number }>(sql.COUNTS, [importId]);
    return { ...none, ...Object.fromEntries(rows.map(({ action, n }) => [action, n])) };
  }
}

export interface Conflict {
  field: string;
  code: string;
  params: Record<string, string | number>;
}

export function* batches<T>(list: readonly T[], size = 1000): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

const batchOf = (rows: readonly NewRow[]): string =>
  JSON.stringify(
    rows.map(({ number, cells, problems, ...read }) => ({
      number,
      cells,
      problems,
      parsed: { ...read, problems },
    })),
  );
