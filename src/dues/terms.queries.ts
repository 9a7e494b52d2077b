import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import type { Currency } from '../shared/currencies';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery, type Order, searched } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { TermResponse } from './dto/term.dto';
import type { TermSort, TermsQuery, TotalsQuery } from './dto/terms.query';
import { type Dues, TERM_STATES, type TermState } from './term-rules';

/** A term as its rules want it. */
export interface LoadedTerm extends Dues {
  memberId: string;
  endsOn: string;
  currency: Currency;
  version: number;
}

@Injectable()
export class TermsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const reach = this.access.reach('dues.read');
    const row = await this.database.row<{ item: string; version: number }>(
      {
        name: `terms.one.${reach}`,
        text: `SELECT ${ITEM} AS item, t.version FROM ${FROM} WHERE t.id = $1 AND ${memberScope(reach, 't.member_id', '$2')}`,
      },
      [id, this.own],
    );
    if (!row) throw NotFound();
    return new JsonText(row.item, row.version);
  }

  /** Until the transaction ends nobody else settles it. 404 unless within the reach of the permission. */
  async lock(id: string, permission: Permission): Promise<LoadedTerm> {
    const reach = this.access.reach(permission);
    const term = await this.database.row<LoadedTerm>(
      {
        name: `terms.lock.${reach}`,
        text: `SELECT t.member_id AS "memberId", t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn", t.amount::text, t.currency,
          t.paid_on::text AS "paidOn", t.waived_on::text AS "waivedOn", t.version FROM terms t
          WHERE t.id = $1 AND ${memberScope(reach, 't.member_id', '$2')} FOR UPDATE`,
      },
      [id, this.own],
    );
    if (!term) throw NotFound();
    return term;
  }

  list({ sort = 'from', ...query }: TermsQuery): Promise<JsonText> {
    const order = query.q ? searched(ORDERS[sort]) : ORDERS[sort];
    const list = {
      item: ITEM,
      from: FROM,
      found: query.q || sort.endsWith('name') ? NAMED : 'terms t',
      id: 't.id',
      sort,
      order,
    };
    return this.fitting(query).page(this.database, list, query);
  }

  /** All that fits, a page at a time, so that a file of any length can be written while it is read. */
  async *pages(query: TermsQuery): AsyncGenerator<TermResponse[]> {
    let cursor: string | undefined;
    do {
      const { text } = await this.list({ ...query, count: undefined, limit: 200, cursor });
      const page = JSON.parse(text) as { items: TermResponse[]; nextCursor: string | null };
      yield page.items;
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }

  /** By currency and state: amounts of different currencies are never added. */
  async totals(query: TotalsQuery): Promise<JsonText> {
    const list = this.fitting(query);
    const row = await this.database.row<{ items: string }>(
      `SELECT coalesce(json_agg(json_build_object('currency', s.currency, 'state', s.state, 'count', s.count, 'amount', s.amount::text)
         ORDER BY s.currency, s.state), '[]')::text AS items
         FROM (SELECT t.currency, ${STATE} AS state, count(*) AS count, sum(t.amount) AS amount FROM ${query.q ? NAMED : 'terms t'}
                WHERE ${list.condition} GROUP BY 1, 2) s`,
      list.values,
    );
    return new JsonText(`{"items":${row!.items}}`);
  }

  private fitting({ q, state, currency, category, member, year }: TotalsQuery): ListQuery {
    const list = new ListQuery();
    list.where(memberScope(this.access.reach('dues.read'), 't.member_id', list.value(this.own)));
    if (q) list.where(containsWords('m.search_text', list.value(q)));
    if (state?.length) list.where(`(${state.map((each) => `(${STATES[each]})`).join(' OR ')})`);
    list.filter(currency, (currencies) => `t.currency = ANY (${currencies}::text[])`);
    list.filter(category, (ids) => `t.category_id = ANY (${ids}::uuid[])`);
    list.filter(member, (ids) => `t.member_id = ANY (${ids}::uuid[])`);
    list.filter(year, (n) => `t.starts_on <= make_date(${n}::int, 12, 31) AND t.ends_on >= make_date(${n}::int, 1, 1)`);
    return list;
  }

  private get own(): readonly string[] {
    return this.access.actor.memberIds;
  }
}

const UNSETTLED = 't.paid_on IS NULL AND t.waived_on IS NULL';
/** As `termState` in term-rules.ts. Written so that the index of what is not settled serves them. */
const STATES: Record<TermState, string> = {
  outstanding: `${UNSETTLED} AND t.amount > 0 AND t.starts_on <= (SELECT coalition_today())`,
  upcoming: `${UNSETTLED} AND t.amount > 0 AND t.starts_on > (SELECT coalition_today())`,
  paid: 't.paid_on IS NOT NULL',
  waived: 't.waived_on IS NOT NULL',
  free: `${UNSETTLED} AND t.amount = 0`,
};
const STATE = `CASE ${TERM_STATES.map((state) => `WHEN ${STATES[state]} THEN '${state}'`).join(' ')} END`;

const NAMED = 'terms t JOIN members m ON m.id = t.member_id';
const FROM = `${NAMED} JOIN membership_categories c ON c.id = t.category_id`;
const ITEM = `json_build_object('id', t.id, 'memberId', t.member_id, 'memberName', m.name, 'categoryId', t.category_id,
  'categoryEs', c.name_es, 'categoryEn', c.name_en, 'from', t.starts_on, 'to', t.ends_on, 'amount', t.amount::text, 'currency', t.currency,
  'state', ${STATE}, 'paidOn', t.paid_on, 'method', t.method, 'receiptNumber', t.receipt_number,
  'waivedOn', t.waived_on, 'waivedReason', t.waived_reason, 'version', t.version)::text`;

const ORDERS: Record<TermSort, Order> = {
  from: { by: 't.starts_on', type: 'date' },
  '-from': { by: 't.starts_on', type: 'date', isDescending: true },
  name: { by: 'm.name_normalised', type: 'text' },
  '-name': { by: 'm.name_normalised', type: 'text', isDescending: true },
  amount: { by: '(t.amount * 100)::bigint', type: 'bigint' },
  '-amount': { by: '(t.amount * 100)::bigint', type: 'bigint', isDescending: true },
};
