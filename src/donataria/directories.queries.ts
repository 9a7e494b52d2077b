import { Injectable } from '@nestjs/common';
import { isListed } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import { NotFound } from '../shared/http/problems';
import type { DirectoryMembersQuery } from './dto/directory.dto';

/** What a directory would do to the register as it stands now. The office sees each other's. */
@Injectable()
export class DirectoriesQueries {
  constructor(private readonly database: Database) {}

  async one(id: string): Promise<JsonText> {
    const row = await this.database.row<{ version: number; body: string }>(ONE, [id]);
    if (!row) throw NotFound();
    return new JsonText(row.body, row.version);
  }

  list(page: PageQuery): Promise<JsonText> {
    const order = { by: 'f.id::text', type: 'text' as const, isDescending: true };
    const from = `donataria_directories f CROSS JOIN LATERAL (${COUNTS}) c`;
    return new ListQuery().page(
      this.database,
      { item: `${DIRECTORY}::text`, from, found: 'donataria_directories f', id: 'f.id', sort: '-createdAt', order },
      page,
    );
  }

  async members(id: string, { effect, ...page }: DirectoryMembersQuery): Promise<JsonText> {
    if (!(await this.database.row('SELECT f.id FROM donataria_directories f WHERE f.id = $1', [id]))) throw NotFound();
    const list = new ListQuery();
    const effects = `(SELECT e.* FROM donataria_directories f CROSS JOIN LATERAL (${EFFECTS}) e WHERE f.id = ${list.value(id)}::uuid) e`;
    list.filter(effect, (effects) => `e.effect = ANY (${effects}::text[])`);
    const from = `${effects} JOIN members m ON m.id = e.member_id`;
    const order = { by: 'm.name_normalised', type: 'text' as const };
    return list.page(this.database, { item: EFFECT, from, counted: effects, id: 'm.id', sort: 'name', order }, page);
  }
}

/**
 * The members that stand in the directory `f`, and those that were authorised the year before and do not: found from these two, because
 * most members are no donatarias. Whom a name is shown of is looked up by who asks.
 */
export const EFFECTS = `
  SELECT w.member_id, n.category, n."letterNumber" AS letter_number, n."letterOn" AS letter_on, s.state,
         CASE WHEN n.rfc IS NULL THEN 'missing' WHEN s.id IS NULL THEN 'new'
              WHEN (s.state, s.category, s.letter_number, s.letter_on) IS DISTINCT FROM
                   ('authorised', coalesce(n.category, s.category), coalesce(n."letterNumber", s.letter_number), coalesce(n."letterOn", s.letter_on))
              THEN 'changed' ELSE 'unchanged' END AS effect
    FROM (SELECT i.member_id, r.* FROM jsonb_to_recordset(f.entries) AS r(rfc text, category text, "letterNumber" text, "letterOn" date)
            JOIN member_identifiers i ON i.scheme = 'MX-RFC' AND i.value = r.rfc) n
    FULL JOIN (SELECT b.member_id FROM donataria_standings b WHERE b.fiscal_year = f.fiscal_year - 1 AND b.state = 'authorised') b ON b.member_id = n.member_id
    CROSS JOIN LATERAL (SELECT coalesce(n.member_id, b.member_id) AS member_id) w
    LEFT JOIN donataria_standings s ON s.member_id = w.member_id AND s.fiscal_year = f.fiscal_year
   WHERE w.member_id <> ALL (ARRAY(SELECT m.id FROM members m WHERE NOT (${isListed('m')})))`;
const count = (effect: string) => `count(*) FILTER (WHERE e.effect = '${effect}')::int`;
const COUNTS = `
  SELECT count(*) FILTER (WHERE e.effect <> 'missing')::int AS matched,
         json_build_object('new', ${count('new')}, 'changed', ${count('changed')}, 'unchanged', ${count('unchanged')}, 'missing', ${count('missing')}) AS counts
    FROM (${EFFECTS}) e`;
const EFFECT = `json_build_object('memberId', m.id, 'memberName', m.name,
  'rfc', (SELECT i.value FROM member_identifiers i WHERE i.member_id = m.id AND i.scheme = 'MX-RFC'), 'effect', e.effect, 'state', e.state,
  'category', e.category, 'letterNumber', e.letter_number)::text`;
const DIRECTORY = `json_build_object('id', f.id, 'version', f.version, 'fiscalYear', f.fiscal_year, 'fileName', f.file_name, 'rowCount', f.row_count,
  'matched', c.matched, 'counts', c.counts, 'createdAt', f.created_at, 'appliedAt', f.applied_at, 'appliedCount', f.applied_count)`;
const ONE = {
  name: 'donataria-directories.one',
  text: `SELECT f.version, ${DIRECTORY}::text AS body FROM donataria_directories f CROSS JOIN LATERAL (${COUNTS}) c WHERE f.id = $1`,
};
