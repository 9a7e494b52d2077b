import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { NotFound } from '../shared/http/problems';
import { memberScope } from './member.scope';
import type { Decision } from './membership-decisions';
import { type PeriodInForce, readRange, writeRange } from './membership-periods';
import type { Rewriting } from './membership-rewriting';

/** Why a decision was taken, as it was put on record. */
export interface Grounds {
  reason?: string | null;
  boardMinute?: string | null;
}
/** What is in force, and the decision each period comes from. */
export type Held = PeriodInForce & { decisionId: string };

export interface Change {
  memberId: string;
  decision: Decision;
  held: readonly Held[];
  rewriting: Extract<Rewriting, { isRefused: false }>;
}

/** How decisions get into the tables: the rows locked, what is in force read behind the lock, and every change at one moment. */
@Injectable()
export class MembershipWriter {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** What is in force for each, in this order. 404 unless all are there and within reach. */
  async hold(memberIds: readonly string[]): Promise<Map<string, Held[]>> {
    const reach = this.access.reach('membership.decide');
    const lock = {
      name: `memberships.lock.${reach}`,
      text: `SELECT m.id FROM members m WHERE m.id = ANY ($1::uuid[]) AND ${memberScope(reach, 'm.id', '$2')} ORDER BY m.id FOR UPDATE`,
    };
    const [locked, periods] = await Promise.all([
      this.database.rows(lock, [memberIds, this.access.actor.memberIds]),
      this.database.rows<Row>(IN_FORCE, [memberIds]),
    ]);
    if (locked.length < new Set(memberIds).size) throw NotFound();
    const held = new Map<string, Held[]>(memberIds.map((id) => [id, []]));
    for (const { member_id, during, ...period } of periods)
      held.get(member_id)!.push({ ...period, ...readRange(during) });
    return held;
  }

  /** Everything of a batch is known from one moment on, later than all that was known before. */
  async write(changes: readonly Change[], { reason = null, boardMinute = null }: Grounds): Promise<void> {
    const decisions = changes.map(({ memberId, decision, rewriting: { effectiveOn } }) => ({
      id: uuid(),
      memberId,
      kind: decision.kind,
      effectiveOn,
      termEndsOn: 'termEndsOn' in decision ? decision.termEndsOn : null,
      endsOn: 'until' in decision ? decision.until : null,
    }));
    const superseded = changes.flatMap(({ rewriting }, index) =>
      rewriting.supersede.map((id) => ({ id, by: decisions[index]!.id })),
    );
    const periods = changes.flatMap(({ memberId, held, rewriting }, index) =>
      rewriting.insert.map(({ status, otherwise, cutFrom, ...days }) => ({
        id: uuid(),
        memberId,
        status,
        otherwise,
        during: writeRange(days),
        decisionId: cutFrom ? held.find(({ id }) => id === cutFrom)!.decisionId : decisions[index]!.id,
      })),
    );
    const moment = (await this.database.row<{ at: string }>(MOMENT, [changes.map(({ memberId }) => memberId)]))!.at;
    const { accountId } = this.access.actor;
    await Promise.all([
      this.database.execute(DECIDE, [JSON.stringify(decisions), accountId, reason, boardMinute, moment]),
      this.database.execute(SUPERSEDE, [JSON.stringify(superseded), moment]),
      this.database.execute(INSERT, [JSON.stringify(periods), moment]),
    ]);
    await this.database.execute(FOLLOW, [changes.map(({ memberId }) => memberId)]);
  }

  /** The membership is part of what a member's ETag stands for. The rows are locked, so no version is overwritten. */
  async bump(memberIds: readonly string[]): Promise<void> {
    await this.database.execute(BUMP, [memberIds]);
  }
}

type Row = Pick<Held, 'id' | 'status' | 'otherwise' | 'decisionId'> & { member_id: string; during: string };

// Read behind the lock: every statement sees what had committed when it began.
const IN_FORCE = {
  name: 'memberships.in-force',
  text: `SELECT member_id, id, status, otherwise, during::text, decision_id AS "decisionId" FROM membership_periods
    WHERE member_id = ANY ($1::uuid[]) AND superseded_at IS NULL ORDER BY member_id, during`,
};

/**
 * Not now(), which is when the transaction began: another may have decided since, and what was known at an earlier moment must never
 * change. Text, because a Date has no microseconds. A clock that was set back does not bring two orders into one history.
 */
const MOMENT = {
  name: 'memberships.moment',
  text: `SELECT greatest(clock_timestamp(), max(greatest(recorded_at, superseded_at)) + interval '1 microsecond')::text AS at
    FROM membership_periods WHERE member_id = ANY ($1::uuid[])`,
};

const DECIDE = `
  INSERT INTO membership_decisions (id, member_id, kind, effective_on, term_ends_on, ends_on, reason, board_minute, decided_by, decided_at)
  SELECT d.id, d."memberId", d.kind, d."effectiveOn", d."termEndsOn", d."endsOn", $3, $4, $2::uuid, $5::timestamptz
    FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, "memberId" uuid, kind text, "effectiveOn" date, "termEndsOn" date, "endsOn" date)`;
const SUPERSEDE = `
  UPDATE membership_periods p SET superseded_at = $2::timestamptz, superseded_by = s.by
    FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, by uuid) WHERE p.id = s.id`;
const INSERT = `
  INSERT INTO membership_periods (id, member_id, status, otherwise, during, decision_id, recorded_at)
  SELECT p.id, p."memberId", p.status, p.otherwise, p.during, p."decisionId", $2::timestamptz
    FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "memberId" uuid, status text, otherwise text, during daterange, "decisionId" uuid)`;
/** Who has become a member while reports are asked for owes one too: the database's rule, because what is owed lies in folders above. */
export const FOLLOW = 'SELECT follow_membership($1::uuid[])';
const BUMP = 'UPDATE members SET version = version + 1, updated_at = now() WHERE id = ANY ($1::uuid[])';
