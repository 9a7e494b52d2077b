import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { ListQuery, type Order, pagesOf } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { ProgramResponse } from './dto/program.dto';
import type { ProgramsQuery } from './dto/programs.query';

@Injectable()
export class ProgramsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const reach = this.access.reach('programs.read');
    const statement = {
      name: `programs.one.${reach}`,
      text: `SELECT p.version, ${ITEM} AS program FROM ${FROM} WHERE p.id = $1 AND ${memberScope(reach, 'p.member_id', '$2')}`,
    };
    const row = await this.database.row<{ program: string; version: number }>(statement, [id, this.own]);
    if (!row) throw NotFound();
    return new JsonText(row.program, row.version);
  }

  /** All that fits, a page at a time. */
  pages(query: ProgramsQuery): AsyncGenerator<ProgramResponse[]> {
    return pagesOf((page) => this.list({ ...query, ...page, count: undefined }));
  }

  async list({ q, area, state, member, include, ...page }: ProgramsQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.where(memberScope(this.access.reach('programs.read'), 'p.member_id', list.value(this.own)));
    const order = q ? await list.holding(this.database, q, 'programs p', BY_NAME) : BY_NAME;
    list.filter(member, (ids) => `p.member_id = ANY (${ids}::uuid[])`);
    list.filter(area, (areas) => `p.area = ANY (${areas}::text[])`);
    list.filter(
      state,
      (states) =>
        `EXISTS (SELECT FROM program_locations l WHERE l.program_id = p.id AND l.state = ANY (${states}::text[]))`,
    );
    if (!include) list.where('(p.ends_on IS NULL OR p.ends_on > (SELECT coalition_today()))');
    return list.page(
      this.database,
      { item: ITEM, from: FROM, found: 'programs p', id: 'p.id', sort: 'name', order },
      page,
    );
  }

  /** Whose program it is; 404 unless within the reach of the permission. */
  async memberOf(id: string, permission: Permission): Promise<string> {
    const reach = this.access.reach(permission);
    const row = await this.database.row<{ memberId: string }>(
      {
        name: `programs.member-of.${reach}`,
        text: `SELECT p.member_id AS "memberId" FROM programs p WHERE p.id = $1 AND ${memberScope(reach, 'p.member_id', '$2')}`,
      },
      [id, this.own],
    );
    if (!row) throw NotFound();
    return row.memberId;
  }

  /** Which of these are indicators that a program can be measured by. */
  async programIndicators(ids: string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT id FROM indicators WHERE id = ANY ($1::uuid[]) AND level = 'program'`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private get own(): readonly string[] {
    return this.access.actor.memberIds;
  }
}

const BY_NAME: Order = { by: 'p.name_normalised', type: 'text' };
const FROM = 'programs p JOIN members m ON m.id = p.member_id';
const ITEM = `json_build_object('id', p.id, 'memberId', p.member_id, 'memberName', m.name, 'name', p.name, 'area', p.area,
  'descriptionEs', p.description_es, 'descriptionEn', p.description_en, 'populationServed', p.population_served, 'ageFrom', p.age_from, 'ageTo', p.age_to,
  'modality', p.modality, 'startsOn', p.starts_on, 'endsOn', p.ends_on, 'budgetAmount', p.budget_amount::text, 'budgetCurrency', p.budget_currency,
  'funders', p.funders, 'sdgGoals', p.sdg_goals, 'version', p.version,
  'locations', coalesce((SELECT json_agg(json_build_object('state', l.state, 'municipality', l.municipality, 'municipalityCode', l.municipality_code) ORDER BY l.state, l.municipality, l.id)
    FROM program_locations l WHERE l.program_id = p.id), '[]'),
  'indicators', coalesce((SELECT json_agg(json_build_object('indicatorId', c.indicator_id, 'code', i.code, 'nameEs', v.name_es, 'nameEn', v.name_en,
      'unit', v.unit, 'isHeadcount', v.is_headcount, 'baseline', c.baseline, 'target', c.target,
      'periods', coalesce((SELECT json_agg(json_build_object('startsOn', t.starts_on, 'endsOn', t.ends_on, 'target', t.target) ORDER BY t.starts_on, t.ends_on)
        FROM program_targets t WHERE t.program_id = c.program_id AND t.indicator_id = c.indicator_id), '[]')) ORDER BY i.code)
    FROM program_indicators c JOIN indicators i ON i.id = c.indicator_id CROSS JOIN LATERAL (
      SELECT name_es, name_en, unit, is_headcount FROM indicator_versions WHERE indicator_id = i.id ORDER BY number DESC LIMIT 1) v
    WHERE c.program_id = p.id), '[]'))::text`;
