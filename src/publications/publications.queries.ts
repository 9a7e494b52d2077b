import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Reach } from '../access/policy';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { PublicationsQuery } from './dto/publication.dto';
import type { PublicationContent } from './publication-content';

/** As it stands: `content` is null while it is a draft. */
export interface Standing {
  id: string;
  cycleId: string;
  introductionEs: string;
  introductionEn: string;
  version: number;
  content: PublicationContent | null;
  contentHash: string | null;
}

@Injectable()
export class PublicationsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list({ cycle, state, ...page }: PublicationsQuery): Promise<JsonText> {
    const list = new ListQuery().where(within(this.access.reach('publications.read')));
    list.filter(cycle, (value) => `p.cycle_id = ${value}::uuid`);
    if (state) list.where(`p.published_at IS ${state === 'draft' ? '' : 'NOT '}NULL`);
    return list.page(
      this.database,
      { item: `json_build_object(${ITEM})::text`, from: FROM, id: 'p.id', sort: '-cycle', order: NEWEST },
      page,
    );
  }

  async one(id: string): Promise<JsonText> {
    const reach = this.access.reach('publications.read');
    const row = await this.database.row<{ item: string; version: number }>(
      {
        name: `publications.one.${reach}`,
        text: `SELECT p.version, json_build_object(${ITEM}, 'content', p.content::json)::text AS item FROM ${FROM} WHERE p.id = $1 AND ${within(reach)}`,
      },
      [id],
    );
    if (!row) throw NotFound();
    return new JsonText(row.item, row.version);
  }

  async standing(id: string): Promise<Standing> {
    const reach = this.access.reach('publications.read');
    const row = await this.database.row<Standing>(
      {
        name: `publications.standing.${reach}`,
        text: `SELECT p.id, p.cycle_id AS "cycleId", p.introduction_es AS "introductionEs", p.introduction_en AS "introductionEn", p.version,
                 p.content::json AS content, encode(p.content_hash, 'hex') AS "contentHash" FROM publications p WHERE p.id = $1 AND ${within(reach)}`,
      },
      [id],
    );
    if (!row) throw NotFound();
    return row;
  }

  async isOpened(cycleId: string): Promise<boolean> {
    const row = await this.database.row('SELECT FROM cycles WHERE id = $1 AND opened_at IS NOT NULL', [cycleId]);
    return row !== undefined;
  }
}

/** The only SQL that says what has been published. */
const within = (reach: Reach): string =>
  reach === 'all' ? 'true' : reach === 'published' ? 'p.published_at IS NOT NULL' : 'false';

/** The newest period first; of one period a draft, and then the newest edition. */
const NEWEST = {
  by: `(c.starts_on::text || to_char(coalesce(p.edition, 99999), 'FM00000'))`,
  type: 'text',
  isDescending: true,
} as const;
const FROM = `publications p JOIN cycles c ON c.id = p.cycle_id
  LEFT JOIN LATERAL (SELECT * FROM publication_changes(p.id) WHERE p.published_at IS NOT NULL) since ON true
  LEFT JOIN LATERAL (SELECT n.id, n.edition, n.published_at FROM publications n
     WHERE n.cycle_id = p.cycle_id AND n.edition > p.edition ORDER BY n.edition DESC LIMIT 1) newest ON true`;
const ITEM = `'id', p.id, 'state', CASE WHEN p.published_at IS NULL THEN 'draft' ELSE 'published' END,
  'cycle', json_build_object('id', c.id, 'code', c.code, 'nameEs', c.name_es, 'nameEn', c.name_en), 'edition', p.edition,
  'introductionEs', p.introduction_es, 'introductionEn', p.introduction_en, 'createdAt', p.created_at, 'publishedAt', p.published_at,
  'contentHash', encode(p.content_hash, 'hex'),
  'restated', since.restated, 'restatedAt', since.restated_at, 'added', since.added,
  'replacedBy', CASE WHEN newest.id IS NOT NULL THEN json_build_object('id', newest.id, 'edition', newest.edition, 'publishedAt', newest.published_at) END,
  'version', p.version`;
