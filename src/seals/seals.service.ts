import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { canonicalJson } from './canonical-json';
import { contentHash, GENESIS, sealHash } from './chain';
import type { SealContent, SealedText } from './seal-content';
import { SealText } from './seal-text.entity';
import { Seal } from './seal.entity';
import { Summaries } from './summaries';

/** One chain for the whole coalition: appending waits for the seal before it. */
const CHAIN_LOCK = 7_262_363;

@Injectable()
export class SealsService {
  constructor(
    private readonly database: Database,
    private readonly summaries: Summaries,
  ) {}

  /** Appends to the chain and brings the summaries up to it, in the caller's transaction; answers the seal's id. */
  async seal(unnumbered: Omit<SealContent, 'edition'>, texts: SealedText[]): Promise<string> {
    await this.holdChain();
    const { number, previousHash, edition } = await this.place(unnumbered.reportId);
    const content: SealContent = { ...unnumbered, edition };
    const text = canonicalJson(content);
    const hashOfContent = contentHash(text);
    const id = uuid();
    await this.database.manager.insert(Seal, {
      id,
      memberId: content.memberId,
      reportId: content.reportId,
      cycleId: content.cycle.id,
      number: String(number),
      edition,
      content: text,
      contentHash: hashOfContent,
      previousHash,
      hash: sealHash(number, previousHash, hashOfContent),
      sealedAt: content.approvedAt,
      sealedBy: content.approvedBy,
    });
    if (texts.length) {
      const common = { memberId: content.memberId, sealId: id };
      await this.database.manager.insert(
        SealText,
        texts.map((each) => ({ id: uuid(), ...common, ...each })),
      );
    }
    await this.summaries.keep(id, content);
    return id;
  }

  /** Nothing is sealed until the caller's transaction has ended: what it reads of seals and figures fits together. */
  async holdChain(): Promise<void> {
    await this.database.execute('SELECT pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
  }

  /** Read under the lock, and therefore after whatever was sealed before. */
  private async place(reportId: string): Promise<{ number: bigint; previousHash: Buffer; edition: number }> {
    const last = await this.database.row<{ number: string; hash: Buffer }>(
      'SELECT number, hash FROM seals ORDER BY number DESC LIMIT 1',
    );
    const own = await this.database.row<{ edition: number }>(
      'SELECT coalesce(max(edition), 0) + 1 AS edition FROM seals WHERE report_id = $1',
      [reportId],
    );
    return {
      number: BigInt(last?.number ?? 0) + 1n,
      previousHash: last?.hash ?? GENESIS,
      edition: own!.edition,
    };
  }
}
