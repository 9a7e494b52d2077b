import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import type { Plan } from './figures-plan';
import { lived, type Scope } from './figure-scope';

export interface PeopleRow {
  key: string;
  members: number;
  low: number;
  high: number;
}
export interface ValueRow {
  key: string;
  series: number;
  isRescaled: boolean;
  members: number;
  value: number;
  denominator: number | null;
}

/** Reads the rows that were kept with the seals, put together as a plan says. */
@Injectable()
export class FigureRowsQueries {
  constructor(private readonly database: Database) {}

  people(plan: Plan, scope: Scope): Promise<PeopleRow[]> {
    const query = new ListQuery();
    const from = { sums: cycleSums, days: dailySums, members: memberRows, programs: programRows }[plan.source](
      query,
      plan,
      scope,
    );
    return this.database.rows(from, [...query.all]);
  }

  values(plan: Plan, scope: Scope): Promise<ValueRow[]> {
    const query = new ListQuery();
    const values = { sums: cycleValues, days: dailyValues, members: programValues, programs: programValues }[
      plan.source
    ];
    return this.database.rows(values(query, plan, scope), [...query.all]);
  }
}

const KEYS: Record<Plan['key'], string> = {
  none: `'all'`,
  category: 'f.category',
  area: 'f.area',
  cycle: 'f.cycle_id',
  member: 'f.member_id',
  program: 'f.program_id',
  indicator: 'f.code',
};

const PEOPLE = 'sum(f.low)::float8 AS low, sum(f.high)::float8 AS high';

const cycleSums = (query: ListQuery, { dimension, category, key }: Plan, { cycleIds }: Scope): string =>
  `SELECT ${KEYS[key]} AS key, f.members, f.low::float8, f.high::float8 FROM cycle_summaries f
    WHERE f.cycle_id = ANY (${query.value(cycleIds)}) AND f.dimension = ${query.value(dimension)} AND f.members > 0 ${only(query, 'f.category', category)}`;

const dailySums = (query: ListQuery, plan: Plan, scope: Scope): string => {
  const { members, of } = told(scope);
  return `SELECT ${KEYS[plan.key]} AS key, sum(${members})::int AS members, sum(${of('low')})::float8 AS low, sum(${of('high')})::float8 AS high
     FROM daily_summaries f WHERE ${onDays(query, plan, scope)} GROUP BY 1 HAVING sum(${members}) > 0`;
};

/** Of the days, what stood at the end of the last of them, or of that only what was approved for the first time. */
const told = ({ isFirst }: Scope) => {
  const of = (column: string) => (isFirst ? `f.first_${column}` : `f.${column}`);
  return { of, members: of('members') };
};

const onDays = (query: ListQuery, { dimension, category, area, key }: Plan, { cycleIds, asOf }: Scope): string =>
  `f.cycle_id = ANY (${query.value(cycleIds)}::uuid[]) AND f.dimension = ${query.value(dimension)}
     ${area === null && key === 'area' ? `AND f.area <> 'all'` : only(query, 'f.area', area ?? 'all')}
     ${only(query, 'f.category', category)} ${asOf ? `AND f.day <= ${query.value(asOf)}::date` : ''}`;

/** A member has one row a key: counting them needs no sorting, and who reported in all periods has as many rows as there are periods. */
function memberRows(query: ListQuery, { dimension, category, key }: Plan, scope: Scope): string {
  const rows = `SELECT r.cycle_id, r.member_id, r.category, r.low, r.high FROM member_summaries r
     WHERE r.cycle_id = ANY (${query.value(scope.cycleIds)}) AND r.dimension = ${query.value(dimension)} AND ${lived(query, 'r', scope)}
       ${only(query, 'r.category', category)} ${among(query, 'r.member_id', scope.memberIds)} ${inLargestPeriod(scope)}`;
  return `WITH ${largestPeriods(query, scope)} f AS (${rows})
    SELECT ${KEYS[key]} AS key, count(*)::int AS members, ${PEOPLE} FROM f ${inAll(query, scope, 'count(*)')} GROUP BY 1`;
}

/** Across periods nobody is added up: of each member, the period in which it served most. Found once, and apart: else it is looked up row by row. */
const largestPeriods = (query: ListQuery, scope: Scope): string =>
  scope.isPooled
    ? `largest AS MATERIALIZED (SELECT DISTINCT ON (p.member_id) p.member_id, p.cycle_id FROM member_summaries p WHERE p.cycle_id = ANY (${query.value(scope.cycleIds)})
         AND p.dimension = 'all' AND p.category = 'all' AND ${lived(query, 'p', scope)} ${among(query, 'p.member_id', scope.memberIds)} ORDER BY p.member_id, p.high DESC, p.sealed_at DESC),`
    : '';
const inLargestPeriod = ({ isPooled }: Scope): string =>
  isPooled ? 'AND (r.member_id, r.cycle_id) IN (SELECT l.member_id, l.cycle_id FROM largest l)' : '';

/** A program's people are its largest headcount; a member's lie between its largest program and the sum of its programs. */
function programRows(query: ListQuery, { dimension, category, area, key }: Plan, scope: Scope): string {
  const isByProgram = key === 'program';
  const heads = `SELECT DISTINCT ON (r.seal_id, r.program_id) r.cycle_id, r.member_id, r.program_id, r.area, r.value, r.cells
      FROM indicator_summaries r JOIN indicator_versions v ON v.id = r.indicator_version_id AND v.is_headcount JOIN indicators i ON i.id = v.indicator_id
     WHERE r.cycle_id = ANY (${query.value(scope.cycleIds)}) AND r.program_id IS NOT NULL AND ${lived(query, 'r', scope)}
       ${only(query, 'r.area', area)} ${among(query, 'r.member_id', scope.memberIds)} ${among(query, 'r.program_id', scope.programIds)}
       ${isByProgram ? '' : inLargestPeriod(scope)} ORDER BY r.seal_id, r.program_id, r.value DESC, i.code`;
  const parts =
    dimension === 'all'
      ? `SELECT h.cycle_id, h.member_id, h.program_id, h.area, 'all' AS category, h.value AS part FROM h`
      : `SELECT h.cycle_id, h.member_id, h.program_id, h.area, part.key AS category, part.value::numeric AS part
           FROM h CROSS JOIN LATERAL jsonb_each_text(h.cells -> ${query.value(dimension)}) part WHERE part.value::numeric > 0 ${only(query, 'part.key', category)}`;
  const bounds = isByProgram
    ? `SELECT member_id, program_id, max(part) AS low, max(part) AS high FROM p GROUP BY 1, 2`
    : `SELECT cycle_id, member_id, category, ${key === 'area' ? 'area' : 'NULL'} AS area, max(part) AS low, sum(part) AS high FROM p GROUP BY 1, 2, 3, 4`;
  return `WITH ${isByProgram ? '' : largestPeriods(query, scope)} h AS (${heads}), p AS (${parts}), f AS (${bounds})
    SELECT ${KEYS[key]} AS key, count(DISTINCT f.member_id)::int AS members, ${PEOPLE} FROM f ${inAll(query, scope)} GROUP BY 1`;
}

const definitionsOf = (query: ListQuery, { definitions }: Scope): string =>
  `unnest(${query.value(definitions.map(({ id }) => id))}::uuid[], ${query.value(definitions.map(({ factor }) => factor))}::numeric[],
     ${query.value(definitions.map(({ series }) => series))}::int[], ${query.value(definitions.map(({ periodRule }) => periodRule))}::text[],
     ${query.value(definitions.map(({ code }) => code))}::text[]) AS d (id, factor, series, rule, code)`;

const VALUES = `f.series, bool_or(f.factor <> 1) AS "isRescaled", sum(f.value * f.factor)::float8 AS value, sum(f.denominator)::float8 AS denominator`;

const cycleValues = (query: ListQuery, { dimension, category, key }: Plan, scope: Scope): string =>
  `SELECT ${KEYS[key]} AS key, sum(f.members)::int AS members, ${VALUES}
     FROM (SELECT s.*, d.factor, d.series, d.code FROM ${definitionsOf(query, scope)} JOIN cycle_indicator_summaries s ON s.indicator_version_id = d.id
            WHERE s.cycle_id = ANY (${query.value(scope.cycleIds)}) AND s.dimension = ${query.value(dimension)} AND s.members > 0 ${only(query, 's.category', category)}) f
    GROUP BY 1, f.series`;

const dailyValues = (query: ListQuery, plan: Plan, scope: Scope): string => {
  const { members, of } = told(scope);
  return `SELECT ${KEYS[plan.key]} AS key, sum(f.told_members)::int AS members, ${VALUES}
     FROM (SELECT f.cycle_id, f.area, f.category, d.factor, d.series, d.code, ${members} AS told_members, ${of('value')} AS value, ${of('denominator')} AS denominator
             FROM ${definitionsOf(query, scope)} JOIN daily_indicator_summaries f ON f.indicator_version_id = d.id WHERE ${onDays(query, plan, scope)}) f
    GROUP BY 1, f.series HAVING sum(f.told_members) > 0`;
};

function programValues(query: ListQuery, { dimension, category, area, key }: Plan, scope: Scope): string {
  // Of several periods, those that the indicator's rule takes: all, each program's latest, or that in which it had most.
  const isChosen = scope.isPooled && scope.definitions.some(({ periodRule }) => periodRule !== 'sum');
  const isCut = dimension !== 'all' && dimension !== 'area';
  const place = `CASE WHEN d.rule = 'sum' THEN 1 ELSE row_number() OVER (PARTITION BY r.member_id, r.program_id, d.code
      ORDER BY CASE WHEN d.rule = 'max' THEN r.value * d.factor END DESC NULLS LAST, c.starts_on DESC) END`;
  const rows = `SELECT r.cycle_id, r.member_id, r.program_id, r.area, r.value, r.denominator${isCut ? ', r.cells' : ''}, d.factor, d.series, d.code, ${isChosen ? place : '1'} AS place
      FROM ${definitionsOf(query, scope)} JOIN indicator_summaries r ON r.indicator_version_id = d.id ${isChosen ? 'JOIN cycles c ON c.id = r.cycle_id' : ''}
     WHERE r.cycle_id = ANY (${query.value(scope.cycleIds)}) AND ${lived(query, 'r', scope)} ${only(query, 'r.area', area)}
       ${dimension === 'area' ? only(query, `coalesce(r.area, 'none')`, category) : ''} ${among(query, 'r.member_id', scope.memberIds)} ${among(query, 'r.program_id', scope.programIds)}`;
  const whole = `SELECT r.cycle_id, r.member_id, r.program_id, coalesce(r.area, 'none') AS area, r.factor, r.series, r.code`;
  const parts = !isCut
    ? `${whole}, ${dimension === 'all' ? `'all'` : `coalesce(r.area, 'none')`} AS category, r.value, r.denominator FROM r WHERE r.place = 1`
    : `${whole}, part.key AS category, part.value::numeric AS value, NULL::numeric AS denominator
           FROM r CROSS JOIN LATERAL jsonb_each_text(r.cells -> ${query.value(dimension)}) part WHERE r.place = 1 AND part.value::numeric > 0 ${only(query, 'part.key', category)}`;
  return `WITH r AS (${rows}), f AS (${parts}) SELECT ${KEYS[key]} AS key, count(DISTINCT f.member_id)::int AS members, ${VALUES}
    FROM f ${inAll(query, scope)} GROUP BY 1, f.series`;
}

const only = (query: ListQuery, column: string, value: string | null): string =>
  value === null ? '' : `AND ${column} = ${query.value(value)}`;
const among = (query: ListQuery, column: string, ids: string[] | undefined): string =>
  ids ? `AND ${column} = ANY (${query.value(ids)}::uuid[])` : '';
const inAll = (query: ListQuery, { isSame, cycleIds }: Scope, periods = 'count(DISTINCT cycle_id)'): string =>
  isSame
    ? `WHERE f.member_id IN (SELECT member_id FROM f GROUP BY 1 HAVING ${periods} = ${query.value(cycleIds.length)})`
    : '';
