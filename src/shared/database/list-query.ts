import { JsonText } from '../http/json-text';
import { decodeCursor, type ListRow, pageText, type PageQuery } from '../http/pages';
import type { Database } from './database';

/** Where a list stands: `by` is never null, so that a cursor can name every place; the id breaks ties. */
export interface Order {
  by: string;
  type: 'text' | 'date' | 'timestamptz' | 'bigint';
  isDescending?: boolean;
}

interface List {
  /** The item as JSON text. */
  item: string;
  from: string;
  /** What of `from` the conditions and the order read, where the rest is for the item alone: it is looked up for the rows that are shown. */
  found?: string;
  /** What of it the conditions read, where the order needs more. */
  counted?: string;
  /** Nothing walks to the page in its order, so with a total what fits is found once, counted and put in order, and not found twice. */
  isFoundWhole?: boolean;
  id: string;
  idType?: 'uuid' | 'bigint' | 'text';
  /** The sort's public name, which cursors carry. */
  sort: string;
  order: Order;
}

/**
 * A list's conditions and their values, numbered as they come: only what was asked for is in the statement, and it is never
 * prepared by name, because one plan for all of them would be a bad one for each.
 */
export class ListQuery {
  readonly values: unknown[] = [];
  private readonly conditions: string[] = [];

  /** The placeholder of a value. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** All of them so far, for who puts a statement together without a page. */
  get all(): readonly unknown[] {
    return this.values;
  }

  where(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  /** Left out where nothing was asked for. */
  filter<T>(asked: T | undefined, condition: (placeholder: string) => string): this {
    return asked === undefined ? this : this.where(condition(this.value(asked)));
  }

  /**
   * Only what has the words in the column of names that the list is ordered by; answers the order to read it in. A few are found by the
   * trigram index. What one name in twenty has is quicker read from the names in their order, which the CASE leaves the planner alone
   * with: some of the table's pages tell. Whether they told right changes how long it takes and nothing else.
   */
  async holding(database: Database, words: string, table: string, order: Order): Promise<Order> {
    const sample = await database.row<{ isCommon: boolean }>(
      `SELECT count(*) > 100 AND 20 * count(*) FILTER (WHERE ${containsWords(order.by, '$1')}) > count(*) AS "isCommon" FROM ${table} TABLESAMPLE SYSTEM (2)`,
      [words],
    );
    const condition = containsWords(order.by, this.value(words));
    this.where(sample?.isCommon ? `CASE WHEN ${condition} THEN true ELSE false END` : condition);
    return sample?.isCommon ? order : searched(order);
  }

  async page(database: Database, list: List, { limit = 25, cursor: text, count }: PageQuery): Promise<JsonText> {
    const { from, found = from, counted: countedIn = found, id, idType = 'uuid', sort, order } = list;
    const cursor = decodeCursor(text, sort);
    const total = `SELECT count(*) AS total FROM ${countedIn} WHERE ${this.condition}`;
    const valuesOfTotal = [...this.values];
    const place = cursor && `(${this.value(cursor.key)}::${order.type}, ${this.value(cursor.id)}::${idType})`;
    const beyond = (by: string, at: string) =>
      place ? `(${by}, ${at}) ${order.isDescending ? '<' : '>'} ${place}` : 'true';
    if (place && !(count && list.isFoundWhole)) this.where(beyond(order.by, id));
    const statement =
      count && list.isFoundWhole
        ? this.selectWhole(list, limit, beyond('fits.sort_key', 'fits.id'))
        : this.select(list, limit, count && total);
    const rows = await database.rows<ListRow & { total?: string }>(statement, this.values);
    if (!count) return pageText(rows, limit, sort);
    // No row carries the total: nothing fits the filters, or the last page ended right where the cursor stands.
    const counted = rows[0] ?? (await database.row<{ total: string }>(total, valuesOfTotal));
    return pageText(rows, limit, sort, counted!.total);
  }

  private select({ item, from, found, id, order }: List, limit: number, total: string | undefined): string {
    const direction = order.isDescending ? 'DESC' : 'ASC';
    const sum = total ? `, (${total}) AS total` : '';
    const place = `WHERE ${this.condition} ORDER BY ${order.by} ${direction}, ${id} ${direction} LIMIT ${this.value(limit + 1)}`;
    if (!found)
      return `SELECT ${item} AS item, (${order.by})::text AS sort_key, ${id} AS id${sum} FROM ${from} ${place}`;
    return `SELECT ${item} AS item, page.sort_key::text AS sort_key, page.id${total ? ', page.total' : ''}
       FROM (SELECT ${order.by} AS sort_key, ${id} AS id${sum} FROM ${found} ${place}) page, ${from} WHERE page.id = ${id}
      ORDER BY page.sort_key ${direction}, page.id ${direction}`;
  }

  private selectWhole({ item, from, found = from, id, order }: List, limit: number, beyond: string): string {
    const direction = order.isDescending ? 'DESC' : 'ASC';
    return `WITH fits AS MATERIALIZED (SELECT ${order.by} AS sort_key, ${id} AS id FROM ${found} WHERE ${this.condition})
      SELECT ${item} AS item, page.sort_key::text AS sort_key, page.id, page.total
        FROM (SELECT fits.*, (SELECT count(*) FROM fits) AS total FROM fits WHERE ${beyond}
               ORDER BY fits.sort_key ${direction}, fits.id ${direction} LIMIT ${this.value(limit + 1)}) page, ${from} WHERE page.id = ${id}
       ORDER BY page.sort_key ${direction}, page.id ${direction}`;
  }

  /** All that was asked for, for statements that are no list, such as sums over what a list shows; with `values`. */
  get condition(): string {
    return this.conditions.join(' AND ') || 'true';
  }
}

/** All of a list, a page at a time, so that a file of any length can be written while it is read. */
export async function* pagesOf<Item>(
  list: (page: { limit: number; cursor?: string }) => Promise<JsonText>,
): AsyncGenerator<Item[]> {
  let cursor: string | undefined;
  do {
    const { text } = await list({ limit: 200, cursor });
    const page = JSON.parse(text) as { items: Item[]; nextCursor: string | null };
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

/** The words of `q`, in their order, in a column of names in normal form; a trigram index serves it. Nothing matches a `q` without words. */
export const containsWords = (column: string, q: string): string =>
  `(normalise_name(${q}) <> '' AND ${column} LIKE '%' || replace(normalise_name(${q}), ' ', '%') || '%')`;

/**
 * The order of what is searched by words. Row level security hides the columns' statistics from the planner, which then expects so
 * many hits of a short word that it walks the index by name from end to end: an expression leaves it the trigram index.
 */
export const searched = (order: Order): Order =>
  order.type === 'text' ? { ...order, by: `(${order.by} || '')` } : order;
