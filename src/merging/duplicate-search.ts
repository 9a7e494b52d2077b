import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { JobsService } from '../jobs/jobs.service';
import { Database } from '../shared/database/database';
import { Likeness, type Pair, type Telling } from './likeness';

/** Up to so many changed members are looked at while somebody waits for the list. */
const AT_ONCE = 200;
const TURN = 50;
export const DUPLICATE_SEARCH = 'duplicate-search';

/** Looks for the likely duplicates of members that have changed since it last looked. */
@Injectable()
export class DuplicateSearch {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobsService,
  ) {}

  /** A few at once; thousands, after an import, in a job. Answers how many are still to be looked at. */
  async catchUp(): Promise<number> {
    const { n } = (await this.database.row<{ n: number }>(WAITING, [AT_ONCE + 1]))!;
    if (n === 0) return 0;
    if (n <= AT_ONCE) {
      await this.search();
      return 0;
    }
    const { isUnderWay, waiting } = (await this.database.row<{ isUnderWay: boolean; waiting: number }>(UNDER_WAY, [
      DUPLICATE_SEARCH,
    ]))!;
    if (!isUnderWay) await this.jobs.enqueue(DUPLICATE_SEARCH, {});
    return waiting;
  }

  /** Takes what waits off the queue. Whoever does the same at that moment finds it taken, and what changes meanwhile is noted anew. */
  async search(report: (done: number, total: number) => Promise<void> = async () => undefined): Promise<number> {
    const taken = await this.database.rows<{ id: string }>(TAKE);
    if (taken.length === 0) return 0;
    const register = await this.database.rows<Telling>(REGISTER);
    const likeness = new Likeness(register);
    const changed = new Set(taken.map(({ id }) => id));
    const pairs = new Map<string, Pair>();
    let done = 0;
    for (const member of register) {
      if (!changed.has(member.id)) continue;
      for (const pair of likeness.pairsOf(member)) pairs.set(`${pair.memberId} ${pair.otherId}`, pair);
      if (++done % TURN > 0) continue;
      await report(done, changed.size);
      await setImmediate(); // others want to be served too
    }
    await this.database.execute(FORGET, [[...changed]]);
    await this.database.execute(WRITE, [JSON.stringify([...pairs.values()])]);
    return pairs.size;
  }
}

const WAITING = {
  name: 'duplicates.waiting',
  text: 'SELECT count(*)::int AS n FROM (SELECT FROM duplicate_queue LIMIT $1) q',
};
const UNDER_WAY = {
  name: 'duplicates.under-way',
  text: `SELECT EXISTS (SELECT FROM jobs WHERE kind = $1 AND state IN ('queued', 'running')) AS "isUnderWay",
    (SELECT count(*)::int FROM duplicate_queue) AS waiting`,
};
const TAKE = `DELETE FROM duplicate_queue WHERE member_id IN (SELECT member_id FROM duplicate_queue FOR UPDATE SKIP LOCKED) RETURNING member_id AS id`;

const REGISTER = `SELECT m.id, ARRAY[m.name_normalised, m.legal_name_normalised] AS names, coalesce(i.identifiers, '{}') AS identifiers,
    m.website, m.public_email AS email, m.public_phone AS phone
  FROM members m LEFT JOIN (SELECT member_id, jsonb_object_agg(scheme, value) AS identifiers FROM member_identifiers GROUP BY member_id) i ON i.member_id = m.id
 WHERE m.merged_into IS NULL`;

// Pairs with a merged member stay: should the merge be undone, they are there again.
const FORGET = `DELETE FROM duplicate_pairs p WHERE p.member_id = ANY ($1::uuid[]) OR p.other_id = ANY ($1::uuid[])`;
const WRITE = `INSERT INTO duplicate_pairs (id, member_id, other_id, score, reasons)
  SELECT new_id(), p."memberId", p."otherId", p.score, p.reasons
    FROM jsonb_to_recordset($1::jsonb) AS p("memberId" uuid, "otherId" uuid, score int, reasons jsonb)
  ON CONFLICT ON CONSTRAINT uq_duplicate_pairs DO UPDATE SET score = excluded.score, reasons = excluded.reasons`;
