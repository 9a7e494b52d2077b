import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import type { Definition } from './definitions';
import type { StaffFiguresQuery } from './dto/figures.query';
import type { FigureRow } from './dto/figures.response';
import type { InsightsCycle } from './dto/insights.response';
import { endOf, lived, type Scope } from './figure-scope';

/** A chosen period, with how many reported of how many that owed it; what changes when its figures do. */
export interface ChosenCycle extends InsightsCycle {
  approved: number;
  owing: number;
  edition: string;
  version: number;
  isOverlapping: boolean;
}
export interface IndicatorDefinition extends Definition {
  indicatorId: string;
  area: string | null;
  nameEs: string;
  nameEn: string;
  unit: string;
  periodRule: string;
}
export type Listed = {
  id: string;
  name: string;
  memberId: string;
  memberName: string;
  reporting: 'reported' | 'missing';
};
export interface ListedPage {
  items: Listed[];
  nextCursor: string | null;
}
export interface Sources {
  id: string;
  sources: NonNullable<FigureRow['sources']>;
}
type Chosen = Pick<StaffFiguresQuery, 'cycle' | 'from' | 'to' | 'member' | 'asOf' | 'by'>;

/** Of one kind of cycle, so many are looked at over time where nothing else is asked for. */
const OVER_TIME = 8;

/** What a table of figures is made with, besides the figures. */
@Injectable()
export class FiguresQueries {
  constructor(private readonly database: Database) {}

  cycles({ cycle, from, to, member, asOf, by }: Chosen): Promise<ChosenCycle[]> {
    const query = new ListQuery();
    const day = asOf && query.value(asOf);
    const members = member && query.value(member);
    // Of everybody it is kept; of some, counted.
    const counted = (kind: 'owed' | 'reported', rows: string, at: string) =>
      members
        ? `(SELECT count(*)::int FROM ${rows} r WHERE r.cycle_id = c.id AND r.member_id = ANY (${members}::uuid[]) ${day ? `AND r.${at} < ${endOf(day)}` : ''})`
        : `(SELECT coalesce(sum(k.n), 0)::int FROM reporting_counts k WHERE k.cycle_id = c.id AND k.kind = '${kind}' ${day ? `AND k.day <= ${day}::date` : ''})`;
    const isRange = !cycle && (from !== undefined || to !== undefined);
    const range = () =>
      `x.opened_at IS NOT NULL AND x.kind <> 'special' AND x.starts_on >= coalesce(${query.value(from ?? null)}::date, '-infinity') AND x.starts_on <= coalesce(${query.value(to ?? null)}::date, 'infinity')`;
    const ids = cycle
      ? `SELECT x.id FROM cycles x WHERE x.opened_at IS NOT NULL AND x.id = ANY (${query.value(cycle)}::uuid[])`
      : `SELECT x.id FROM cycles x WHERE ${range()} AND x.kind = (SELECT x.kind FROM cycles x WHERE ${range()} ORDER BY x.starts_on DESC, x.id LIMIT 1)
          ORDER BY x.starts_on DESC, x.id LIMIT ${isRange ? 50 : by === 'cycle' ? OVER_TIME : 1}`;
    return this.database.rows<ChosenCycle>(
      `SELECT c.id, c.code, c.name_es AS "nameEs", c.name_en AS "nameEn", c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.due_on::text AS "dueOn",
              c.version, coalesce((SELECT e.edition FROM figures_editions e WHERE e.cycle_id = c.id), 0) AS edition,
              ${counted('reported', '(SELECT * FROM seals s WHERE s.edition = 1)', 'sealed_at')} AS approved, ${counted('owed', 'obligations', 'created_at')} AS owing,
              coalesce(c.starts_on <= max(c.ends_on) OVER (ORDER BY c.starts_on, c.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS "isOverlapping"
         FROM cycles c WHERE c.id IN (${ids}) ORDER BY c.starts_on, c.id`,
      [...query.all],
    );
  }

  /** Of several periods together: nobody is counted twice. */
  async coverage(cycleIds: string[], { member, asOf }: Chosen): Promise<{ approved: number; owing: number }> {
    const query = new ListQuery();
    const among = `= ANY (${query.value(cycleIds)}::uuid[])`;
    const of = (row: string, at: string) =>
      `${row}.cycle_id ${among} ${asOf ? `AND ${row}.${at} < ${endOf(query.value(asOf))}` : ''}
       ${member ? `AND ${row}.member_id = ANY (${query.value(member)}::uuid[])` : ''}`;
    const counted = await this.database.row<{ approved: number; owing: number }>(
      `SELECT (SELECT count(DISTINCT s.member_id)::int FROM seals s WHERE ${of('s', 'sealed_at')} AND s.edition = 1) AS approved,
              (SELECT count(DISTINCT o.member_id)::int FROM obligations o WHERE ${of('o', 'created_at')}) AS owing`,
      [...query.all],
    );
    return counted!;
  }

  /** Every definition of one indicator, or of all, by code and number. */
  definitions(code: string | undefined, cycleIds: string[]): Promise<IndicatorDefinition[]> {
    return this.database.rows<IndicatorDefinition>(
      `SELECT v.id, i.id AS "indicatorId", i.code, v.number, v.comparability, v.rescale_factor::float8 AS "rescaleFactor", i.area, v.name_es AS "nameEs", v.name_en AS "nameEn",
              v.unit, v.period_rule AS "periodRule",
              EXISTS (SELECT FROM cycle_indicator_summaries s WHERE s.indicator_version_id = v.id AND s.cycle_id = ANY ($2::uuid[])) AS "isUsed"
         FROM indicators i JOIN indicator_versions v ON v.indicator_id = i.id WHERE $1::text IS NULL OR i.code = $1 ORDER BY i.code, v.number`,
      [code ?? null, cycleIds],
    );
  }

  /** What the programs that ran on a day of the period and say an aim want to reach, together, by cycle. */
  targets(
    indicatorId: string,
    cycleIds: string[],
    { area, member }: Pick<StaffFiguresQuery, 'area' | 'member'>,
  ): Promise<{ cycleId: string; target: number }[]> {
    return this.database.rows(
      `SELECT o.cycle_id AS "cycleId", sum(coalesce(own.target, t.target))::float8 AS target
         FROM program_indicators t JOIN programs p ON p.id = t.program_id JOIN obligations o ON o.member_id = p.member_id AND o.cycle_id = ANY ($2::uuid[])
         JOIN cycles c ON c.id = o.cycle_id
         LEFT JOIN program_targets own ON own.program_id = t.program_id AND own.indicator_id = t.indicator_id AND own.starts_on = c.starts_on AND own.ends_on = c.ends_on
        WHERE t.indicator_id = $1 AND coalesce(own.target, t.target) IS NOT NULL AND ($3::text IS NULL OR p.area = $3) AND ($4::uuid[] IS NULL OR p.member_id = ANY ($4))
          AND (p.starts_on IS NULL OR p.starts_on < upper(o.covers)) AND (p.ends_on IS NULL OR p.ends_on >= lower(o.covers))
        GROUP BY o.cycle_id`,
      [indicatorId, cycleIds, area ?? null, member ?? null],
    );
  }

  /** Whoever owed a report in one of the periods, by name. */
  async members(scope: Scope, { member, reporting, limit, cursor }: StaffFiguresQuery): Promise<ListedPage> {
    const query = new ListQuery();
    const cycles = query.value(scope.cycleIds);
    const end = scope.asOf && endOf(query.value(scope.asOf));
    const has = `EXISTS (SELECT FROM seals s WHERE s.member_id = m.id AND s.cycle_id = ANY (${cycles}) AND s.edition = 1 ${end ? `AND s.sealed_at < ${end}` : ''})`;
    query
      .where(
        `EXISTS (SELECT FROM obligations o WHERE o.member_id = m.id AND o.cycle_id = ANY (${cycles}) ${end ? `AND o.created_at < ${end}` : ''})`,
      )
      .filter(member, (ids) => `m.id = ANY (${ids}::uuid[])`);
    if (reporting) query.where(reporting === 'reported' ? has : `NOT ${has}`);
    const item = `json_build_object('id', m.id, 'name', m.name, 'memberId', m.id, 'memberName', m.name, 'reporting', CASE WHEN ${has} THEN 'reported' ELSE 'missing' END)::text`;
    return this.page(query, item, 'members m', 'm', { limit, cursor });
  }

  /** Programs that have reported in one of the periods, by name. */
  async programs(scope: Scope, { member, area, limit, cursor }: StaffFiguresQuery): Promise<ListedPage> {
    const query = new ListQuery();
    query.where(
      `EXISTS (SELECT FROM indicator_summaries r WHERE r.program_id = p.id AND r.cycle_id = ANY (${query.value(scope.cycleIds)}) AND ${lived(query, 'r', scope)}
          ${area ? `AND r.area = ${query.value(area)}` : ''} ${member ? `AND r.member_id = ANY (${query.value(member)}::uuid[])` : ''}
          ${scope.definitions.length ? `AND r.indicator_version_id = ANY (${query.value(scope.definitions.map(({ id }) => id))}::uuid[])` : ''})`,
    );
    const item = `json_build_object('id', p.id, 'name', p.name, 'memberId', m.id, 'memberName', m.name, 'reporting', 'reported')::text`;
    return this.page(query, item, 'programs p JOIN members m ON m.id = p.member_id', 'p', { limit, cursor });
  }

  private async page(
    query: ListQuery,
    item: string,
    from: string,
    row: string,
    page: { limit?: number; cursor?: string },
  ): Promise<ListedPage> {
    const order = { by: `${row}.name_normalised`, type: 'text' as const };
    const { text } = await query.page(this.database, { item, from, id: `${row}.id`, sort: 'name', order }, page);
    return JSON.parse(text) as ListedPage;
  }

  /** The sealed reports of these members, in the order of time. */
  sourcesOfMembers({ cycleIds, isFirst, asOf }: Scope, ids: string[]): Promise<Sources[]> {
    const query = new ListQuery();
    const end = asOf && endOf(query.value(asOf));
    const seals = `SELECT DISTINCT ON (s.report_id) s.member_id AS id, s.id AS seal_id FROM seals s
       WHERE s.member_id = ANY (${query.value(ids)}::uuid[]) AND s.cycle_id = ANY (${query.value(cycleIds)}::uuid[])
         ${end ? `AND s.sealed_at < ${end}` : ''} ${isFirst ? 'AND s.edition = 1' : ''} ORDER BY s.report_id, s.edition DESC`;
    return this.database.rows(sourcesFrom(seals), [...query.all]);
  }

  /** The sealed reports that say something of these programs. */
  sourcesOfPrograms(scope: Scope, ids: string[]): Promise<Sources[]> {
    const query = new ListQuery();
    const seals = `SELECT DISTINCT r.program_id AS id, r.seal_id FROM indicator_summaries r
       WHERE r.program_id = ANY (${query.value(ids)}::uuid[]) AND r.cycle_id = ANY (${query.value(scope.cycleIds)}::uuid[]) AND ${lived(query, 'r', scope)}`;
    return this.database.rows(sourcesFrom(seals), [...query.all]);
  }
}

const sourcesFrom = (seals: string): string =>
  `SELECT behind.id, json_agg(json_build_object('cycleId', c.id, 'cycleCode', c.code, 'reportId', s.report_id, 'sealNumber', s.number, 'edition', s.edition)
          ORDER BY c.starts_on, c.id) AS sources
     FROM (${seals}) behind JOIN seals s ON s.id = behind.seal_id JOIN cycles c ON c.id = s.cycle_id GROUP BY behind.id`;
