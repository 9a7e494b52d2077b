import type { ClientBase } from 'pg';
import { type SummaryTable, verifySummaries } from './verify-summaries';
import { newTally, verifySeals } from './verify-seals';

/** Something that is kept and does not follow from the seals, or a seal that does not hold. */
export interface Difference {
  what: 'chain' | 'text' | SummaryTable;
  where: string;
  /** What the seals say, and what is kept; null where there is nothing. */
  sealed: string | null;
  kept: string | null;
}

/**
 * Makes everything that the board's page reads anew from the sealed texts alone, and compares: the chain link by link, the texts
 * beside the seals with their digests, the summaries row by row. Run in one snapshot, so that approvals meanwhile do not show.
 */
export async function* verifyFigures(client: ClientBase): AsyncGenerator<Difference> {
  yield* verifyChain(client);
  const { rows: cycles } = await client.query<{ id: string; code: string }>(
    'SELECT id, code FROM cycles ORDER BY starts_on, id',
  );
  for (const cycle of cycles) yield* verifySummaries(client, cycle);
}

/** The chain and the texts beside it, as `npm run seals:verify` tells them. */
async function* verifyChain(client: ClientBase): AsyncGenerator<Difference> {
  for await (const { reason, number, reportId, where, expected, found } of verifySeals(client, newTally())) {
    const what = reason === 'text' ? 'text' : 'chain';
    if (reason === 'text') yield { what, where: `seal ${number} ${where}`, sealed: expected, kept: found };
    else if (number === null)
      yield { what, where: `report ${reportId}`, sealed: null, kept: 'approved without a seal' };
    else yield { what, where: `seal ${number}`, sealed: null, kept: where ? `${reason} ${where}` : reason };
  }
}
