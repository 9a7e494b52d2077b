import type { Client } from 'pg';
import { BoardEditions } from '../insights/board-editions';
import { BoardEditionsQueries } from '../insights/board-editions.queries';
import { BoardFiguresReader } from '../insights/board-figures';
import { InsightsQueries } from '../insights/insights.queries';
import { PublicationFactsReader } from '../publications/publication-facts';
import { type Made, PublicationMaker } from '../publications/publication-maker';
import { canonicalJson } from '../seals/canonical-json';
import { contentHash } from '../seals/chain';
import type { Database } from '../shared/database/database';
import type { Accounts } from './accounts';
import { type Cycle, isOpen } from './cycles';
import { addDays, instant } from './days';
import type { Dice } from './random';
import type { Reporting } from './reporting';
import { bytea, insertRows } from './rows';

/** So long after a cycle was closed its report came out. */
const PUBLISHED_AFTER_DAYS = 6;

const INTRODUCTION = {
  es: `En este trimestre las organizaciones de la coalición acompañaron a niñas, niños y adolescentes, a personas con discapacidad y a familias en todo el país.

Las cifras que siguen salen de los reportes que el equipo de la coalición revisó y aprobó. Dicen cuántas organizaciones reportaron y qué no sabemos todavía. Agradecemos a quienes reportaron a tiempo. (Demostración: todos los datos son ficticios.)`,
  en: `This quarter the members of the coalition stood by children and adolescents, people with disabilities and families all over the country.

The figures that follow come from the reports that the coalition’s staff reviewed and approved. They say how many organisations reported, and what we do not know yet. We thank those who reported on time. (Demonstration: all data is fictional.)`,
};

const CORRECTED = {
  es: `${INTRODUCTION.es}

Esta edición corrige la anterior: una organización entregó una lista que faltaba.`,
  en: `${INTRODUCTION.en}

This edition corrects the one before: an organisation handed in a list that was missing.`,
};

/** The report of the last cycle that was closed, made as staff’s own is. */
export async function insertPublication(client: Client, cycles: readonly Cycle[], { staff }: Accounts, dice: Dice) {
  const cycle = cycles.findLast((each) => !isOpen(each));
  if (!cycle) return;
  const publishedAt = instant(addDays(cycle.closedAt!.slice(0, 10), PUBLISHED_AFTER_DAYS), 10);
  await publish(client, { cycle, introduction: INTRODUCTION, publishedAt, by: staff }, dice);
}

/** Once more, with what was restated since. */
export async function insertNewEdition(
  client: Client,
  { lastNight, cycles }: Pick<Reporting, 'lastNight' | 'cycles'>,
  { staff }: Accounts,
  dice: Dice,
) {
  const cycle = cycles.find(({ id }) => id === lastNight?.cycleId);
  if (!cycle || !lastNight) return;
  const publishedAt = new Date(Date.parse(lastNight.replacedAt) + 40 * 60_000).toISOString();
  await publish(client, { cycle, introduction: CORRECTED, publishedAt, by: staff }, dice);
}

interface Edition {
  cycle: Cycle;
  introduction: typeof INTRODUCTION;
  publishedAt: string;
  by: string;
}

async function publish(client: Client, { cycle, introduction, publishedAt, by }: Edition, dice: Dice) {
  const id = dice.id(publishedAt);
  const made = await makerOver(client).make({ id, cycleId: cycle.id, introduction }, { isFinal: true });
  const content = canonicalJson({ ...made.content, figures: await cutThen(client, made, publishedAt), publishedAt });
  await insertRows(client, 'publications', [
    {
      id,
      cycleId: cycle.id,
      introductionEs: introduction.es,
      introductionEn: introduction.en,
      edition: made.content.edition,
      content,
      contentHash: bytea(contentHash(content)),
      publishedAt,
      publishedBy: by,
      createdBy: by,
      createdAt: publishedAt,
      version: 2,
    },
  ]);
  await insertRows(
    client,
    'publication_seals',
    made.sealIds.map((sealId) => ({ publicationId: id, sealId })),
  );
  await client.query('UPDATE board_editions SET cut_at = $1 WHERE cut_at = now()', [publishedAt]);
}

/** Its edition of the board's figures was cut when it was published, unless it was there before. */
async function cutThen(client: Client, { content: { cycle, figures } }: Made, publishedAt: string) {
  const { edition } = figures;
  if (!edition) return figures;
  await client.query('UPDATE board_editions SET cut_at = least(cut_at, $3) WHERE cycle_id = $1 AND number = $2', [
    cycle.id,
    edition.number,
    publishedAt,
  ]);
  const cutAt = edition.cutAt && edition.cutAt < publishedAt ? edition.cutAt : publishedAt;
  return { ...figures, edition: { ...edition, cutAt } };
}

/** The readers ask one row at a time; here the loader’s own connection answers, which is in the middle of its transaction. */
function makerOver(client: Client): PublicationMaker {
  const ask = (statement: { text: string } | string, values: unknown[] = []) =>
    client.query<object>({ text: typeof statement === 'string' ? statement : statement.text, values });
  const database = {
    rows: async (...asked: Parameters<typeof ask>) => (await ask(...asked)).rows,
    row: async (...asked: Parameters<typeof ask>) => (await ask(...asked)).rows[0],
    execute: async (...asked: Parameters<typeof ask>) => (await ask(...asked)).rowCount,
    awaitCommit: () => undefined,
  } as unknown as Database;
  const queries = new InsightsQueries(database);
  const editions = new BoardEditions(database, new BoardEditionsQueries(database), queries);
  return new PublicationMaker(new BoardFiguresReader(queries, editions), new PublicationFactsReader(database));
}
