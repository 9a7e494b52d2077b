import { Injectable } from '@nestjs/common';
import { AREAS } from '../shared/areas';
import { BoardEditions } from './board-editions';
import { hiddenTables, type ShownRow } from './board-tables';
import type { Change } from './comparison';
import { InsightsQueries } from './insights.queries';
import type { Shown } from './suppression';

/** All that the board may see of a cycle at one instant, in the form in which it is frozen. */
export interface BoardFigures {
  reported: number;
  owing: number;
  people: Shown;
  change: Change | null;
  byArea: (ShownRow & { owing: number })[];
  byState: ShownRow[];
  bySexAge: ShownRow[];
  byDisability: ShownRow[];
  timeliness: { area: string; onTime: number; late: number; missing: number; pending: number }[];
  byCycle: { code: string; people: Shown; reported: number; owing: number }[];
}

/** For whoever freezes what the board sees: always protected, whoever asks, and an edition of its own once it is final. */
@Injectable()
export class BoardFiguresReader {
  constructor(
    private readonly queries: InsightsQueries,
    private readonly editions: BoardEditions,
  ) {}

  async of(cycleId: string, { isFinal }: { isFinal: boolean }): Promise<BoardFigures> {
    await this.editions.refresh();
    const { total, by, reported, change } = await this.editions.newest(cycleId, { isKept: isFinal });
    const facts = await this.queries.overview(cycleId);
    const standing = await this.editions.standing();
    const owingIn = new Map(facts.owingByArea.map(({ area, owing }) => [area, owing]));
    return {
      reported,
      owing: facts.owing,
      people: total,
      change,
      byArea: by.area.map((row) => ({ ...row, owing: owingIn.get(row.category) ?? 0 })),
      byState: by.state,
      bySexAge: by.sex_age,
      byDisability: by.disability,
      timeliness: AREAS.map(
        (area) =>
          facts.timeliness.find((row) => row.area === area) ?? { area, onTime: 0, late: 0, missing: 0, pending: 0 },
      ),
      byCycle: facts.byCycle.map((each) => {
        const isThis = each.cycleId === cycleId;
        const shown = isThis ? { total, reported } : standing.get(each.cycleId)?.shown;
        const people = shown ? shown.total : hiddenTables(each.summaries).total;
        return { code: each.code, people, reported: shown?.reported ?? each.reported, owing: each.owing };
      }),
    };
  }
}
