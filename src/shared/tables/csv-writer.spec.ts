import fc from 'fast-check';
import { BYTE_ORDER_MARK, csvLine } from './csv-writer';
import { openTable } from './open-table';

test('cells are quoted where they must be, and never computed', () => {
  expect(csvLine(['Luz', 'a,b', 'a;b', 'dijo "sí"', 'dos\nlíneas', '=1+1', ' a'])).toBe(
    `Luz,"a,b","a;b","dijo ""sí""","dos\nlíneas",'=1+1," a"\r\n`,
  );
});

test('what is written is read back, cell by cell', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', ',', ';', '"', "'", '=', '-', '+', '\n', '\t', '1') });
  const rows = fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const lines = [['uno', 'dos', 'tres'], ...written].map((cells) => csvLine(cells)).join('');
      const table = await openTable(Buffer.from(BYTE_ORDER_MARK + lines));
      const read: string[][] = [];
      for await (const { cells } of table.rows) read.push(cells);
      expect(read).toEqual(written);
    }),
  );
});
