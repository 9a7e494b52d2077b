import type { ClientBase } from 'pg';
import { type Difference, verifyFigures } from './verify-figures';

/** What is printed of differences without end. */
const MOST_LINES = 200;

/** Prints what differs between the seals and what is kept beside them; answers whether nothing does. */
export async function checkFigures(client: ClientBase, print: (line: string) => void): Promise<boolean> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    let count = 0;
    for await (const difference of verifyFigures(client)) if (++count <= MOST_LINES) print(describe(difference));
    const { rows } = await client.query<{ seals: number; cycles: number }>(
      'SELECT count(*)::int AS seals, count(DISTINCT cycle_id)::int AS cycles FROM seals',
    );
    print(`${rows[0]!.seals} seals, ${rows[0]!.cycles} cycles, ${count} differences`);
    return count === 0;
  } finally {
    await client.query('ROLLBACK');
  }
}

const describe = ({ what, where, sealed, kept }: Difference): string =>
  what === 'chain'
    ? `chain: ${where} does not hold (${kept})`
    : `${what}: ${where}: sealed ${sealed ?? 'nothing'}, kept ${kept ?? 'nothing'}`;
