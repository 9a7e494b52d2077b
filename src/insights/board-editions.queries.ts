import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import type { BoardTables } from './board-tables';
import type { Change } from './comparison';
import type { Comparison, Summary } from './insights.queries';

/** What is counted at one instant, whoever may see it. */
export interface Counted {
  summaries: Summary[];
  comparison: Comparison | null;
}
/** What one edition shows. */
export interface EditionContent extends BoardTables {
  reported: number;
  change: Change | null;
}
export interface StandingEdition {
  id: string;
  cycleId: string;
  number: number;
  cutAt: string;
  figuresEdition: string;
  shown: EditionContent;
}
/** Which edition, without what it shows. */
export interface EditionPlace {
  number: number;
  /** SHA-256 of what it shows. */
  hash: string;
  /** Null while it has not been cut. */
  cutAt: string | null;
  /** The newest seal of the chain when it was counted. */
  sealedUpTo: number;
}
export type KeptEdition = StandingEdition & EditionPlace & { cutAt: string; whole: Counted };

@Injectable()
export class BoardEditionsQueries {
  constructor(private readonly database: Database) {}

  /** Of each cycle the edition that stood at the end of a day; without one the newest. */
  standing(asOf: string | undefined): Promise<StandingEdition[]> {
    return this.database.rows<StandingEdition>(STANDING, [asOf ?? null]);
  }

  kept(cycleId: string): Promise<KeptEdition[]> {
    return this.database.rows<KeptEdition>(KEPT, [cycleId]);
  }

  /** Cycles whose figures have changed since their last edition, if that is not today's. */
  due(): Promise<{ cycleId: string; figuresEdition: string }[]> {
    return this.database.rows(DUE);
  }

  async figuresEdition(cycleId: string): Promise<string> {
    const row = await this.database.row<{ edition: string }>(
      'SELECT edition::text FROM figures_editions WHERE cycle_id = $1',
      [cycleId],
    );
    return row?.edition ?? '0';
  }

  /** One after the other: two who ask at once would else cut two first editions. */
  async hold(): Promise<void> {
    await this.database.execute('SELECT pg_advisory_xact_lock($1)', [EDITIONS_LOCK]);
  }
}

const EDITIONS_LOCK = 7_262_364;
const LOCAL_DAY = (instant: string) => `(${instant} AT TIME ZONE (SELECT time_zone FROM settings))::date`;
/** As JSON writes it: what is frozen says it too. */
export const WRITTEN = (instant: string) => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const FIELDS = `e.id, e.cycle_id AS "cycleId", e.number, ${WRITTEN('e.cut_at')} AS "cutAt", e.figures_edition::text AS "figuresEdition", e.shown::json AS shown`;

const STANDING = {
  name: 'insights.board-editions',
  text: `SELECT DISTINCT ON (e.cycle_id) ${FIELDS} FROM board_editions e
     WHERE $1::date IS NULL OR ${LOCAL_DAY('e.cut_at')} <= $1 ORDER BY e.cycle_id, e.number DESC`,
};

const KEPT = {
  name: 'insights.board-editions-kept',
  text: `SELECT ${FIELDS}, e.whole::json AS whole, encode(e.hash, 'hex') AS hash, e.sealed_up_to::float8 AS "sealedUpTo" FROM board_editions e WHERE e.cycle_id = $1 ORDER BY e.number`,
};

const DUE = {
  name: 'insights.board-editions-due',
  text: `SELECT c.id AS "cycleId", f.edition::text AS "figuresEdition"
    FROM cycles c JOIN figures_editions f ON f.cycle_id = c.id
    LEFT JOIN LATERAL (SELECT figures_edition, cut_at FROM board_editions e WHERE e.cycle_id = c.id ORDER BY e.number DESC LIMIT 1) last ON true
   WHERE c.opened_at IS NOT NULL AND c.kind <> 'special' AND f.edition IS DISTINCT FROM last.figures_edition
     AND (last.cut_at IS NULL OR ${LOCAL_DAY('last.cut_at')} < (SELECT coalition_today()))
   ORDER BY c.starts_on`,
};
