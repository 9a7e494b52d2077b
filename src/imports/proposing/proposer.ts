import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { MunicipalitiesQueries } from '../../geography/municipalities.queries';
import type { TableRow } from '../../shared/tables/table';
import type { Kind } from '../columns/fields';
import { batches, type HeldCells, ImportRowsRepository, type NewRow, type ProposedRow } from './import-rows.repository';
import { IMPORT_KINDS } from '../kinds/kinds';
import { duplicatesInFile, type KnownRecord, type KnownRow, Register } from '../matching/matching';
import { type Match, matchOf } from '../matching/match-of';
import { Owners } from '../matching/owners';
import { type Action, type Proposal, propose } from './proposing';
import { withUnknownMunicipality } from '../kinds/municipality-column';
import { type Reading, readRow } from '../kinds/row-reading';

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
    const fresh = await this.proposals(importId, reading.kind, rows);
    const differing = fresh.filter((proposal, index) => {
      const { isDecided, proposal: before } = rows[index]!;
      return changed.has(proposal.number) || (!isDecided && !isSame(proposal, before));
    });
    await this.rows.writeProposals(importId, reading.kind, differing);
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

  async propose(importId: string, kind: Kind): Promise<Record<Action, number>> {
    const rows = await this.rows.known(importId);
    await this.rows.writeProposals(importId, kind, await this.proposals(importId, kind, rows));
    return this.rows.counts(importId);
  }

  /** Rows to be applied of which the register, as it is now, would have something else proposed. */
  async outdated(importId: string, kind: Kind): Promise<number[]> {
    const rows = await this.rows.known(importId);
    const fresh = await this.proposals(importId, kind, rows);
    const differing = rows.filter(({ action, isDecided, proposal }, index) => {
      const isApplied = !isDecided && (action === 'create' || action === 'update');
      return isApplied && !isSame(fresh[index]!, proposal);
    });
    const overtaken = await this.rows.overtaken(importId, kind);
    return [...new Set([...differing.map(({ number }) => number), ...overtaken])].sort((a, b) => a - b);
  }

  private async proposals(importId: string, kind: Kind, all: readonly ProposedRow[]): Promise<Proposal[]> {
    const { isOwned } = IMPORT_KINDS[kind];
    const owners = isOwned ? new Owners(await this.rows.register('members')) : undefined;
    const links = new Map(owners && all.map((row) => [row.number, owners.linkOf(row.owner, row.chosenMemberId)]));
    const rows = all.map((row) => ({ ...row, scope: scopeOf(links.get(row.number)) }));
    const register = new Register(await this.rows.register(kind));
    const good = rows.filter(({ isRefused, scope }) => !isRefused && (!isOwned || scope !== ''));
    const inFile = duplicatesInFile(good);
    const matches = new Map(good.map((row) => [row.number, matchOf(row, register, IMPORT_KINDS[kind])]));
    const old = await this.rows.oldNews(importId, kind, pairsOf(matches));
    const isOldNews = (row: KnownRow) => (record: KnownRecord) => old.has(`${row.number} ${record.id}`);
    const rivals = new Map<string, KnownRow[]>();
    for (const row of good) {
      const { identified, named } = matches.get(row.number)!;
      const [record, ...others] = [...identified, ...named];
      if (!record || others.length > 0 || isOldNews(row)(record)) continue;
      rivals.set(record.id, [...(rivals.get(record.id) ?? []).slice(0, 6), row]);
    }
    const proposals: Proposal[] = [];
    for (const row of rows) {
      if (proposals.length % TURN === 0) await setImmediate(); // others want to be served too
      const link = links.get(row.number);
      const { identified = [], named = [], likely = () => [] } = matches.get(row.number) ?? {};
      const proposal = propose({
        row,
        isRefused: row.isRefused,
        identified,
        named,
        likely,
        inFile: inFile.get(row.number) ?? [],
        isOldNews: isOldNews(row),
        rivals: ({ id }) => (rivals.get(id) ?? []).filter((other) => other !== row),
      });
      proposals.push(link && 'problem' in link ? waiting(proposal, link) : proposal);
    }
    return proposals;
  }
}

type Links = ReturnType<Owners['linkOf']>;
const scopeOf = (link: Links | undefined): string => (link && 'member' in link ? link.member.id : '');

/** A person has to say whose it is, unless it could not be applied anyway. */
function waiting(
  { number, action }: Proposal,
  { problem, candidates }: Extract<Links, { problem: unknown }>,
): Proposal {
  const isOpen = action !== 'refused' && candidates.length > 0;
  return {
    number,
    action: isOpen ? 'duplicate' : 'refused',
    memberId: null,
    recordId: null,
    candidates,
    problems: [problem],
  };
}

const isSame = (a: Proposal, b: ProposedRow['proposal']): boolean =>
  a.action === b?.action && a.recordId === b.recordId && (a.action !== 'create' || a.memberId === b.memberId);

const pairsOf = (matches: Map<number, Match>) =>
  [...matches].flatMap(([number, { identified, named }]) =>
    [...identified, ...named].map(({ id }) => ({ number, recordId: id })),
  );
