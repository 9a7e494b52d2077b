import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { checkIdentifier } from '../members/identifiers';
import { memberScope } from '../members/member.scope';
import { PUBLIC_SCHEMES, SCHEMES } from '../members/member.values';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import type { SearchGroup } from './dto/search.dto';
import { type Source, SOURCES } from './sources';
import { allWords, hasWholeWord } from './words';

/** Of each group, the best first, as JSON. */
export type Hits = Map<SearchGroup, string[]>;

/** What was typed, and its words in normal form: none where it holds no letter or digit. */
export interface Typed {
  text: string;
  words: string;
}

/**
 * Candidates first, few and unsorted, each way of fitting by the index that serves it; then only these are ranked. Sorting all that fit
 * a common word would read most of a table for five rows of it.
 */
@Injectable()
export class SearchQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * The normal form; and for the statements that follow, how far a misspelt name may be off, and that indexes go first: row level
   * security hides from the planner how rare a word is, and it would walk a whole table for it.
   */
  async read(text: string): Promise<Typed> {
    const row = await this.database.row<{ words: string }>(
      {
        name: 'search.words',
        text: `SELECT normalise_name($1) AS words, set_config('pg_trgm.word_similarity_threshold', '${ALIKE}', true), set_config('enable_seqscan', 'off', true)`,
      },
      [text],
    );
    return { text, words: row!.words };
  }

  /** As it was typed: a whole identifier or address, an acronym, the beginning of a name, words in any order. */
  exact(groups: readonly SearchGroup[], typed: Typed, limit: number): Promise<Hits> {
    return this.hits(groups, typed, limit, (group, query) => [
      ...this.whole(group, typed, query),
      ...this.byWords(SOURCES[group], typed, query),
    ]);
  }

  /** Names that look like it. */
  similar(groups: readonly SearchGroup[], typed: Typed, limit: number): Promise<Hits> {
    return this.hits(groups, typed, limit, (group, query) => {
      const source = SOURCES[group];
      const words = query.value(typed.words);
      const far = `1 - word_similarity(${words}, ${source.words})`;
      return [this.way(source, query, far, `${words} <% ${source.words}`)];
    });
  }

  private whole(group: SearchGroup, { text, words }: Typed, query: ListQuery): string[] {
    const source = SOURCES[group];
    if (group === 'contacts' && text.includes('@'))
      return [this.way(source, query, '0', `lower(s.email) = lower(${query.value(text)})`)];
    if (group !== 'members') return [];
    const schemes = this.access.can('members.read-private') ? SCHEMES : PUBLIC_SCHEMES;
    const values = schemes.map((scheme) => checkIdentifier(scheme, text).value);
    const identified = `s.id = ANY (ARRAY(SELECT i.member_id FROM member_identifiers i
      WHERE i.scheme = ANY (${query.value(schemes)}::text[]) AND i.value = ANY (${query.value(values)}::text[])))`;
    const acronym = () => this.way(source, query, '1', `normalise_name(s.acronym) = ${query.value(words)}`);
    return [this.way(source, query, '0', identified), ...(words ? [acronym()] : [])];
  }

  private byWords(source: Source, { words }: Typed, query: ListQuery): string[] {
    if (!words) return [];
    const begins = source.name && this.way(source, query, '2', `${source.name} LIKE ${query.value(`${words}%`)}`);
    const holds =
      hasWholeWord(words) &&
      this.way(
        source,
        query,
        '3',
        allWords(source.words, words, (word) => query.value(word)),
      );
    return [begins, holds].filter((way) => typeof way === 'string');
  }

  private way({ needs, from, member, only }: Source, query: ListQuery, rank: string, condition: string): string {
    const scope = memberScope(this.access.reach(needs), member, query.value(this.access.actor.memberIds));
    return `(SELECT s.id, (${rank})::real AS rank FROM ${from} WHERE ${condition} AND ${scope}${only ? ` AND ${only}` : ''} LIMIT ${CANDIDATES})`;
  }

  /** One statement for all groups: most of what a small one costs is the way there and back. */
  private async hits(
    groups: readonly SearchGroup[],
    typed: Typed,
    limit: number,
    waysOf: (group: SearchGroup, query: ListQuery) => string[],
  ): Promise<Hits> {
    const query = new ListQuery();
    const parts = groups.flatMap((group) => {
      const ways = waysOf(group, query);
      return ways.length ? [this.ranked(group, typed, query, ways, limit)] : [];
    });
    const hits: Hits = new Map(groups.map((group) => [group, []]));
    if (!parts.length) return hits;
    const rows = await this.database.rows<{ group: SearchGroup; hit: string }>(parts.join(' UNION ALL '), [
      ...query.all,
    ]);
    for (const { group, hit } of rows) hits.get(group)!.push(hit);
    return hits;
  }

  private ranked(group: SearchGroup, { words }: Typed, query: ListQuery, ways: string[], limit: number): string {
    const { from, member, title, isPast = 'false', order, detail } = SOURCES[group];
    const shown = detail.includes('$first')
      ? detail.replaceAll('$first', () => `${query.value(words.split(' ')[0])}::text`)
      : detail;
    return `(SELECT '${group}' AS "group",
        json_build_object('id', s.id, 'memberId', ${member}, 'title', ${title}, 'detail', ${shown}, 'isPast', ${isPast})::text AS hit
       FROM (SELECT id, min(rank) AS rank FROM (${ways.join(' UNION ALL ')}) ways GROUP BY id) found JOIN ${from} ON s.id = found.id
      ORDER BY ${isPast} IS TRUE, found.rank, ${order}, s.id LIMIT ${query.value(limit)})`;
  }
}

/** Of a word's trigrams, how many a name must share: "fundasion" finds "fundación". */
const ALIKE = 0.45;
const CANDIDATES = 200;
