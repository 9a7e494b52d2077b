import { Injectable } from '@nestjs/common';
import { BoardFiguresReader } from '../insights/board-figures';
import { canonicalJson } from '../seals/canonical-json';
import { contentHash } from '../seals/chain';
import { methodNote } from './method-note';
import type { InBoth, PublicationContent } from './publication-content';
import { PublicationFactsReader } from './publication-facts';

/** What would be published, and what it would rest on. */
export interface Made {
  content: PublicationContent;
  sealIds: string[];
  /** Of all that is not the introduction or the time: the same while nothing under it has changed. */
  figuresHash: string;
}

interface Draft {
  id: string;
  cycleId: string;
  introduction: InBoth;
}

/** Puts a publication together as things stand. */
@Injectable()
export class PublicationMaker {
  constructor(
    private readonly figures: BoardFiguresReader,
    private readonly facts: PublicationFactsReader,
  ) {}

  async make({ id, cycleId, introduction }: Draft, { isFinal }: { isFinal: boolean }): Promise<Made> {
    const { figures, sealedUpTo } = await this.figures.of(cycleId, { isFinal });
    const { now, coalition, cycle, replaces, covered, missing, lastSeal, definitions } = await this.facts.of(
      cycleId,
      sealedUpTo,
    );
    const { isOpened: _, ...named } = cycle;
    const content: PublicationContent = {
      schema: 2,
      id,
      edition: isFinal ? (replaces?.edition ?? 0) + 1 : null,
      replaces: replaces?.id ?? null,
      publishedAt: now,
      coalition,
      cycle: named,
      introduction,
      figures,
      members: { covered: covered.map(({ sealId: _seal, ...member }) => member), missing },
      lastSeal,
      definitions,
      method: methodNote(figures),
    };
    const { members } = content;
    // When its edition is cut is known only once it is.
    const counted = { ...figures, edition: figures.edition && { ...figures.edition, cutAt: null } };
    const under = canonicalJson({ figures: counted, members, definitions, cycle: named });
    const figuresHash = contentHash(under).toString('hex');
    return { content, sealIds: covered.map(({ sealId }) => sealId), figuresHash };
  }
}
