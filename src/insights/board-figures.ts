import { Injectable } from '@nestjs/common';
import { AREAS } from '../shared/areas';
import { boardTables, type ShownRow } from './board-tables';
import { changeOf } from './comparison';
import { InsightsQueries } from './insights.queries';
import type { Shown } from './suppression';

/** All that the board may see of a cycle at one instant, in the form in which it is frozen. */
export interface BoardFigures {
  reported: number;
  owing: number;
  people: Shown;
  change: { previousCycleCode: string; membersInBoth: number; low: number | null; high: number | null } | null;
  byArea: (ShownRow & { owing: number })[];
  byState: ShownRow[];
  bySexAge: ShownRow[];
  byDisability: ShownRow[];
  timeliness: { area: string; onTime: number; late: number; missing: number; pending: number }[];
  byCycle: { code: string; people: Shown; reported: number; owing: number }[];
}

/** For whoever freezes what the board sees: always protected, whoever asks. */
@Injectable()
export class BoardFiguresReader {
  constructor(private readonly queries: InsightsQueries) {}

  async of(cycleId: string): Promise<BoardFigures> {
    const facts = await this.queries.overview(cycleId);
    const { total, by } = boardTables(facts.summaries, true);
    const byCycle = facts.byCycle.map(({ code, summaries, reported, owing }) => ({
      code,
      people: boardTables(summaries, true).total,
      reported,
      owing,
    }));
    const before = byCycle.find(({ code }) => code === facts.comparison?.previousCycleCode);
    const owingIn = new Map(facts.owingByArea.map(({ area, owing }) => [area, owing]));
    return {
      reported: facts.reported,
      owing: facts.owing,
      people: total,
      change: changeOf(facts.comparison, true, [total, before?.people ?? null]),
      byArea: by.area.map((row) => ({ ...row, owing: owingIn.get(row.category) ?? 0 })),
      byState: by.state,
      bySexAge: by.sex_age,
      byDisability: by.disability,
      timeliness: AREAS.map(
        (area) =>
          facts.timeliness.find((row) => row.area === area) ?? { area, onTime: 0, late: 0, missing: 0, pending: 0 },
      ),
      byCycle,
    };
  }
}
