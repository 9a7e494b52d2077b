import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { AREAS } from '../shared/areas';
import { JsonText } from '../shared/http/json-text';
import { boardTables } from './board-tables';
import { changeOf } from './comparison';
import type { FiguresQuery, OverviewQuery } from './dto/insights.query';
import type { FiguresResponse } from './dto/figures.response';
import type { OverviewResponse } from './dto/insights.response';
import { NoCycleYet } from './insights.problems';
import { EditionCache } from './edition-cache';
import { InsightsQueries } from './insights.queries';

/** Figures with what tells their edition; no body where the caller has that edition already. */
export interface Figures {
  etag: string;
  body?: JsonText;
}

@Injectable()
export class InsightsService {
  private readonly drawn = new EditionCache();

  constructor(
    private readonly access: Access,
    private readonly queries: InsightsQueries,
  ) {}

  overview({ cycle }: OverviewQuery, known: string | undefined): Promise<Figures> {
    return this.unlessKnown('overview', cycle, known, async (cycleId, isProtected): Promise<OverviewResponse> => {
      const facts = await this.queries.overview(cycleId);
      const { total, by } = boardTables(facts.summaries, isProtected);
      const byCycle = facts.byCycle.map(({ summaries, ...each }) => ({
        ...each,
        people: boardTables(summaries, isProtected).total,
      }));
      const before = byCycle.find(({ code }) => code === facts.comparison?.previousCycleCode);
      return {
        cycle: facts.cycle,
        cycles: facts.cycles,
        reported: facts.reported,
        owing: facts.owing,
        people: total,
        change: changeOf(facts.comparison, isProtected, [total, before?.people ?? null]),
        byArea: by.area.map(({ category, people, reported }) => ({
          area: category,
          people,
          reported,
          owing: facts.owingByArea.find(({ area }) => area === category)?.owing ?? 0,
        })),
        byState: by.state
          .filter(({ category }) => category !== 'unknown')
          .map(({ category, people, reported }) => ({ state: category, people, reported })),
        timeliness: AREAS.map(
          (area) =>
            facts.timeliness.find((row) => row.area === area) ?? { area, onTime: 0, late: 0, missing: 0, pending: 0 },
        ),
        byCycle,
        asOf: facts.asOf,
      };
    });
  }

  figures({ cycle, by = 'area' }: FiguresQuery, known: string | undefined): Promise<Figures> {
    return this.unlessKnown(`figures ${by}`, cycle, known, async (cycleId, isProtected): Promise<FiguresResponse> => {
      const facts = await this.queries.cycle(cycleId);
      const tables = boardTables(facts.summaries, isProtected);
      return {
        cycle: facts.cycle,
        by,
        rows: tables.by[by],
        total: tables.total,
        reported: facts.reported,
        owing: facts.owing,
      };
    });
  }

  /** An edition is one to each audience: what protects figures makes other figures of them. */
  private async unlessKnown(
    what: string,
    cycle: string | undefined,
    known: string | undefined,
    draw: (cycleId: string, isProtected: boolean) => Promise<object>,
  ): Promise<Figures> {
    const edition = await this.queries.edition(cycle);
    if (!edition) throw NoCycleYet();
    const isProtected = !this.access.can('insights.read-unprotected');
    const tag = `${edition.tag}.${isProtected ? 'protected' : 'whole'}`;
    const etag = `"${tag}"`;
    if (known?.split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === etag)) return { etag };
    const body = await this.drawn.get(
      `${what} ${edition.cycleId} ${tag}`,
      async () => new JsonText(JSON.stringify(await draw(edition.cycleId, isProtected)), tag),
    );
    return { etag, body };
  }
}
