import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import {
  BoardEditionsQueries,
  type EditionContent,
  type EditionPlace,
  type KeptEdition,
  type StandingEdition,
  WRITTEN,
} from './board-editions.queries';
import { hiddenTables, nextTables } from './board-tables';
import { boardChangeOf } from './comparison';
import { InsightsQueries, type OverviewFacts } from './insights.queries';

/**
 * What the board sees are editions. One is cut when it is asked for and figures have changed, once a day at most, and when the coalition's
 * report is published: two looks an approval apart would tell what one member reported.
 */
@Injectable()
export class BoardEditions {
  /** By cycle: the figures of which no edition could be made. */
  private readonly hopeless = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly queries: BoardEditionsQueries,
    private readonly insights: InsightsQueries,
  ) {}

  /** Cuts what is due. Answers wait until it is kept: what is shown must be known to the next edition. */
  async refresh(): Promise<void> {
    const isDue = ({ cycleId, figuresEdition }: { cycleId: string; figuresEdition: string }) =>
      this.hopeless.get(cycleId) !== figuresEdition;
    if (!(await this.queries.due()).some(isDue)) return;
    await this.queries.hold();
    for (const { cycleId, figuresEdition } of (await this.queries.due()).filter(isDue)) {
      const made = await this.draw(cycleId);
      if (made) await this.keep(made);
      else this.hopeless.set(cycleId, figuresEdition);
    }
  }

  /** By cycle, as they stood on a day, or as they stand. */
  async standing(asOf?: string): Promise<Map<string, StandingEdition>> {
    const editions = await this.queries.standing(asOf);
    return new Map(editions.map((edition) => [edition.cycleId, edition]));
  }

  /**
   * What the board would be shown now, whatever the day; kept where it is shown from here on. Where the figures as they stand can not be
   * shown beside what was, the edition before; where there is none, nothing.
   */
  async newest(cycleId: string, { isKept }: { isKept: boolean }): Promise<NewestEdition> {
    await this.queries.hold();
    const last = (await this.queries.kept(cycleId)).at(-1);
    const isCurrent = last?.figuresEdition === (await this.queries.figuresEdition(cycleId));
    const made = isCurrent ? null : await this.draw(cycleId);
    if (made) {
      const { number, hash, sealedUpTo } = made;
      const cutAt = isKept ? await this.keep(made) : null;
      return { shown: made.shown, edition: { number, hash, sealedUpTo, cutAt }, isCurrent: true };
    }
    if (!last) return { shown: nothingYet(await this.insights.overview(cycleId)), edition: null, isCurrent: false };
    const { shown, number, hash, sealedUpTo, cutAt } = last;
    return { shown, edition: { number, hash, sealedUpTo, cutAt }, isCurrent };
  }

  private async draw(cycleId: string): Promise<Drawn | null> {
    const kept = await this.queries.kept(cycleId);
    const figuresEdition = await this.queries.figuresEdition(cycleId); // first: what is sealed meanwhile makes the next one
    const { summaries, comparison, reported, byCycle, sealedUpTo } = await this.insights.overview(cycleId);
    const tables = nextTables(
      summaries,
      kept.map(({ whole, shown }) => ({ summaries: whole.summaries, shown })),
    );
    if (!tables) return null;
    const previous = byCycle.find(({ code }) => code === comparison?.previousCycleCode);
    const before = previous && (await this.standing()).get(previous.cycleId);
    // A total of the cycle before that the board has not seen yet is as good as hidden.
    const isCurrent = before?.figuresEdition === (previous && (await this.queries.figuresEdition(previous.cycleId)));
    const totals = [tables.total, before && isCurrent ? before.shown.total : { suppressed: true as const }];
    const change = boardChangeOf(
      comparison,
      totals,
      kept.map(({ whole }) => whole.comparison),
    );
    const shown = { ...tables, reported, change };
    return {
      cycleId,
      number: (kept.at(-1)?.number ?? 0) + 1,
      figuresEdition,
      sealedUpTo: sealedUpTo ?? 0,
      whole: { summaries, comparison },
      shown,
      hash: createHash('sha256').update(JSON.stringify(shown)).digest('hex'),
    };
  }

  /** Answers when it was cut. */
  private async keep({ cycleId, number, figuresEdition, sealedUpTo, ...edition }: Drawn): Promise<string> {
    const [whole, shown] = [JSON.stringify(edition.whole), JSON.stringify(edition.shown)];
    const place = [uuid(), cycleId, number, figuresEdition, sealedUpTo];
    const row = await this.database.row<{ cutAt: string }>(KEEP, [...place, whole, shown, edition.hash]);
    this.database.awaitCommit();
    return row!.cutAt;
  }
}

type Drawn = Omit<KeptEdition, 'id' | 'cutAt'>;
/** What can be shown, which edition it is, and whether it shows the figures as they stand. */
export interface NewestEdition {
  shown: EditionContent;
  edition: EditionPlace | null;
  isCurrent: boolean;
}

const KEEP = `INSERT INTO board_editions (id, cycle_id, number, figures_edition, sealed_up_to, whole, shown, hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, decode($8, 'hex')) RETURNING ${WRITTEN('cut_at')} AS "cutAt"`;

export const nothingYet = ({ summaries, reported }: Pick<OverviewFacts, 'summaries' | 'reported'>): EditionContent => ({
  ...hiddenTables(summaries),
  reported,
  change: null,
});
