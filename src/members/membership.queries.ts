import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { Invalid, NotFound } from '../shared/http/problems';
import type { PeriodsQuery } from './dto/periods.query';
import { memberScope } from './member.scope';
import { allowedDecisions } from './membership-decisions';
import type { Period } from './membership-periods';

interface Answer {
  periods: string;
  decisions: string;
  today: string;
  in_force: Period[];
}

@Injectable()
export class MembershipQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * Every period of a member, also those that a later decision replaced, and the decisions themselves. `asOf`: the one of that day.
   * `knownAt`: as they were on record then.
   */
  async periods(memberId: string, { asOf, knownAt }: PeriodsQuery): Promise<JsonText> {
    const reach = this.access.reach('membership.read');
    const isNamed = this.access.can('accounts.named');
    const scope = `m.id = $1 AND ${memberScope(reach, 'm.id', '$2')}`;
    const values = [memberId, this.access.actor.memberIds];
    const moment = knownAt ? await this.settle(scope, values, knownAt) : null;
    const row = await this.database.row<Answer>(
      {
        name: `membership.periods.${reach}.${isNamed}`,
        text: `SELECT (${PERIODS(isNamed)}) AS periods, (${DECISIONS(isNamed)}) AS decisions, coalition_today()::text AS today, (${IN_FORCE}) AS in_force
                 FROM members m WHERE ${scope}`,
      },
      [...values, asOf ?? null, moment],
    );
    if (!row) throw NotFound();
    const allowed = this.access.can('membership.decide') ? allowedDecisions(row.in_force, row.today) : [];
    return new JsonText(
      `{"items":${row.periods},"decisions":${row.decisions},"allowedDecisions":${JSON.stringify(allowed)}}`,
    );
  }

  /**
   * The instant that is asked about, as PostgreSQL writes it: a decision that is being taken at this moment is awaited, because it may
   * have been recorded before that instant and not be visible yet. What is answered then never changes.
   */
  private async settle(scope: string, values: unknown[], knownAt: string): Promise<string> {
    const wait = `SELECT m.id FROM members m WHERE ${scope} FOR KEY SHARE`;
    const [[settled], waited] = await Promise.all([
      this.database.rows<{ at: string | null }>(MOMENT, [knownAt]),
      this.database.rows(wait, values),
    ]);
    if (waited.length === 0) throw NotFound();
    if (!settled!.at) throw Invalid({ errors: [{ pointer: '/knownAt', code: 'not-yet-known' }] });
    return settled!.at;
  }
}

/** A day stands for its end, and today for now; null for what is still to come. */
const MOMENT = `
  SELECT CASE WHEN length($1) > 10 THEN (SELECT $1::timestamptz WHERE $1::timestamptz <= clock_timestamp())
              WHEN $1::date <= coalition_today() THEN least(($1::date + 1)::timestamp AT TIME ZONE (SELECT time_zone FROM settings), clock_timestamp())
         END::text AS at`;

/** $4: the moment of `knownAt`, or null for all that was ever on record. Superseded meanwhile is not what was known then. */
const KNOWN = (period: string) =>
  `($4::timestamptz IS NULL OR ${period}.recorded_at <= $4 AND (${period}.superseded_at IS NULL OR ${period}.superseded_at > $4))`;

const decided = (isNamed: boolean) => `
  json_build_object('id', d.id, 'kind', d.kind, 'effectiveOn', d.effective_on, 'termEndsOn', d.term_ends_on, 'endsOn', d.ends_on,
    'reason', d.reason, 'boardMinute', d.board_minute, 'decidedAt', d.decided_at,
    'decidedBy', ${isNamed ? '(SELECT a.name FROM accounts a WHERE a.id = d.decided_by)' : 'NULL'})`;

const PERIODS = (isNamed: boolean) => `
  SELECT coalesce(json_agg(json_build_object('id', p.id, 'status', p.status, 'otherwise', p.otherwise, 'from', lower(p.during), 'to', upper(p.during) - 1,
           'decision', ${decided(isNamed)}, 'recordedAt', p.recorded_at,
           'supersededAt', CASE WHEN $4::timestamptz IS NULL THEN p.superseded_at END) ORDER BY lower(p.during), p.recorded_at, p.id), '[]')::text
    FROM membership_periods p JOIN membership_decisions d ON d.id = p.decision_id
   WHERE p.member_id = m.id AND ($3::date IS NULL OR p.during @> $3::date) AND ${KNOWN('p')}`;

const DECISIONS = (isNamed: boolean) => `
  SELECT coalesce(json_agg(${decided(isNamed)} ORDER BY d.decided_at DESC, d.id DESC), '[]')::text
    FROM membership_decisions d WHERE d.member_id = m.id AND ($4::timestamptz IS NULL OR d.decided_at <= $4)`;

const IN_FORCE = `
  SELECT coalesce(json_agg(json_build_object('status', p.status, 'otherwise', p.otherwise, 'from', lower(p.during), 'to', upper(p.during) - 1) ORDER BY p.during), '[]')
    FROM membership_periods p WHERE p.member_id = m.id AND p.superseded_at IS NULL`;
