import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { AREAS } from '../shared/areas';
import { JsonText } from '../shared/http/json-text';
import { BoardEditions, nothingYet } from './board-editions';
import type { EditionContent, StandingEdition } from './board-editions.queries';
import { hiddenTables, wholeTables } from './board-tables';
import { changeOf } from './comparison';
import type { FiguresQuery, OverviewQuery } from './dto/insights.query';
import type { FiguresResponse } from './dto/figures.response';
import type { OverviewResponse } from './dto/insights.response';
import { NoCycleYet } from './insights.problems';
import { EditionCache } from './edition-cache';
import { InsightsQueries, type OverviewFacts } from './insights.queries';
import type { Shown } from './suppression';

/** Figures with what tells their edition; no body where the caller has that edition already. */
export interface Figures {
  etag: string;
  body?: JsonText;
}

/** What one audience sees of a cycle, and of the ones before. */
interface Seen extends EditionContent {
  facts: OverviewFacts;
  edition: { number: number; cutAt: string } | null;
  /** Of every cycle beside this one. */
  ofCycle: (each: OverviewFacts['byCycle'][number]) => { people: Shown; reported: number };
}

@Injectable()
export class InsightsService {
  private readonly drawn = new EditionCache();

  constructor(
    private readonly access: Access,
    private readonly queries: InsightsQueries,
    private readonly editions: BoardEditions,
  ) {}

  overview(query: OverviewQuery, known: string | undefined): Promise<Figures> {
    return this.unlessKnown('overview', query, known, ({ facts, total, by, ...seen }): OverviewResponse => ({
      cycle: facts.cycle,
      cycles: facts.cycles,
      reported: seen.reported,
      owing: facts.owing,
      people: total,
      change: seen.change,
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
      byCycle: facts.byCycle.map((each) => ({
        cycleId: each.cycleId,
        code: each.code,
        owing: each.owing,
        ...(each.cycleId === facts.cycle.id ? { people: total, reported: seen.reported } : seen.ofCycle(each)),
      })),
      edition: seen.edition,
      asOf: seen.edition?.cutAt ?? facts.asOf,
    }));
  }

  figures({ by = 'area', ...query }: FiguresQuery, known: string | undefined): Promise<Figures> {
    return this.unlessKnown(`figures ${by}`, query, known, ({ facts, ...seen }): FiguresResponse => ({
      cycle: facts.cycle,
      by,
      rows: seen.by[by],
      total: seen.total,
      reported: seen.reported,
      owing: facts.owing,
    }));
  }

  /** Figures are one thing to each audience: what protects them makes other figures of them. */
  private async unlessKnown(
    what: string,
    { cycle, asOf }: OverviewQuery,
    known: string | undefined,
    draw: (seen: Seen) => object,
  ): Promise<Figures> {
    const isProtected = !this.access.can('insights.read-unprotected');
    if (isProtected) await this.editions.refresh();
    const edition = await this.queries.edition(cycle);
    if (!edition) throw NoCycleYet();
    const tag = [edition.tag, ...(asOf ? [asOf] : []), isProtected ? 'protected' : 'whole'].join('.');
    const etag = `"${tag}"`;
    if (known?.split(/\s*,\s*/).some((each) => each.replace(/^W\//, '') === etag)) return { etag };
    const body = await this.drawn.get(`${what} ${edition.cycleId} ${tag}`, async () => {
      const seen = await (isProtected ? this.ofBoard(edition.cycleId, asOf) : this.ofStaff(edition.cycleId, asOf));
      return new JsonText(JSON.stringify(draw(seen)), tag);
    });
    return { etag, body };
  }

  private async ofStaff(cycleId: string, asOf: string | undefined): Promise<Seen> {
    const facts = await this.queries.overview(cycleId, asOf);
    const { summaries, reported, comparison } = facts;
    return {
      facts,
      ...wholeTables(summaries),
      reported,
      change: changeOf(comparison),
      edition: null,
      ofCycle: (each) => ({ people: wholeTables(each.summaries).total, reported: each.reported }),
    };
  }

  /** Who owes, and who was in time, is no figure of people and is told as it stands. */
  private async ofBoard(cycleId: string, asOf: string | undefined): Promise<Seen> {
    const facts = await this.queries.overview(cycleId, asOf);
    const standing = await this.editions.standing(asOf);
    const edition = standing.get(cycleId);
    return {
      facts,
      ...(edition?.shown ?? nothingYet(facts)),
      edition: edition ? placeOf(edition) : null,
      ofCycle: (each) => {
        const shown = standing.get(each.cycleId)?.shown;
        const people = shown ? shown.total : hiddenTables(each.summaries).total;
        return { people, reported: shown?.reported ?? each.reported };
      },
    };
  }
}

const placeOf = ({ number, cutAt }: StandingEdition) => ({ number, cutAt });
