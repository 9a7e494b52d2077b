import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { MunicipalitiesQueries } from '../geography/municipalities.queries';
import type { TableRow } from '../shared/tables/table';
import { batches, type HeldCells, ImportRowsRepository, type NewRow, type ProposedRow } from './import-rows.repository';
import { duplicatesInFile, type KnownMember, type KnownRow, Register } from './matching';
import { type Action, type Proposal, propose } from './proposing';
import { type Reading, readRow, withUnknownMunicipality } from './row-reading';

const BATCH = 250; // gone again before the garbage collector takes it for something that stays
const TURN = 100;

/** Reads the rows of a file, holds them against the register and against each other, and writes what each would do. */
@Injectable()
export class Proposer {
  constructor(
    private readonly rows: ImportRowsRepository,
    private readonly municipalities: MunicipalitiesQueries,
  ) {}

  /** Answers how many there were. */
  async take(importId: string, rows: AsyncIterable<TableRow>, reading: Reading): Promise<number> {
    let [count, batch]: [number, NewRow[]] = [0, []];
    for await (const { number, cells } of rows) {
      batch.push({ number, cells, ...readRow(cells, reading) });
      if (batch.length < BATCH) continue;
      await this.rows.insert(importId, await this.located(batch, reading));
      [count, batch] = [count + batch.length, []];
    }
    await this.rows.insert(importId, await this.located(batch, reading));
    return count + batch.length;
  }

  async reread(importId: string, reading: Reading): Promise<void> {
    for await (const batch of this.rows.cells(importId)) await this.readAgain(importId, batch, reading);
  }

  /** Some rows are read otherwise than before; decisions about the others stand. */
  async reconsider(importId: string, numbers: readonly number[], reading: Reading): Promise<Record<Action, number>> {
    for (const batch of batches(numbers))
      await this.readAgain(importId, await this.rows.cellsOf(importId, batch), reading);
    const changed = new Set(numbers);
    const rows = await this.rows.known(importId);
    const fresh = await this.proposals(importId, rows);
    const differing = fresh.filter((proposal, index) => {
      const { isDecided, proposal: before } = rows[index]!;
      return changed.has(proposal.number) || (!isDecided && !isSame(proposal, before));
    });
    await this.rows.writeProposals(importId, differing);
    return this.rows.counts(importId);
  }

  private async readAgain(importId: string, rows: readonly HeldCells[], reading: Reading): Promise<void> {
    const read = rows.map(({ number, cells, overrideReason }) => ({
      number,
      cells,
      ...readRow(cells, { ...reading, overrideReason }),
    }));
    await this.rows.reread(importId, await this.located(read, reading));
  }

  /** A municipality's code that the catalogue does not have is a problem of its row, not of the whole file. */
  private async located(rows: NewRow[], { mapping }: Reading): Promise<NewRow[]> {
    const codes = rows.flatMap(({ values }) => (values.addressMunicipalityCode ?? []) as string[]);
    if (codes.length === 0) return rows;
    const unknown = await this.municipalities.unknown(codes);
    return unknown.size ? rows.map((row) => withUnknownMunicipality(row, unknown, mapping)) : rows;
  }

  async propose(importId: string): Promise<Record<Action, number>> {
    const rows = await this.rows.known(importId);
    await this.rows.writeProposals(importId, await this.proposals(importId, rows));
    return this.rows.counts(importId);
  }

  /** Rows to be applied of which the register, as it is now, would have something else proposed. */
  async outdated(importId: string): Promise<number[]> {
    const rows = await this.rows.known(importId);
    const fresh = await this.proposals(importId, rows);
    const differing = rows.filter(({ action, isDecided, proposal }, index) => {
      const isApplied = !isDecided && (action === 'create' || action === 'update');
      return isApplied && !isSame(fresh[index]!, proposal);
    });
    const taken = await this.rows.identifiersTaken(importId);
    const changed = await this.rows.changedSince(importId);
    return [...new Set([...differing.map(({ number }) => number), ...taken, ...changed])].sort((a, b) => a - b);
  }

  private async proposals(importId: string, rows: readonly ProposedRow[]): Promise<Proposal[]> {
    const register = new Register(await this.rows.register());
    const good = rows.filter(({ isRefused }) => !isRefused);
    const inFile = duplicatesInFile(good);
    const matches = new Map(good.map((row) => [row.number, matchOf(row, register)]));
    const old = await this.rows.oldNews(importId, pairsOf(matches));
    const isOldNews = (row: KnownRow) => (member: KnownMember) => old.has(`${row.number} ${member.id}`);
    const rivals = new Map<string, KnownRow[]>();
    for (const row of good) {
      const [member, ...others] = matches.get(row.number)!.same;
      if (!member || others.length > 0 || isOldNews(row)(member)) continue;
      rivals.set(member.id, [...(rivals.get(member.id) ?? []).slice(0, 6), row]);
    }
    const proposals: Proposal[] = [];
    for (const row of rows) {
      if (proposals.length % TURN === 0) await setImmediate(); // others want to be served too
      const { identified = [], named = [] } = matches.get(row.number) ?? {};
      const proposal = propose({
        row,
        isRefused: row.isRefused,
        identified,
        named,
        similar: () => register.withANameLike(row),
        inFile: inFile.get(row.number) ?? [],
        isOldNews: isOldNews(row),
        rivals: ({ id }) => (rivals.get(id) ?? []).filter((other) => other !== row),
      });
      proposals.push(proposal);
    }
    return proposals;
  }
}

const isSame = (a: Proposal, b: ProposedRow['proposal']): boolean =>
  a.action === b?.action && a.memberId === b.memberId;

interface Match {
  identified: KnownMember[];
  named: KnownMember[];
  /** The members that the row may be about: by identifier, else by name. */
  same: KnownMember[];
}

function matchOf(row: KnownRow, register: Register): Match {
  const identified = register.withAnIdentifierOf(row);
  const named = identified.length ? [] : register.withANameOf(row);
  return { identified, named, same: [...identified, ...named] };
}

const pairsOf = (matches: Map<number, Match>) =>
  [...matches].flatMap(([number, { same }]) => same.map(({ id }) => ({ number, memberId: id })));
