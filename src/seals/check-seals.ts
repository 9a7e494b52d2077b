import type { ClientBase } from 'pg';
import type { OpenFile } from './verify-attachments';
import { newTally, type SealBreak, verifySeals } from './verify-seals';

/** What is printed of breaks without end. */
const MOST_LINES = 200;

/** Prints the first break of the chain and whatever else does not hold; answers whether everything does. */
export async function checkSeals(client: ClientBase, print: (line: string) => void, open?: OpenFile): Promise<boolean> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const tally = newTally();
    const found: SealBreak[] = [];
    let count = 0;
    for await (const broken of verifySeals(client, tally, open)) if (++count <= MOST_LINES) found.push(broken);
    const names = await namesOf(client, found);
    for (const broken of found) print(describe(broken, names));
    const newest = tally.newest ? `; the newest is number ${tally.newest.number}, ${tally.newest.hash}` : '';
    const files = open ? `${tally.files} files, ${tally.erasedFiles} erased` : 'files not looked at';
    print(
      `${tally.seals} seals, ${tally.texts} texts beside them, ${tally.erased} erased, ${files}, ${count} breaks${newest}`,
    );
    return count === 0;
  } finally {
    await client.query('ROLLBACK');
  }
}

async function namesOf(client: ClientBase, found: SealBreak[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'SELECT id, name FROM members WHERE id = ANY ($1)',
    [found.flatMap(({ memberId }) => memberId ?? [])],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function describe(broken: SealBreak, names: Map<string, string>): string {
  const { number, memberId, reportId } = broken;
  const whose = memberId === null ? '' : ` of ${names.get(memberId) ?? memberId}`;
  return `${number === null ? `report ${reportId}` : `seal ${number}`}${whose}: ${whatDiffers(broken)}`;
}

function whatDiffers({ reason, where, expected, found }: SealBreak): string {
  switch (reason) {
    case 'missing':
      return `is missing: number ${found} follows in its place`;
    case 'content':
      return `its content was changed: sealed under ${expected}, it hashes to ${found}`;
    case 'previous':
      return `does not follow the seal before it: that one is ${expected}, here stands ${found}`;
    case 'hash':
      return `its own hash was changed: it should be ${expected}, it is ${found}`;
    case 'form':
      return 'its content is not canonical JSON';
    case 'place':
      return `${where} was changed: sealed ${expected}, kept ${found}`;
    case 'edition':
      return `is edition ${found} of its report where edition ${expected} is due`;
    case 'text':
      return `the text beside it at ${where} was changed: sealed under ${expected ?? 'nothing'}, it hashes to ${found}`;
    case 'file':
      return `its file ${where} was changed: sealed under ${expected}, it hashes to ${found}`;
    case 'file-missing':
      return `its file ${where}, sealed under ${expected}, is not where it is kept`;
    case 'unsealed':
      return 'was approved and has no seal';
  }
}
