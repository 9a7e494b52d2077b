import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import type { Day } from '../shared/days';
import { isListed, memberScope } from './member.scope';
import { type MemberStatus, type PeriodInForce, statusOn, termEndFrom } from './membership-periods';
import { type Change, type Grounds, MembershipWriter } from './membership-writer';
import { outlook, type Renewal, type RenewalObstacle } from './renewal-outlook';

/** Who is looked at: what is left out does not narrow. */
export interface Selection {
  memberIds?: readonly string[];
  status?: readonly MemberStatus[];
  /** Whose present term ends on that day or before. */
  termEndsBy?: Day;
}
interface Looked {
  memberId: string;
  name: string;
  memberNumber: string | null;
  status: MemberStatus | null;
  /** The present term's last day. */
  termEndsOn: Day | null;
}
export interface Renewable extends Looked {
  /** The first day of the new term. */
  from: Day;
}
export interface Proposal {
  renewable: Renewable[];
  left: (Looked & { obstacle: RenewalObstacle })[];
  /** Of all that would be renewed and from when: whoever applies it says what they have seen. */
  digest: string;
}

const AT_ONCE = 250;

/** The renewal of many members by the rule for one: first as a proposal, then all of it or nothing. */
@Injectable()
export class Renewals {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly settings: SettingsService,
    private readonly writer: MembershipWriter,
  ) {}

  async propose(selection: Selection, termEndsOn: Day): Promise<Proposal> {
    const { renewal, today } = await this.rules(termEndsOn);
    const renewable: Renewable[] = [];
    const left: Proposal['left'] = [];
    for (const { periods, ...member } of await this.select(selection)) {
      const looked = {
        ...member,
        status: statusOn(periods, today),
        termEndsOn: termEndFrom(periods, today) ?? lastTerm(periods),
      };
      if (!isWithin(selection, looked)) continue;
      const { rewriting, obstacle } = outlook(periods, renewal, today);
      if (obstacle) left.push({ ...looked, obstacle });
      else renewable.push({ ...looked, from: rewriting.effectiveOn });
    }
    return { renewable, left, digest: digestOf(renewal, renewable) };
  }

  /** False where one of them has changed since: then nothing is written. */
  async apply(
    proposed: readonly Renewable[],
    termEndsOn: Day,
    grounds: Grounds,
    report: (done: number) => Promise<void>,
  ): Promise<boolean> {
    const held = await this.writer.hold(proposed.map(({ memberId }) => memberId));
    const { renewal, today } = await this.rules(termEndsOn);
    const changes = proposed.map(({ memberId, from }): Change | undefined => {
      const periods = held.get(memberId)!;
      const { rewriting } = outlook(periods, renewal, today);
      return rewriting?.effectiveOn === from ? { memberId, decision: renewal, held: periods, rewriting } : undefined;
    });
    if (!changes.every((change) => change !== undefined)) return false;
    for (let start = 0; start < changes.length; start += AT_ONCE) {
      const batch = changes.slice(start, start + AT_ONCE);
      await this.writer.write(batch, grounds);
      await this.writer.bump(batch.map(({ memberId }) => memberId));
      await report(start + batch.length);
    }
    return true;
  }

  private async rules(termEndsOn: Day): Promise<{ renewal: Renewal; today: Day }> {
    const { today, graceDays } = await this.settings.membershipRules();
    return { renewal: { kind: 'renewal', termEndsOn, graceDays }, today };
  }

  private select({ memberIds }: Selection) {
    const reach = this.access.reach('membership.decide');
    return this.database.rows<Pick<Looked, 'memberId' | 'name' | 'memberNumber'> & { periods: PeriodInForce[] }>(
      `${SELECT} WHERE ${memberScope(reach, 'm.id', '$1')} AND ${isListed('m')} AND ($2::uuid[] IS NULL OR m.id = ANY ($2)) ORDER BY m.name_normalised, m.id`,
      [this.access.actor.memberIds, memberIds ?? null],
    );
  }
}

const isWithin = ({ status, termEndsBy }: Selection, looked: Looked): boolean =>
  (!status?.length || (looked.status !== null && status.includes(looked.status))) &&
  (!termEndsBy || (looked.termEndsOn !== null && looked.termEndsOn <= termEndsBy));

/** Of who is active no more: when it last was. */
const lastTerm = (periods: readonly PeriodInForce[]): Day | null =>
  periods.findLast(({ status }) => status === 'active')?.to ?? null;

const digestOf = ({ termEndsOn, graceDays }: Renewal, renewable: readonly Renewable[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify([termEndsOn, graceDays, renewable.map(({ memberId, from }) => `${memberId} ${from}`).sort()]),
    )
    .digest('hex');

const SELECT = `
  SELECT m.id AS "memberId", m.name, (SELECT i.value FROM member_identifiers i WHERE i.member_id = m.id AND i.scheme = 'member-number') AS "memberNumber",
         coalesce(p.periods, '[]') AS periods
    FROM members m LEFT JOIN (
      SELECT member_id, json_agg(json_build_object('id', id, 'status', status, 'otherwise', otherwise, 'from', lower(during), 'to', upper(during) - 1) ORDER BY during) AS periods
        FROM membership_periods WHERE superseded_at IS NULL AND ($2::uuid[] IS NULL OR member_id = ANY ($2)) GROUP BY member_id) p ON p.member_id = m.id`;
