import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { isListed, memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery, type Order, searched } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { StandingListItem, StandingReason, MemberStandingResponse, StandingsQuery } from './dto/standing.response';
import { wordReason } from './standing.texts';

/** A reason as the view gives it; `name` is what its subject is called in the reader's language. */
type Bare = Omit<StandingReason, 'detail' | 'advice'> & { name: string | null };
type Bared<T extends { reasons: StandingReason[] }> = Omit<T, 'reasons'> & { reasons: Bare[] };

/** Reads the views of `add-standing`, which are the rule, and puts their reasons into words. */
@Injectable()
export class StandingQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async of(memberId: string): Promise<MemberStandingResponse> {
    const reach = this.access.reach('standing.read');
    const { language, memberIds } = this.access.actor;
    const row = await this.database.row<{ standing: Bared<MemberStandingResponse> }>(
      {
        name: `standing.of.${reach}.${language}`,
        text: `SELECT json_build_object('level', (SELECT s.level FROM member_standing s WHERE s.member_id = m.id), 'reasons', (${REASONS(language)})) AS standing
                 FROM members m WHERE m.id = $1 AND ${memberScope(reach, 'm.id', '$2')}`,
      },
      [memberId, memberIds],
    );
    if (!row) throw NotFound();
    return this.worded<MemberStandingResponse>(row.standing);
  }

  async list({ q, level, source, ...page }: StandingsQuery): Promise<JsonText> {
    const { language, memberIds } = this.access.actor;
    const reach = this.access.reach('standing.read');
    const standings = reach === 'all' ? await this.kept() : 'member_standing';
    const list = new ListQuery();
    list.where(memberScope(reach, 'm.id', list.value(memberIds))).where(isListed('m'));
    if (q) list.where(containsWords('m.search_text', list.value(q)));
    list.filter(level, (levels) => `s.level = ANY (${levels}::text[])`);
    list.filter(source, (sources) => `s.sources && ${sources}::text[]`);
    const { text } = await list.page(
      this.database,
      {
        item: `json_build_object('id', m.id, 'name', m.name, 'status', membership_status(m.id, (SELECT coalition_today())), 'level', s.level,
                 'reasons', (${REASONS(language)}), 'version', m.version)::text`,
        from: `members m JOIN ${standings} s ON s.member_id = m.id`,
        id: 'm.id',
        sort: 'name',
        order: q ? searched(BY_NAME) : BY_NAME,
      },
      page,
    );
    const answer = JSON.parse(text) as { items: Bared<StandingListItem>[] };
    return new JsonText(
      JSON.stringify({ ...answer, items: answer.items.map((item) => this.worded<StandingListItem>(item)) }),
    );
  }

  /** Of a few members the views are asked, of all the rows that are kept: those that may be wrong since something changed, or since yesterday, are reckoned anew before. */
  private async kept(): Promise<'kept_standings'> {
    await this.database.row({ name: 'standing.keep', text: 'SELECT keep_standings()' });
    return 'kept_standings';
  }

  private worded<T extends { reasons: StandingReason[] }>(bare: Bared<T>): T {
    const { language } = this.access.actor;
    const reasons = bare.reasons.map(({ name, ...reason }) => ({
      ...reason,
      ...wordReason({ ...reason, subject: name ?? reason.subject }, language),
    }));
    return { ...bare, reasons } as unknown as T;
  }
}

const BY_NAME: Order = { by: 'm.name_normalised', type: 'text' };

/** What blocks first, then by kind and day. */
const REASONS = (language: 'es' | 'en') => `
  SELECT coalesce(json_agg(json_build_object('source', r.source, 'code', r.code, 'level', r.level, 'on', r.on_day, 'subject', r.subject, 'subjectId', r.subject_id,
      'name', CASE r.source WHEN 'document' THEN (SELECT t.name_${language} FROM document_types t WHERE t.id = r.subject_id)
                            WHEN 'report' THEN (SELECT c.name_${language} FROM cycles c WHERE c.code = r.subject) END)
    ORDER BY r.level = 'blocked' DESC, r.source, r.on_day, r.subject), '[]') FROM standing_reasons r WHERE r.member_id = m.id`;
