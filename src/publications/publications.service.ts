import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { Invalid, Stale } from '../shared/http/problems';
import type { CreatePublicationDto, PublicationsQuery, UpdatePublicationDto } from './dto/publication.dto';
import { Publication } from './publication.entity';
import { PublicationFrozen } from './publications.problems';
import { PublicationsQueries } from './publications.queries';

/** What is being prepared, until it is published. */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queries: PublicationsQueries,
  ) {}

  list(query: PublicationsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async prepare({ cycleId, introductionEs = '', introductionEn = '' }: CreatePublicationDto): Promise<JsonText> {
    if (!(await this.queries.isOpened(cycleId)))
      throw Invalid({ errors: [{ pointer: '/cycleId', code: 'cycle-not-open' }] });
    const id = uuid();
    const createdBy = this.access.actor.accountId;
    await this.database.manager.insert(Publication, { id, cycleId, introductionEs, introductionEn, createdBy });
    return this.read(id);
  }

  async write(id: string, version: number, change: UpdatePublicationDto): Promise<JsonText> {
    await this.assertDraft(id);
    await updateVersioned(this.database, Publication, id, version, change);
    return this.read(id);
  }

  /** A draft was never anybody's but staff's, and the trail keeps it. */
  async discard(id: string, version: number): Promise<void> {
    const current = await this.assertDraft(id);
    const gone = await this.database.execute('DELETE FROM publications WHERE id = $1 AND version = $2', [id, version]);
    if (gone === 0) throw Stale({ headers: { etag: `"${current}"` } });
  }

  private async assertDraft(id: string): Promise<number> {
    const { content, version } = await this.queries.standing(id);
    if (content) throw PublicationFrozen();
    return version;
  }
}
