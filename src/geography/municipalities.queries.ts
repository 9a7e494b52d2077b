import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery } from '../shared/database/list-query';
import type { JsonText } from '../shared/http/json-text';
import type { MunicipalitiesQuery } from './dto/municipality.dto';

@Injectable()
export class MunicipalitiesQueries {
  constructor(private readonly database: Database) {}

  /** Those of today's catalogue; none where none was loaded. */
  list({ state, q, ...page }: MunicipalitiesQuery): Promise<JsonText> {
    const list = new ListQuery().where('m.retired_on IS NULL');
    list.filter(state, (states) => `m.state = ANY (${states}::text[])`);
    list.filter(q, (words) => containsWords('m.name_normalised', words));
    return list.page(
      this.database,
      {
        item: `json_build_object('code', m.code, 'state', m.state, 'name', m.name)::text`,
        from: 'municipalities m',
        id: 'm.code',
        idType: 'text',
        sort: 'name',
        order: { by: 'm.name_normalised', type: 'text' },
      },
      page,
    );
  }

  /** Which of these codes no municipality has, nor ever had; none are unknown where there is no catalogue. */
  async unknown(codes: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ code: string }>(
      `SELECT c.code FROM unnest($1::text[]) AS c(code) WHERE EXISTS (SELECT FROM municipalities)
          AND NOT EXISTS (SELECT FROM municipalities m WHERE m.code = c.code)`,
      [[...new Set(codes)]],
    );
    return new Set(rows.map(({ code }) => code));
  }
}
