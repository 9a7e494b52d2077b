import { MEMBER_COLUMNS } from '../../src/members/member-columns';
import { FOLLOWING, MOVED, NOT_CHOSEN, OWNED_TABLES } from '../../src/merging/owned-tables';
import { startApp, type TestApp } from '../support/app';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());

const names = async (sql: string) => (await t.owner.query<{ name: string }>(sql)).rows.map(({ name }) => name).sort();

test('of every table that a member owns it is declared what becomes of it when two members are merged', async () => {
  const owned = await names(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'member_id' AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
  );
  expect(Object.keys(OWNED_TABLES).sort()).toEqual(owned);
});

test('what may stand only once within a member, and moves, says what stays', async () => {
  const declared = [
    ...MOVED.flatMap(({ constraints }) => constraints ?? []),
    ...FOLLOWING.flatMap(({ yields }) => yields?.constraint ?? []),
  ];
  const moving = [...MOVED, ...FOLLOWING].map(({ table }) => `'${table}'::regclass`).join(', ');
  const unique = await names(
    `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = 'member_id'
      WHERE (i.indisunique OR i.indisexclusion) AND i.indrelid IN (${moving}) AND a.attnum = ANY (i.indkey::int2[])`,
  );
  expect(unique).toEqual(declared.sort());
});

test('what belongs to a row that moves follows it, moves too, or is left for a reason', async () => {
  const { rows } = await t.owner.query<{ table: string; column: string; parent: string }>(
    `SELECT c.conrelid::regclass::text AS "table", a.attname AS "column", c.confrelid::regclass::text AS parent FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f'`,
  );
  const wrong = FOLLOWING.filter(
    ({ table, by, parent }) => !rows.some((row) => row.table === table && row.column === by && row.parent === parent),
  );
  expect(wrong).toEqual([]);
  const parents = FOLLOWING.filter(({ parent }) => OWNED_TABLES[parent]?.kind !== 'moved');
  expect(parents).toEqual([]);
});

test('the office’s role may move what is declared to move', async () => {
  for (const role of ['padron_staff', 'padron_administrator'])
    for (const { table } of [...MOVED, ...FOLLOWING]) {
      const { rows } = await t.owner.query<{ may: boolean }>(
        `SELECT has_column_privilege($1, $2, 'member_id', 'UPDATE') AS may`,
        [role, table],
      );
      expect([role, table, rows[0]!.may]).toEqual([role, table, true]);
    }
});

test('every column of a member is chosen between, or named as one that is not', async () => {
  const columns = await names(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'members'::regclass AND attnum > 0 AND NOT attisdropped`,
  );
  const chosen = Object.values(MEMBER_COLUMNS).map(([column]) => column);
  expect([...chosen, ...NOT_CHOSEN].sort()).toEqual(columns);
});

test('where ids of members stand in lists, or in columns of other names, it is known what they mean after a merge', async () => {
  const known = {
    'account_grants.member_ids': 'what was granted; a session reaches whoever is one with these',
    'import_rows.chosen_member_id': 'what somebody chose for a row of a file; proposing it again follows the redirect',
    'invitations.member_ids': 'as above, once accepted',
    'exports.member_ids': 'whose rows a file was made of, when it was made',
    'duplicate_dismissals.other_id': 'reckoned anew',
    'duplicate_pairs.other_id': 'reckoned anew',
    'member_merges.merged_id': 'the merge itself',
    'members.merged_into': 'the redirect itself',
  };
  const others = await names(
    `SELECT a.attrelid::regclass::text || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      WHERE a.attnum > 0 AND a.attname <> 'member_id' AND (a.attname ~ 'member_ids?$' OR EXISTS (SELECT FROM pg_constraint f
        WHERE f.contype = 'f' AND f.conrelid = a.attrelid AND f.confrelid = 'members'::regclass AND a.attnum = ANY (f.conkey)))`,
  );
  expect(others).toEqual(Object.keys(known).sort());
});
