import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';

/** Makes the empty reports and figures, by the thousand in a handful of statements. */
@Injectable()
export class Drafting {
  constructor(private readonly database: Database) {}

  async draftCycle(cycleId: string): Promise<void> {
    await this.database.execute('SELECT count(*) FROM draft_reports($1)', [cycleId]);
    // The reports have just been made: the planner has no statistics of them, and would look each of thousands up by itself.
    await this.database.execute(`SELECT set_config('enable_nestloop', 'off', true)`);
    for (const { after, last } of await this.database.rows<Batch>(BATCHES, [cycleId, BATCH]))
      await this.database.execute(DRAFT_FIGURES, [cycleId, after, last]);
    await this.database.execute(`SELECT set_config('enable_nestloop', 'on', true)`);
  }

  /** Of programs and indicators that came after the cycle was opened. */
  async addMissing(reportId: string): Promise<void> {
    await this.database.execute(
      `INSERT INTO figures ${FIGURE_COLUMNS} SELECT new_id(), e.* FROM (${EXPECTED_OF_ONE}) e
        ON CONFLICT ON CONSTRAINT uq_figures_report_program_indicator DO NOTHING`,
      [reportId],
    );
  }
}

/** Reports whose figures are made by one statement, so that none runs into the time limit however many members there are. */
const BATCH = 2_500;
interface Batch {
  after: string | null;
  last: string;
}
const BATCHES = `SELECT lag(max(id::text)) OVER (ORDER BY batch) AS after, max(id::text) AS last
  FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / $2::int AS batch FROM reports WHERE cycle_id = $1) numbered GROUP BY batch ORDER BY batch`;

const FIGURE_COLUMNS = '(id, member_id, report_id, program_id, indicator_version_id)';

/** What one report lacks. A program that came from a merged member is not asked for again where that one's own report asks for it. */
export const EXPECTED_OF_ONE = `SELECT e.member_id, e.report_id, e.program_id, e.indicator_version_id FROM expected_figures e
  WHERE e.report_id = $1 AND NOT EXISTS (SELECT FROM figures f JOIN reports x ON x.id = f.report_id
    WHERE f.program_id = e.program_id AND x.cycle_id = e.cycle_id AND x.id <> e.report_id)`;

const DRAFT_FIGURES = `INSERT INTO figures ${FIGURE_COLUMNS} SELECT new_id(), e.member_id, e.report_id, e.program_id, e.indicator_version_id
  FROM expected_figures e WHERE e.cycle_id = $1 AND ($2::uuid IS NULL OR e.report_id > $2) AND e.report_id <= $3`;
