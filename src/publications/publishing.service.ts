import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { canonicalJson } from '../seals/canonical-json';
import { contentHash } from '../seals/chain';
import { SealsService } from '../seals/seals.service';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { JsonText } from '../shared/http/json-text';
import { Invalid } from '../shared/http/problems';
import type { PublicationPreview, PublishDto } from './dto/publication.dto';
import { Publication } from './publication.entity';
import { type Made, PublicationMaker } from './publication-maker';
import { FiguresMoved, NothingToPublish, PublicationFrozen } from './publications.problems';
import { PublicationsQueries, type Standing } from './publications.queries';

/** From a draft to what nobody changes any more: all of it in the request's one transaction. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly seals: SealsService,
    private readonly queries: PublicationsQueries,
    private readonly maker: PublicationMaker,
  ) {}

  async preview(id: string): Promise<JsonText> {
    const { content, figuresHash } = await this.made(await this.draft(id), false);
    return new JsonText(JSON.stringify({ figuresHash, content } satisfies PublicationPreview));
  }

  async publish(id: string, version: number, { figuresHash }: PublishDto): Promise<JsonText> {
    await this.seals.holdChain(); // figures, members and seals of one instant, and one edition after the other
    const draft = await this.draft(id);
    assertIntroduced(draft);
    const made = await this.made(draft, true);
    if (made.sealIds.length === 0) throw NothingToPublish();
    if (figuresHash !== undefined && figuresHash !== made.figuresHash) throw FiguresMoved();
    await this.freeze(id, version, made);
    return this.queries.one(id);
  }

  private async freeze(id: string, version: number, { content, sealIds }: Made): Promise<void> {
    const text = canonicalJson(content);
    await updateVersioned(this.database, Publication, id, version, {
      edition: content.edition,
      content: text,
      contentHash: contentHash(text),
      publishedAt: content.publishedAt,
      publishedBy: this.access.actor.accountId,
    });
    await this.database.execute(
      'INSERT INTO publication_seals (publication_id, seal_id) SELECT $1, unnest($2::uuid[])',
      [id, sealIds],
    );
  }

  private async draft(id: string): Promise<Standing> {
    const standing = await this.queries.standing(id);
    if (standing.content) throw PublicationFrozen();
    return standing;
  }

  private made({ id, cycleId, introductionEs, introductionEn }: Standing, isFinal: boolean): Promise<Made> {
    return this.maker.make({ id, cycleId, introduction: { es: introductionEs, en: introductionEn } }, { isFinal });
  }
}

function assertIntroduced({ introductionEs, introductionEn }: Standing): void {
  const missing = Object.entries({ introductionEs, introductionEn }).filter(([, text]) => !text.trim());
  const errors = missing.map(([field]) => ({ pointer: `/${field}`, code: 'introduction-missing' }));
  if (errors.length) throw Invalid({ errors });
}
