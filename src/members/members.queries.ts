import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery, type Order, pagesOf, searched } from '../shared/database/list-query';
import { idsOf, unknownFilter } from '../shared/http/id-filter';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { MemberResponse } from './dto/member.response';
import { type MemberSort, type MembersQuery } from './dto/members.query';
import { checkIdentifier } from './identifiers';
import { isListed, memberScope } from './member.scope';
import { PUBLIC_SCHEMES, SCHEMES } from './member.values';

/** Everything that leaves about members, by name: the public part for the board, all of it for the office and the NGO itself. */
@Injectable()
export class MembersQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const { audience } = this;
    const reach = this.access.reach('members.read');
    const statement = {
      name: `members.one.${audience}.${reach}`,
      text: `SELECT m.version, json_build_object(${ITEMS[audience]()})::text AS member FROM members m WHERE m.id = $1 AND ${memberScope(reach, 'm.id', '$2')}`,
    };
    const row = await this.database.row<{ member: string; version: number }>(statement, [id, this.own]);
    if (!row) throw NotFound();
    return new JsonText(row.member, row.version);
  }

  /** Whole members, as `one` answers them, in the list's order; the membership on the day that is asked for. */
  pages(query: MembersQuery): AsyncGenerator<MemberResponse[]> {
    return pagesOf((page) => this.list({ ...query, ...page, count: undefined }, this.audience));
  }

  /** The coalition's own number of each that has one. */
  async numbers(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ id: string; number: string }>(
      `SELECT i.member_id AS id, i.value AS number FROM member_identifiers i WHERE i.member_id = ANY ($1::uuid[]) AND i.scheme = 'member-number'`,
      [ids],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  list(query: MembersQuery, item: keyof typeof ITEMS = 'listed'): Promise<JsonText> {
    const { q, status, focus, state, tag, sort = 'name', asOf } = query;
    if (tag !== undefined && !this.access.can('engagement.read')) throw unknownFilter('tag');
    const list = new ListQuery();
    const day = asOf && `${list.value(asOf)}::date`;
    if (day) list.where(`EXISTS (SELECT ${inForce(day)})`);
    list.where(memberScope(this.access.reach('members.read'), 'm.id', list.value(this.own))).where(isListed('m'));
    if (q) list.where(this.found(list, q));
    list.filter(status, (status?.includes('active') ? amongMany : amongFew)(day));
    list.filter(focus, (areas) => `m.focus_areas && ${areas}::text[]`);
    list.filter(state, (states) => `m.address_state = ANY (${states}::text[])`);
    if (tag !== undefined) list.where(tagged(list.value(idsOf('tag', tag))));
    const order = ORDERS[sort];
    return list.page(
      this.database,
      {
        item: `json_build_object(${ITEMS[item](day)})::text`,
        from: 'members m',
        ...(sort.endsWith('joinedOn') && {
          found: `members m LEFT JOIN kept_joining_days j ON j.member_id = m.id ${day ? `AND j.day <= ${day}` : ''}`,
          counted: 'members m',
          isFoundWhole: asOf !== undefined,
        }),
        id: 'm.id',
        sort: asOf ? `${sort} ${asOf}` : sort, // a place in the list of one day is none in that of another
        order: q ? searched(order) : order,
      },
      query,
    );
  }

  /** 404 unless the member is there and within the reach of the permission. */
  async assertVisible(id: string, permission: Permission): Promise<void> {
    const reach = this.access.reach(permission);
    const row = await this.database.row(
      {
        name: `members.visible.${reach}`,
        text: `SELECT m.id FROM members m WHERE m.id = $1 AND ${memberScope(reach, 'm.id', '$2')}`,
      },
      [id, this.own],
    );
    if (!row) throw NotFound();
  }

  /** By the words of its names, or by a whole identifier of those that the person may see. */
  private found(list: ListQuery, q: string): string {
    const schemes = this.access.can('members.read-private') ? SCHEMES : PUBLIC_SCHEMES;
    const values = schemes.map((scheme) => checkIdentifier(scheme, q).value);
    return `(${containsWords('m.search_text', list.value(q))} OR m.id = ANY (ARRAY(SELECT surviving_member(i.member_id) FROM member_identifiers i
      WHERE i.scheme = ANY (${list.value(schemes)}::text[]) AND i.value = ANY (${list.value(values)}::text[]))))`;
  }

  private get audience(): 'whole' | 'public' {
    return this.access.can('members.read-private') ? 'whole' : 'public';
  }

  private get own(): readonly string[] {
    return this.access.actor.memberIds;
  }
}

const TODAY = '(SELECT coalition_today())';
// Bounds, not `@>`: over the index of the exclusion constraint the few rows of one member cost twice as much, and the planner takes
// the active members, who are nearly all of them, for a few.
const inForce = (day = TODAY) => `FROM membership_periods p WHERE p.member_id = m.id AND p.superseded_at IS NULL
  AND lower(p.during) <= ${day} AND coalesce(upper(p.during), 'infinity') > ${day}`;
const amongMany = (day?: string) => (statuses: string) =>
  `EXISTS (SELECT ${inForce(day)} AND p.status = ANY (${statuses}::text[]))`;
/** Found from the periods of the day: walking all members for the few that have lapsed takes a second at 100,000. */
const amongFew =
  (day = TODAY) =>
  (statuses: string) =>
    `m.id = ANY (ARRAY(SELECT p.member_id FROM membership_periods p
    WHERE p.superseded_at IS NULL AND p.during @> ${day} AND p.status = ANY (${statuses}::text[])))`;
const status = (day?: string) => `(SELECT p.status ${inForce(day)})`;
/** On a given day nobody has joined later; without one, who will join says so already. */
const joinedOn = (day?: string) =>
  `(SELECT min(lower(p.during)) FROM membership_periods p WHERE p.member_id = m.id AND p.superseded_at IS NULL AND p.status = 'active'${
    day ? ` AND lower(p.during) <= ${day}` : ''
  })`;
const tagged = (tags: string) =>
  `m.id = ANY (ARRAY(SELECT c.member_id FROM member_tags c WHERE c.tag_id = ANY (${tags}::uuid[])))`;
const MEMBER_NUMBER = `(SELECT i.value FROM member_identifiers i WHERE i.member_id = m.id AND i.scheme = 'member-number')`;
const identifiers = (schemes: string) =>
  `coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value, 'state', i.state, 'overrideReason', i.override_reason) ORDER BY i.scheme)
    FROM member_identifiers i WHERE i.member_id = m.id ${schemes}), '[]')`;

const listItem = (
  day?: string,
) => `'id', m.id, 'name', m.name, 'legalName', m.legal_name, 'acronym', m.acronym, 'status', ${status(day)}, 'focusAreas', m.focus_areas, 'primaryFocus', m.primary_focus,
  'addressState', m.address_state, 'addressMunicipality', m.address_municipality, 'memberNumber', ${MEMBER_NUMBER}, 'joinedOn', ${joinedOn(day)}, 'version', m.version`;

const publicPart = (
  day?: string,
) => `'id', m.id, 'version', m.version, 'legalName', m.legal_name, 'name', m.name, 'acronym', m.acronym,
  'missionEs', m.mission_es, 'missionEn', m.mission_en, 'descriptionEs', m.description_es, 'descriptionEn', m.description_en,
  'legalForm', m.legal_form, 'foundedOn', m.founded_on, 'focusAreas', m.focus_areas, 'primaryFocus', m.primary_focus, 'statesServed', m.states_served,
  'addressCountry', m.address_country, 'addressMunicipality', m.address_municipality,
  'addressMunicipalityCode', m.address_municipality_code, 'addressState', m.address_state,
  'website', m.website, 'publicEmail', m.public_email, 'publicPhone', m.public_phone, 'socialLinks', m.social_links, 'languages', m.languages,
  'status', ${status(day)}, 'joinedOn', ${joinedOn(day)}, 'memberNumber', ${MEMBER_NUMBER}`;
const PRIVATE = `'addressStreet', m.address_street, 'addressNumber', m.address_number, 'addressNeighbourhood', m.address_neighbourhood,
  'addressPostalCode', m.address_postal_code, 'paidStaff', m.paid_staff, 'volunteers', m.volunteers, 'budgetBand', m.budget_band`;
/** What leaves, by who reads it; the membership is today's unless a day is named. */
const ITEMS = {
  listed: listItem,
  public: (day?: string) =>
    `${publicPart(day)}, 'identifiers', ${identifiers(`AND i.scheme IN (${PUBLIC_SCHEMES.map((scheme) => `'${scheme}'`).join(', ')})`)}`,
  whole: (day?: string) => `${publicPart(day)}, ${PRIVATE}, 'identifiers', ${identifiers('')}`,
};

const ORDERS: Record<MemberSort, Order> = {
  name: { by: 'm.name_normalised', type: 'text' },
  '-name': { by: 'm.name_normalised', type: 'text', isDescending: true },
  // Who never joined stands last either way.
  joinedOn: { by: `coalesce(j.day, 'infinity')`, type: 'date' },
  '-joinedOn': { by: `coalesce(j.day, '-infinity')`, type: 'date', isDescending: true },
};
