import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import type { DuplicatesQuery } from './dto/duplicate.dto';

@Injectable()
export class DuplicatesQueries {
  constructor(private readonly database: Database) {}

  /** The most likely first. `waiting` is added to the page as it comes. */
  async list({ state = 'open', ...page }: DuplicatesQuery, waiting: number): Promise<JsonText> {
    const list = new ListQuery()
      .where(`p.member_id <> ALL (${MERGED}) AND p.other_id <> ALL (${MERGED})`)
      .where(state === 'open' ? 'd.id IS NULL' : 'd.id IS NOT NULL');
    const { text } = await list.page(
      this.database,
      {
        item: ITEM,
        from: FROM,
        id: 'p.id',
        sort: '-score',
        order: { by: 'p.score', type: 'bigint', isDescending: true },
      },
      page,
    );
    return new JsonText(`{"waiting":${waiting},${text.slice(1)}`);
  }
}

/** The names that a dismissal was about; another name, and the pair is looked at again. */
export const namesOf = (one: string, other: string): string =>
  `ARRAY[${one}.name_normalised, ${one}.legal_name_normalised, ${other}.name_normalised, ${other}.legal_name_normalised]`;

// The pairs alone are counted and put in order: members are looked up for those that are shown, and for those that were dismissed.
const MERGED = `ARRAY(SELECT m.id FROM members m WHERE m.merged_into IS NOT NULL)`;
const FROM = `duplicate_pairs p LEFT JOIN duplicate_dismissals d ON d.member_id = p.member_id AND d.other_id = p.other_id AND d.undone_at IS NULL
  AND d.names = (SELECT ${namesOf('a', 'b')} FROM members a, members b WHERE a.id = p.member_id AND b.id = p.other_id)`;

const identifier = (m: string, scheme: string) =>
  `(SELECT i.value FROM member_identifiers i WHERE i.member_id = ${m}.id AND i.scheme = '${scheme}')`;
const count = (table: string, m: string) => `(SELECT count(*) FROM ${table} x WHERE x.member_id = ${m}.id)`;
const side = (
  m: string,
  id: string,
) => `(SELECT json_build_object('id', ${m}.id, 'name', ${m}.name, 'legalName', ${m}.legal_name, 'acronym', ${m}.acronym,
  'status', membership_status(${m}.id, (SELECT coalition_today())), 'memberNumber', ${identifier(m, 'member-number')}, 'rfc', ${identifier(m, 'MX-RFC')},
  'focusAreas', ${m}.focus_areas, 'addressMunicipality', ${m}.address_municipality, 'addressState', ${m}.address_state, 'website', ${m}.website,
  'publicEmail', ${m}.public_email, 'publicPhone', ${m}.public_phone,
  'programs', ${count('programs', m)}, 'contacts', ${count('contacts', m)}, 'reports', ${count('reports', m)}) FROM members ${m} WHERE ${m}.id = ${id})`;

const ITEM = `json_build_object('id', p.id, 'score', p.score, 'reasons', p.reasons, 'one', ${side('a', 'p.member_id')}, 'other', ${side('b', 'p.other_id')},
  'dismissal', CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'dismissedAt', d.dismissed_at,
    'dismissedBy', (SELECT name FROM accounts WHERE id = d.dismissed_by)) END)::text`;
