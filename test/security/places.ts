import { randomUUID } from 'node:crypto';
import type { Client as Connection } from 'pg';
import type { Person } from './actors';
import type { Operation } from './operations';

/** What stands in the places of a path, and whose it is: a member's, an account's, or nobody's in particular. */
export interface Thing {
  values: Record<string, string>;
  member: string | null;
  account: string | null;
}

const MERGED_LAST = 'ORDER BY merged_into NULLS FIRST, legal_name, id';

const DRAFTS_FIRST = `ORDER BY (r.state = 'draft') DESC, r.id, f.id`;

/**
 * Where the things of a path are found, when its last word is not a table with `id` and `member_id` or `account_id`. By the path up to its
 * last place, or by the operation where it needs one in a particular state. The columns are called like the places.
 */
const THINGS: Record<string, string> = {
  // One that was merged belongs to whom it was merged into, and comes last.
  '/members/{id}': `SELECT id, coalesce(merged_into, id) AS member FROM members ${MERGED_LAST}`,
  '/members/{memberId}': `SELECT id AS "memberId", coalesce(merged_into, id) AS member FROM members ${MERGED_LAST}`,
  '/members/{memberId}/tags/{tagId}':
    'SELECT member_id AS "memberId", tag_id AS "tagId", member_id AS member FROM member_tags ORDER BY id',
  '/members/{id}/donataria/{year}':
    'SELECT member_id AS id, fiscal_year::text AS year, member_id AS member FROM donataria_standings',
  '/members/{id}/identifiers/{scheme}':
    'SELECT member_id AS id, scheme, member_id AS member FROM member_identifiers ORDER BY state DESC, id',
  '/applications/{id}/documents/{documentId}':
    'SELECT application_id AS id, id AS "documentId" FROM application_documents',
  '/application/documents/{id}': 'SELECT id FROM application_documents',
  '/reports/{id}/attachments/{attachmentId}': `SELECT r.id, f.id AS "attachmentId", f.member_id AS member FROM report_attachments f JOIN reports r ON r.id = f.report_id WHERE f.removed_at IS NULL ${DRAFTS_FIRST}`,
  'POST /reports/{id}/attachments/{attachmentId}/restoration':
    'SELECT report_id AS id, id AS "attachmentId", member_id AS member FROM report_attachments WHERE removed_at IS NOT NULL',
  '/reports/{id}/figures/{figureId}': `SELECT r.id, f.id AS "figureId", f.member_id AS member FROM figures f JOIN reports r ON r.id = f.report_id ${DRAFTS_FIRST}`,
  '/reports/{id}/seals/{edition}':
    'SELECT report_id AS id, edition::text AS edition, member_id AS member FROM seals ORDER BY id',
  '/reports/{id}/restatement': `SELECT report_id AS id, member_id AS member FROM restatements WHERE state IN ('draft', 'proposed')`,
  'POST /reports/{id}/restatement': `SELECT id, member_id AS member FROM reports WHERE state = 'approved' ORDER BY id`,
  '/reports/{id}/restatement/figures/{figureId}': `SELECT r.report_id AS id, f.id AS "figureId", f.member_id AS member
      FROM restatements r JOIN restated_figures f ON f.restatement_id = r.id WHERE r.state IN ('draft', 'proposed')`,
  '/reports/{id}/workbook': `SELECT r.id, r.member_id AS member FROM reports r JOIN cycles c ON c.id = r.cycle_id
      ORDER BY (r.state = 'draft' AND c.opened_at IS NOT NULL AND c.closed_at IS NULL) DESC, r.id`,
  '/reports/{id}/receipt': `SELECT id, member_id AS member FROM reports WHERE state = 'approved' ORDER BY id`,
  '/retention/{year}': `SELECT '2025' AS year`,
  '/imports/{id}/rows/{number}': 'SELECT import_id AS id, number::text AS number FROM import_rows',
  '/duplicates/dismissals/{id}': 'SELECT id, member_id AS member FROM duplicate_dismissals WHERE undone_at IS NULL',
  '/merges/{id}': 'SELECT id, member_id AS member FROM member_merges',
  '/invitations/{id}': `SELECT id, member_ids[1] AS member FROM invitations WHERE role = 'coordinator' ORDER BY id`,
  '/notes/{id}': 'SELECT id, member_id AS member FROM member_notes',
  '/categories/{id}': 'SELECT id FROM membership_categories',
  '/publications/{id}': 'SELECT id FROM publications ORDER BY published_at, id',
};

const LAST_PLACE = /^(.*\{[^}]+\})(?:\.\w+)?(?:\/[^{]*)?$/;
/** A path's own words for its place, then shorter ones: `/reports/{id}/receipt/file`, `/reports/{id}/receipt`, `/reports/{id}`. */
function* keysOf({ name, path }: Operation): Generator<string> {
  yield name;
  const upToPlace = LAST_PLACE.exec(path)![1]!;
  let rest = path;
  while (rest.length >= upToPlace.length) {
    yield rest;
    if (rest === upToPlace) return;
    rest = rest.startsWith(`${upToPlace}/`) ? rest.slice(0, rest.lastIndexOf('/')) : upToPlace;
  }
}

export class Places {
  private readonly known = new Map<string, Thing[]>();
  private tables: Map<string, Set<string>> | undefined;

  constructor(private readonly owner: Connection) {}

  /** Everything that could stand there, in an order that does not change. */
  async of(operation: Operation): Promise<Thing[]> {
    const statement = await this.statementOf(operation);
    const kept = this.known.get(statement);
    if (kept) return kept;
    const { rows } = await this.owner.query<Record<string, string | null>>(statement);
    const things = rows.map(({ member = null, account = null, ...values }) => ({
      values: values as Record<string, string>,
      member,
      account,
    }));
    if (!things.length)
      throw new Error(
        `${operation.name}: there is nothing in the tests' register to stand in its path. Arrange one in test/security/arrange.ts. (${statement})`,
      );
    this.known.set(statement, things);
    return things;
  }

  private async statementOf(operation: Operation): Promise<string> {
    const said = [...keysOf(operation)].find((key) => key in THINGS);
    if (said) return THINGS[said]!;
    this.tables ??= await this.readTables();
    const { path, places } = operation;
    const table = /\/([a-z-]+)\/\{[^}]+\}[^{]*$/.exec(path)?.[1]?.replaceAll('-', '_') ?? '';
    const columns = this.tables.get(table);
    if (!columns || places.length !== 1)
      throw new Error(
        `${operation.name}: no table says what stands in its path. Say so in THINGS of test/security/places.ts: a SELECT with the columns ${places.join(', ')}, and member or account where it is somebody's.`,
      );
    const whose = [
      columns.has('member_id') && ', member_id AS member',
      columns.has('account_id') && ', account_id AS account',
    ];
    return `SELECT id AS "${places[0]}"${whose.filter(Boolean).join('')} FROM ${table} ORDER BY id`;
  }

  private async readTables(): Promise<Map<string, Set<string>>> {
    const { rows } = await this.owner.query<{ name: string; columns: string[] }>(
      `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1`,
    );
    return new Map(rows.map(({ name, columns }) => [name, new Set(columns)]));
  }
}

/** Whether somebody who reaches no more than the own reaches this. */
export const isOwnOf = ({ members, accountId }: Person, { member, account }: Thing): boolean =>
  (member === null || members.has(member)) && (account === null || account === accountId);

export const pathTo = ({ path }: Operation, values: Record<string, string>): string =>
  path.replace(/\{([^}]+)\}/g, (_, place: string) => encodeURIComponent(values[place]!));

const ID = /^[0-9a-f-]{36}$/;
/** The same place with ids that never were. */
export const absent = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([place, value]) => [place, ID.test(value) ? randomUUID() : value]));
