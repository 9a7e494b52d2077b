import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { MembersQueries } from '../members/members.queries';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { CreateTagDto, TagsQuery, UpdateTagDto } from './dto/tag.dto';
import { TagNotMergeable, TagRetired } from './engagement.problems';
import { Tag } from './tag.entity';
import { TagsQueries } from './tags.queries';

@Injectable()
export class TagsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly members: MembersQueries,
    private readonly queries: TagsQueries,
  ) {}

  list(query: TagsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async create({ name }: CreateTagDto): Promise<JsonText> {
    const id = uuid();
    await this.database.manager.insert(Tag, { id, name, createdBy: this.access.actor.accountId });
    return this.read(id);
  }

  async update(id: string, version: number, { isRetired, ...change }: UpdateTagDto): Promise<JsonText> {
    await this.read(id);
    const retirement =
      isRetired === undefined ? {} : { retiredAt: isRetired ? () => 'coalesce(retired_at, now())' : null };
    await updateVersioned(this.database, Tag, id, version, { ...change, ...retirement, updatedAt: () => 'now()' });
    return this.read(id);
  }

  /** Every member of the one carries the other from now on; the one is gone from all lists and its name is free. */
  async merge(id: string, into: string): Promise<JsonText> {
    await this.read(id);
    if (into === id || (await this.queries.inUse(into)) !== 'yes') throw TagNotMergeable();
    const merged = await this.database.execute(
      'UPDATE tags SET merged_into = $2, version = version + 1, updated_at = now() WHERE id = $1 AND merged_into IS NULL',
      [id, into],
    );
    if (!merged) throw NotFound();
    await this.database.execute(
      `DELETE FROM member_tags c WHERE c.tag_id = $1 AND EXISTS (SELECT FROM member_tags o WHERE o.tag_id = $2 AND o.member_id = c.member_id)`,
      [id, into],
    );
    await this.database.execute('UPDATE member_tags SET tag_id = $2 WHERE tag_id = $1', [id, into]);
    return this.read(into);
  }

  async ofMember(memberId: string): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'engagement.read');
    return this.queries.carriedBy(memberId);
  }

  async add(memberId: string, tagId: string): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'engagement.write');
    const state = await this.queries.inUse(tagId);
    if (state === 'absent') throw NotFound();
    if (state === 'retired') throw TagRetired();
    await this.database.execute(
      `INSERT INTO member_tags (id, member_id, tag_id, added_by) VALUES ($1, $2, $3, $4) ON CONFLICT ON CONSTRAINT uq_member_tags DO NOTHING`,
      [uuid(), memberId, tagId, this.access.actor.accountId],
    );
    return this.queries.carriedBy(memberId);
  }

  async remove(memberId: string, tagId: string): Promise<void> {
    await this.members.assertVisible(memberId, 'engagement.write');
    await this.database.execute('DELETE FROM member_tags WHERE member_id = $1 AND tag_id = $2', [memberId, tagId]);
  }
}
