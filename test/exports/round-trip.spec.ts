import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { bytesOf, exported } from './support';

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp({}, { demonstration: true });
  staff = await t.as.staff();
}, 120_000);
afterAll(() => t?.close());

interface Proposal {
  id: string;
  columns: string[];
  mapping: Record<string, string | null>;
  counts: Record<string, number>;
}

describe.each(['csv', 'xlsx'] as const)('the demonstration in a %s', (format) => {
  test.each(['es', 'en'] as const)(
    'in %s, sent back as it is, proposes no change of any member',
    async (language) => {
      // Names that a spreadsheet would compute, and that others have in mind when they write a name.
      await t.owner.query(
        `UPDATE members SET name = CASE row_number WHEN 1 THEN '=1+1 ' || name WHEN 2 THEN '''' || name WHEN 3 THEN '- ' || name ELSE name END, public_phone = '+52 ' || public_phone
         FROM (SELECT id AS it, row_number() OVER (ORDER BY id) FROM members) n WHERE n.it = id AND public_phone NOT LIKE '+%'`,
      );
      const { id, rowCount } = await exported(staff, { kind: 'members', format, language });
      const { content } = await bytesOf(t, staff, id);
      const { body } = await staff.upload<Proposal>('/imports', { name: `organizaciones.${format}`, content });
      const rows = await staff.get<{ items: object[] }>(
        `/imports/${body.id}/rows?action=update&action=refused&action=duplicate`,
      );
      expect(rows.body.items).toEqual([]);
      expect(body.counts).toMatchObject({ unchanged: rowCount, create: 0, update: 0, refused: 0, duplicate: 0 });
      expect(rowCount).toBeGreaterThan(125);
    },
    60_000,
  );

  test.each([
    ['programs', 'es'],
    ['programs', 'en'],
    ['contacts', 'es'],
    ['contacts', 'en'],
  ] as const)(
    'the %s in %s, sent back as they are, propose no change',
    async (kind, language) => {
      const { id, rowCount } = await exported(staff, { kind, format, language });
      const { content } = await bytesOf(t, staff, id);
      const { body } = await staff.upload<Proposal>('/imports', { name: `${kind}.${format}`, content }, { kind });
      const rows = await staff.get<{ items: object[] }>(
        `/imports/${body.id}/rows?action=create&action=update&action=refused&action=duplicate`,
      );
      expect(rows.body.items).toEqual([]);
      expect(body.counts).toMatchObject({ unchanged: rowCount, create: 0, update: 0, refused: 0, duplicate: 0 });
      expect(body.columns.filter((_, column) => body.mapping[column] === null)).toEqual([]);
      expect(rowCount).toBeGreaterThan(100);
    },
    60_000,
  );
});
