import type { Client } from 'pg';
import { FILL_DAILY_INDICATOR_SUMMARIES, FILL_DAILY_SUMMARIES } from '../seals/daily-summaries.sql';
import { cycleRow, obligationRow } from './cycles';
import { insertDefinitions } from './definitions';
import type { Reporting } from './reporting';
import { figureRow, reportRow } from './reports';
import { insertRows } from './rows';

export async function insertReporting(client: Client, reporting: Reporting): Promise<void> {
  const { cycles, special, obligations, reports, sealed } = reporting;
  await insertDefinitions(client, reporting.redefined, cycles[0]!.createdAt);
  await insertRows(client, 'cycles', [...cycles, ...(special ? [special.cycle] : [])].map(cycleRow));
  await insertRows(client, 'cycle_members', special?.askedOf ?? []);
  await insertRows(client, 'cycle_indicators', reporting.asked);
  await insertRows(client, 'obligations', obligations.map(obligationRow));
  await insertRows(client, 'obligation_extensions', reporting.extensions);
  await insertRows(client, 'reports', reports.map(reportRow));
  await insertRows(
    client,
    'figures',
    reports.flatMap(({ figures }) => figures.map(figureRow)),
  );
  await insertRows(client, 'report_remarks', reporting.remarks);
  await insertRows(client, 'report_events', reporting.events);
  await insertRows(client, 'seals', sealed.seals);
  await insertRows(client, 'seal_texts', sealed.texts);
  await insertRows(client, 'restatements', reporting.restatements);
  await insertRows(client, 'restated_figures', reporting.restatedFigures);
  await insertRows(client, 'member_summaries', sealed.summaries);
  await insertRows(client, 'indicator_summaries', sealed.indicators);
  await insertRows(client, 'cycle_summaries', sealed.cycles);
  await insertRows(client, 'cycle_indicator_summaries', sealed.cycleIndicators);
  await insertRows(client, 'figures_editions', sealed.editions);
}

/** The last restatement, over what was published meanwhile. */
export async function insertLastNight(client: Client, { lastNight }: Pick<Reporting, 'lastNight'>): Promise<void> {
  if (!lastNight) return;
  const { before, after, replacedAt, cycleId } = lastNight;
  await insertRows(client, 'seals', [after.seal]);
  await insertRows(client, 'seal_texts', after.texts);
  await insertRows(client, 'restatements', lastNight.restatements);
  await insertRows(client, 'restated_figures', lastNight.figures);
  for (const table of ['member_summaries', 'indicator_summaries'])
    await client.query(`UPDATE ${table} SET replaced_at = $2 WHERE seal_id = $1`, [before.id, replacedAt]);
  await insertRows(client, 'member_summaries', after.summaries);
  await insertRows(client, 'indicator_summaries', after.indicators);
  for (const table of ['cycle_summaries', 'cycle_indicator_summaries'])
    await client.query(`DELETE FROM ${table} WHERE cycle_id = $1`, [cycleId]);
  await insertRows(client, 'cycle_summaries', lastNight.cycles);
  await insertRows(client, 'cycle_indicator_summaries', lastNight.cycleIndicators);
  await client.query('UPDATE figures_editions SET edition = edition + 1 WHERE cycle_id = $1', [cycleId]);
}

/** From the rows of all seals, once the last of them is there. */
export async function fillDailySummaries(client: Client): Promise<void> {
  await client.query(FILL_DAILY_SUMMARIES);
  await client.query(FILL_DAILY_INDICATOR_SUMMARIES);
}
