import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import type { Day } from '../shared/days';
import { Invalid } from '../shared/http/problems';
import type { DecisionKind } from './membership-decisions';
import { type MemberStatus, writeRange } from './membership-periods';
import { FOLLOW } from './membership-writer';
import { type NewPeriod, rewrite, type Rewriting } from './membership-rewriting';
import { NUMBERS_LOCK } from './member-numbers';

/** Members that are taken in together share their history, so it is reckoned once and written for all. */
export interface Admission {
  from: Day;
  termEndsOn?: Day | null;
  reason?: string | null;
}

interface History {
  decisions: { kind: DecisionKind; on: Day; termEndsOn: Day | null; reason: string | null }[];
  periods: { status: MemberStatus; during: string; of: DecisionKind; isSuperseded: boolean }[];
}

@Injectable()
export class MembershipsInBulk {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly settings: SettingsService,
  ) {}

  /** Prospects from today on, for new members; with an admission, members at once. */
  async register(memberIds: readonly string[], admission?: Admission): Promise<void> {
    const { decisions, periods } = await this.historyOf(admission);
    const values = [memberIds, this.access.actor.accountId, JSON.stringify(decisions), JSON.stringify(periods)];
    await this.database.execute(WRITE, values);
    if (admission) await this.database.execute(FOLLOW, [memberIds]);
  }

  /** To be asked before the work begins: 422 where the admission is not possible. */
  async assertPossible(admission: Admission): Promise<void> {
    await this.historyOf(admission);
  }

  /** The coalition's next numbers, in this order, for those that have none. */
  async number(memberIds: readonly string[]): Promise<void> {
    await this.database.execute('SELECT pg_advisory_xact_lock($1)', [NUMBERS_LOCK]);
    await this.database.execute(NUMBER, [memberIds]); // behind the lock: it sees what had committed when it began
  }

  private async historyOf(admission: Admission | undefined): Promise<History> {
    const { today, graceDays } = await this.settings.membershipRules();
    const registered = periodsOf(rewrite([], { kind: 'registration', on: today }, today));
    const registration = { kind: 'registration' as const, on: today, termEndsOn: null, reason: null };
    const first = registered.map((period) => written(period, 'registration', admission !== undefined));
    if (!admission) return { decisions: [registration], periods: first };
    const { from, termEndsOn = null, reason = null } = admission;
    const prospect = registered.map((period) => ({ ...period, id: 'prospect' }));
    const admitted = periodsOf(rewrite(prospect, { kind: 'admission', from, termEndsOn, graceDays }, today));
    return {
      decisions: [registration, { kind: 'admission', on: from, termEndsOn, reason }],
      periods: [...first, ...admitted.map((each) => written(each, each.cutFrom ? 'registration' : 'admission'))],
    };
  }
}

const written = (period: NewPeriod, of: DecisionKind, isSuperseded = false): History['periods'][number] => ({
  status: period.status,
  during: writeRange(period),
  of,
  isSuperseded,
});

/** An open period of a prospect is overtaken by any admission, whenever it begins. */
function periodsOf(rewriting: Rewriting): NewPeriod[] {
  if (!rewriting.isRefused) return rewriting.insert;
  const pointer = rewriting.code.startsWith('term-') ? '/termEndsOn' : '/admitFrom';
  throw Invalid({ errors: [{ pointer, code: rewriting.code }] });
}

const WRITE = `
  WITH decisions AS (
    INSERT INTO membership_decisions (id, member_id, kind, effective_on, term_ends_on, reason, decided_by)
    SELECT new_id(), m.id, d.kind, d."on", d."termEndsOn", d.reason, $2::uuid
      FROM unnest($1::uuid[]) AS m(id) CROSS JOIN jsonb_to_recordset($3::jsonb) AS d(kind text, "on" date, "termEndsOn" date, reason text)
    RETURNING id, member_id, kind)
  INSERT INTO membership_periods (id, member_id, status, during, decision_id, superseded_at, superseded_by)
  SELECT new_id(), d.member_id, p.status, p.during, d.id, CASE WHEN p."isSuperseded" THEN now() END, a.id
    FROM jsonb_to_recordset($4::jsonb) AS p(status text, during daterange, "of" text, "isSuperseded" boolean)
    JOIN decisions d ON d.kind = p."of"
    LEFT JOIN decisions a ON p."isSuperseded" AND a.member_id = d.member_id AND a.kind = 'admission'`;

const NUMBER = `
  INSERT INTO member_identifiers (id, member_id, scheme, value, state)
  SELECT new_id(), n.id, 'member-number', 'M-' || lpad(n.number::text, greatest(4, length(n.number::text)), '0'), 'verified'
    FROM (SELECT m.id, row_number() OVER (ORDER BY m.place) + (SELECT coalesce(max(substr(value, 3)::bigint), 0) FROM member_identifiers
            WHERE scheme = 'member-number' AND value ~ '^M-[0-9]{4,9}$') AS number
            FROM unnest($1::uuid[]) WITH ORDINALITY AS m(id, place)
           WHERE NOT EXISTS (SELECT FROM member_identifiers i WHERE i.member_id = m.id AND i.scheme = 'member-number')) n`;
