import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each row that goes when an import is undone is looked for wherever it may be referred to: without these, by reading whole tables, figures among them. */
const REFERENCES: [table: string, column: string, name: string][] = [
  ['figures', 'member_id', 'ix_figures_member'],
  ['program_indicators', 'member_id', 'ix_program_indicators_member'],
  ['program_locations', 'member_id', 'ix_program_locations_member'],
  ['report_events', 'member_id', 'ix_report_events_member'],
  ['report_remarks', 'member_id', 'ix_report_remarks_member'],
  ['member_summaries', 'member_id', 'ix_member_summaries_member'],
  ['indicator_summaries', 'member_id', 'ix_indicator_summaries_member'],
  ['seals', 'member_id', 'ix_seals_member'],
  ['seal_texts', 'member_id', 'ix_seal_texts_member'],
  ['merged_rows', 'member_id', 'ix_merged_rows_member'],
  ['duplicate_dismissals', 'other_id', 'ix_duplicate_dismissals_other'],
  ['interactions', 'contact_id', 'ix_interactions_contact'],
];

export class IndexWhatMembersOwn1764000042100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const [table, column, name] of REFERENCES) await run.query(`CREATE INDEX ${name} ON ${table} (${column})`);
  }

  async down(run: QueryRunner): Promise<void> {
    // A later migration makes some of these tables anew, and its way back makes them without an index.
    await run.query(`DROP INDEX IF EXISTS ${REFERENCES.map(([, , name]) => name).join(', ')}`);
  }
}
