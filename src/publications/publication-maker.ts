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
    const figures = await this.figures.of(cycleId, { isFinal });
    const { now, coalition, cycle, replaces, covered, missing, lastSeal, definitions } = await this.facts.of(cycleId);
    const { isOpened: _, ...named } = cycle;
    const content: PublicationContent = {
      schema: 1,
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
    const figuresHash = contentHash(canonicalJson({ figures, members, definitions, cycle: named })).toString('hex');
    return { content, sealIds: covered.map(({ sealId }) => sealId), figuresHash };
  }
}
