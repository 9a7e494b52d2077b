import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { decodeCursor, type ListRow, pageText, type PageQuery } from '../shared/http/pages';
import { NotFound } from '../shared/http/problems';

const SORT = 'code';
/** The whole catalogue is one page unless somebody asks for less. */
const WHOLE_CATALOGUE = 200;

@Injectable()
export class IndicatorsQueries {
  constructor(private readonly database: Database) {}

  async list({ limit = WHOLE_CATALOGUE, cursor: text, count }: PageQuery): Promise<JsonText> {
    const cursor = decodeCursor(text, SORT);
    const rows = await this.database.rows<ListRow>(LIST, [cursor?.key ?? null, limit + 1]);
    const total = count && (await this.database.row<{ n: number }>('SELECT count(*)::int AS n FROM indicators'));
    return pageText(rows, limit, SORT, total?.n);
  }

  async one(id: string): Promise<JsonText> {
    const row = await this.database.row<{ item: string; version: number }>(ONE, [id]);
    if (!row) throw NotFound();
    return new JsonText(row.item, row.version);
  }

  async definitions(id: string): Promise<JsonText> {
    const row = await this.database.row<{ items: string }>(DEFINITIONS, [id]);
    if (!row) throw NotFound();
    return new JsonText(`{"items":${row.items}}`);
  }
}

const ITEM = `json_build_object('id', i.id, 'code', i.code, 'area', i.area, 'level', i.level, 'unit', i.unit,
  'nameEs', i.name_es, 'nameEn', i.name_en, 'definitionEs', i.definition_es, 'definitionEn', i.definition_en,
  'breakdowns', i.breakdowns, 'periodRule', i.period_rule, 'isHeadcount', i.is_headcount, 'isSensitive', i.is_sensitive,
  'sdgTargets', i.sdg_targets, 'number', i.number, 'versionId', i.version_id, 'retiredOn', i.retired_on, 'version', i.version)::text AS item`;

const LIST = {
  name: 'indicators.list',
  text: `SELECT ${ITEM}, i.code AS sort_key, i.id FROM current_indicators i WHERE $1::text IS NULL OR i.code > $1 ORDER BY i.code LIMIT $2`,
};
const DEFINITIONS = {
  name: 'indicators.definitions',
  text: `SELECT (SELECT json_agg(json_build_object('versionId', v.id, 'number', v.number, 'nameEs', v.name_es, 'nameEn', v.name_en,
      'definitionEs', v.definition_es, 'definitionEn', v.definition_en, 'unit', v.unit, 'breakdowns', v.breakdowns, 'periodRule', v.period_rule,
      'isHeadcount', v.is_headcount, 'comparability', v.comparability, 'rescaleFactor', v.rescale_factor, 'createdAt', v.created_at,
      'firstCycleCode', (SELECT c.code FROM cycle_indicators ci JOIN cycles c ON c.id = ci.cycle_id
         WHERE ci.indicator_version_id = v.id AND c.opened_at IS NOT NULL ORDER BY c.starts_on, c.id LIMIT 1)) ORDER BY v.number DESC)::text
      FROM indicator_versions v WHERE v.indicator_id = i.id) AS items FROM indicators i WHERE i.id = $1`,
};
const ONE = { name: 'indicators.one', text: `SELECT ${ITEM}, i.version FROM current_indicators i WHERE i.id = $1` };
