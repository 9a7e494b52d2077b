import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import {
  BoardEditionsQueries,
  type EditionContent,
  type KeptEdition,
  type StandingEdition,
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

  /** What the board would be shown now, whatever the day; kept where it is shown from here on. */
  async newest(cycleId: string, { isKept }: { isKept: boolean }): Promise<EditionContent> {
    await this.queries.hold();
    const kept = await this.queries.kept(cycleId);
    const last = kept.at(-1);
    if (last && last.figuresEdition === (await this.queries.figuresEdition(cycleId))) return last.shown;
    const made = await this.draw(cycleId);
    if (made && isKept) await this.keep(made);
    return made?.shown ?? last?.shown ?? nothingYet(await this.insights.overview(cycleId));
  }

  private async draw(cycleId: string): Promise<Omit<KeptEdition, 'id' | 'cutAt'> | null> {
    const kept = await this.queries.kept(cycleId);
    const figuresEdition = await this.queries.figuresEdition(cycleId); // first: what is sealed meanwhile makes the next one
    const { summaries, comparison, reported, byCycle } = await this.insights.overview(cycleId);
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
    return {
      cycleId,
      number: (kept.at(-1)?.number ?? 0) + 1,
      figuresEdition,
      whole: { summaries, comparison },
      shown: { ...tables, reported, change },
    };
  }

  private async keep({ whole, shown, ...edition }: Omit<KeptEdition, 'id' | 'cutAt'>): Promise<void> {
    const text = JSON.stringify(shown);
    const hash = createHash('sha256').update(text).digest();
    const { cycleId, number, figuresEdition } = edition;
    await this.database.execute(KEEP, [uuid(), cycleId, number, figuresEdition, JSON.stringify(whole), text, hash]);
    this.database.awaitCommit();
  }
}

const KEEP = `INSERT INTO board_editions (id, cycle_id, number, figures_edition, whole, shown, hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

export const nothingYet = ({ summaries, reported }: Pick<OverviewFacts, 'summaries' | 'reported'>): EditionContent => ({
  ...hiddenTables(summaries),
  reported,
  change: null,
});
