import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';

/** Makes the empty reports and figures, by the thousand in a handful of statements. */
@Injectable()
export class Drafting {
  constructor(private readonly database: Database) {}

  async draftCycle(cycleId: string): Promise<void> {
    await this.database.execute(DRAFT_REPORTS, [cycleId]);
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

// The folio's number follows the names; its last letters, without I, O, 0 and 1, keep a misread folio from being another's.
const DRAFT_REPORTS = `INSERT INTO reports (id, member_id, cycle_id, obligation_id, folio)
  SELECT new_id(), o.member_id, o.cycle_id, o.id, c.code || '-' || repeat('0', 4 - length((row_number() OVER named)::text)) || (row_number() OVER named) || '-' ||
         (SELECT string_agg(substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 1 + get_byte(b, i) % 32, 1), '')
            FROM (SELECT uuid_send(gen_random_uuid()) AS b WHERE o.id IS NOT NULL) random, generate_series(0, 3) i)
    FROM obligations o JOIN cycles c ON c.id = o.cycle_id JOIN members m ON m.id = o.member_id WHERE c.id = $1
  WINDOW named AS (ORDER BY m.name_normalised, m.id)`;

/** What a report must hold: the chosen indicators of each program that runs on its days, and those of the member as a whole. */
export const expectedFigures = (condition: string, ofPrograms = 'true'): string => `
  SELECT r.member_id, r.id AS report_id, p.id AS program_id, v.id AS indicator_version_id
    FROM reports r JOIN obligations o ON o.id = r.obligation_id
    JOIN programs p ON p.member_id = r.member_id AND o.covers && daterange(p.starts_on, p.ends_on, '[]')
    JOIN program_indicators pi ON pi.program_id = p.id
    JOIN indicators i ON i.id = pi.indicator_id AND i.level = 'program'
    JOIN indicator_versions v ON v.indicator_id = i.id
    JOIN cycle_indicators ci ON ci.cycle_id = r.cycle_id AND ci.indicator_version_id = v.id
   WHERE ${condition} AND ${ofPrograms}
  UNION ALL
  SELECT r.member_id, r.id, NULL, v.id
    FROM reports r JOIN cycle_indicators ci ON ci.cycle_id = r.cycle_id
    JOIN indicator_versions v ON v.id = ci.indicator_version_id
    JOIN indicators i ON i.id = v.indicator_id AND i.level = 'member'
   WHERE ${condition}`;

/** What one report lacks. A program that came from a merged member is not asked for again where that one's own report asks for it. */
export const EXPECTED_OF_ONE = expectedFigures(
  'r.id = $1',
  'NOT EXISTS (SELECT FROM figures f JOIN reports x ON x.id = f.report_id WHERE f.program_id = p.id AND x.cycle_id = r.cycle_id AND x.id <> r.id)',
);

const DRAFT_FIGURES = `INSERT INTO figures ${FIGURE_COLUMNS} SELECT new_id(), e.* FROM (${expectedFigures(
  'r.cycle_id = $1 AND ($2::uuid IS NULL OR r.id > $2) AND r.id <= $3',
)}) e`;
