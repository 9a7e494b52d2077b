import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';

/** What leaves about a member as donataria: public facts, the same for everybody who sees the member. */
@Injectable()
export class StandingsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async of(memberId: string): Promise<JsonText> {
    const row = await this.row<{ body: string }>('of', OF, [memberId]);
    return new JsonText(row.body);
  }

  async ofYear(memberId: string, year: number): Promise<JsonText> {
    const row = await this.row<{ body: string; version: number }>('of-year', OF_YEAR, [memberId, year]);
    return new JsonText(row.body, row.version);
  }

  private async row<T extends object>(name: string, select: string, values: unknown[]): Promise<T> {
    const reach = this.access.reach('donataria.read');
    const own = `$${values.length + 1}`;
    const text = `${select} WHERE m.id = $1 AND ${memberScope(reach, 'm.id', own)}`;
    const row = await this.database.row<T>({ name: `donataria.${name}.${reach}`, text }, [
      ...values,
      this.access.actor.memberIds,
    ]);
    if (!row) throw NotFound();
    return row;
  }
}

const standing = (year: string) =>
  `json_build_object('fiscalYear', ${year}, 'state', coalesce(d.state, 'none'), 'category', d.category, 'letterNumber', d.letter_number,
    'letterOn', d.letter_on, 'source', d.source, 'version', coalesce(d.version, 0))`;
const OF = `
  SELECT json_build_object('items', coalesce((SELECT json_agg(${standing('d.fiscal_year')} ORDER BY d.fiscal_year DESC)
           FROM donataria_standings d WHERE d.member_id = m.id), '[]'))::text AS body
    FROM members m`;
const OF_YEAR = `
  SELECT coalesce(d.version, 0) AS version, ${standing('$2::int')}::text AS body
    FROM members m LEFT JOIN donataria_standings d ON d.member_id = m.id AND d.fiscal_year = $2::int`;
