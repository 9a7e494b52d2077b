import { ApiProperty } from '@nestjs/swagger';
import { Choice, Text, WholeParam } from './fields';
import { JsonText } from './json-text';
import { Malformed } from './problems';

/** What every list takes. */
export class PageQuery {
  @WholeParam({ optional: true, min: 1, max: 200, example: 25, description: 'How many items a page holds.' })
  limit?: number;

  @Text({ optional: true, max: 1000, description: 'Where to go on: the `nextCursor` of the page before.' })
  cursor?: string;

  @Choice(['exact'], { optional: true, description: 'Ask for the total too.' })
  count?: 'exact';
}

/** Declares the answer of a list: `class MemberPage extends PageOf(MemberListItem) {}`. */
export function PageOf<T extends new () => object>(item: T) {
  class Page {
    @ApiProperty({ type: () => item, isArray: true })
    items: InstanceType<T>[];

    @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
    nextCursor: string | null;

    @ApiProperty({ type: 'integer', required: false, description: 'Only when asked for by `count=exact`.' })
    total?: number;
  }
  return Page;
}

/** A place in a list: the sort it belongs to, the sort key's value there, and the id that breaks ties. */
export interface Cursor {
  sort: string;
  key: string | null;
  id: string;
}

export const encodeCursor = ({ sort, key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');

/** 400 for what is not a cursor of this list under this sort. */
export function decodeCursor(text: string | undefined, sort: string): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [of, key, id, ...rest] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isKey = key === null || (typeof key === 'string' && key.isWellFormed() && !key.includes('\0'));
    if (of === sort && isKey && typeof id === 'string' && /^[0-9a-f-]{1,40}$/.test(id) && rest.length === 0)
      return { sort, key, id };
  } catch {
    // refused below
  }
  throw Malformed({ errors: [{ pointer: '/cursor', code: 'cursor' }] });
}

/** A row of a list query: the item as JSON text and its place in the sort. */
export interface ListRow {
  item: string;
  sort_key: string | null;
  id: string;
}

/** The page's JSON, put together from rows that PostgreSQL has built. Ask for `limit + 1` rows: the last tells that there is more. */
export function pageText(rows: ListRow[], limit: number, sort: string, total?: number | string): JsonText {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const next = last ? JSON.stringify(encodeCursor({ sort, key: last.sort_key, id: last.id })) : 'null';
  return new JsonText(
    `{"items":[${shown.map(({ item }) => item).join(',')}],"nextCursor":${next}${total === undefined ? '' : `,"total":${total}`}}`,
  );
}
