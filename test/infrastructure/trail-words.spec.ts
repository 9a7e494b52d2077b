import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app';

// The page's modules are not the server's: they are asked for by their place.
const ofPage = <T extends object>(name: string): T =>
  jest.requireActual<T>(join(__dirname, '../../web/src/history', name));
const { namedBy } = ofPage<{ namedBy(table: string, field: string): string | null }>('field-names.ts');
const { camelCase, isTechnical } = ofPage<{
  camelCase(column: string): string;
  isTechnical(column: string): boolean;
}>('changes.ts');
const { historyTexts } = ofPage<{ historyTexts: { es: object } }>('history.texts.ts');

interface Column {
  table: string;
  column: string;
}

let it_: TestApp;
let columns: Column[];
beforeAll(async () => {
  it_ = await startApp();
  const { rows } = await it_.owner.query<Column>(
    `SELECT DISTINCT c.relname AS table, a.attname AS column
       FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = 'audit'
       JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE a.atttypid <> 'jsonb'::regtype
        AND a.attname <> ALL (split_part(encode(g.tgargs, 'escape'), '\\000', 3)::text[]) -- what audit.watch leaves out
      ORDER BY 1, 2`,
  );
  columns = rows;
});
afterAll(() => it_?.close());

test('the trail has words for every table it watches', () => {
  const tables = [...new Set(columns.map(({ table }) => table))];
  expect(tables.length).toBeGreaterThan(30);
  expect(tables.filter((table) => !(`what.${table}` in historyTexts.es))).toEqual([]);
});

test('and for every field that it tells of', () => {
  const wordless = columns
    .filter(({ column }) => !isTechnical(column))
    .filter(({ table, column }) => namedBy(table, camelCase(column)) === null);
  expect(wordless).toEqual([]);
});
