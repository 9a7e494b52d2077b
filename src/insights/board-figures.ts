import { Injectable } from '@nestjs/common';
import { AREAS } from '../shared/areas';
import { BoardEditions } from './board-editions';
import type { EditionPlace } from './board-editions.queries';
import { hiddenTables, type ShownRow } from './board-tables';
import type { Change } from './comparison';
import { InsightsQueries } from './insights.queries';
import type { Shown } from './suppression';

/** The edition of the board's figures that was frozen. */
export interface FrozenEdition {
  number: number;
  /** SHA-256 of what it shows. */
  hash: string;
  /** Null in what would be: it is cut when it is published. */
  cutAt: string | null;
  /** False where later reports could not be shown beside what has been: they are not in it. */
  isCurrent: boolean;
}

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
  byCycle: { code: string; people: Shown; reported: number; owing: number; edition: number | null }[];
  /** Null where none can be shown: all is kept back. */
  edition: FrozenEdition | null;
}
/** With the newest seal that is counted; null where that is the newest there is. */
export interface BoardFiguresNow {
  figures: BoardFigures;
  sealedUpTo: number | null;
}

/** For whoever freezes what the board sees: always protected, whoever asks, and an edition of its own once it is final. */
@Injectable()
export class BoardFiguresReader {
  constructor(
    private readonly queries: InsightsQueries,
    private readonly editions: BoardEditions,
  ) {}

  async of(cycleId: string, { isFinal }: { isFinal: boolean }): Promise<BoardFiguresNow> {
    await this.editions.refresh();
    const { shown: newest, edition, isCurrent } = await this.editions.newest(cycleId, { isKept: isFinal });
    const { total, by, reported, change } = newest;
    const facts = await this.queries.overview(cycleId);
    const standing = await this.editions.standing();
    const owingIn = new Map(facts.owingByArea.map(({ area, owing }) => [area, owing]));
    const figures: BoardFigures = {
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
        const stood = isThis ? { shown: newest, number: edition?.number } : standing.get(each.cycleId);
        const people = stood ? stood.shown.total : hiddenTables(each.summaries).total;
        const said = { people, reported: stood?.shown.reported ?? each.reported, edition: stood?.number ?? null };
        return { code: each.code, owing: each.owing, ...said };
      }),
      edition: edition && frozen(edition, isCurrent),
    };
    return { figures, sealedUpTo: isCurrent ? null : (edition?.sealedUpTo ?? null) };
  }
}

const frozen = ({ number, hash, cutAt }: EditionPlace, isCurrent: boolean): FrozenEdition => ({
  number,
  hash,
  cutAt,
  isCurrent,
});
