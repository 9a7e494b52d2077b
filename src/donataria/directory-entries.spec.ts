import fc from 'fast-check';
import type { TableRow } from '../shared/tables/table';
import { categoryOf, entriesOf } from './directory-entries';

const HEADER = [
  'ENTIDAD FEDERATIVA',
  'ACTIVIDAD O FIN AUTORIZADO',
  'RFC',
  'DENOMINACIÓN O RAZÓN SOCIAL',
  'OFICIO DE AUTORIZACIÓN',
  'FECHA DE OFICIO',
  'REPRESENTANTE LEGAL',
  'E-MAIL',
];
const ROW = ['HIDALGO', 'A', 'DME060314ST1', 'CASA', '325-SAT-01', '14/03/2012', 'MARÍA LÓPEZ', 'maria@casa.example'];

async function* rowsOf(...rows: string[][]): AsyncGenerator<TableRow> {
  for (const [index, cells] of rows.entries()) yield await Promise.resolve({ number: index + 2, cells });
}
const read = (columns: string[], ...rows: string[][]) => entriesOf({ columns, rows: rowsOf(...rows) });

test('of a row nothing is kept but RFC, rubro, letter and its date', async () => {
  const read_ = await read(HEADER, ROW);
  expect(read_).toEqual({
    rowCount: 1,
    entries: [{ rfc: 'DME060314ST1', category: 'A', letterNumber: '325-SAT-01', letterOn: '2012-03-14' }],
  });
});

test('the columns are found wherever they stand and however they are written', async () => {
  const columns = ['Fecha de oficio', 'rfc', 'Oficio de Autorizacion'];
  const { entries } = (await read(columns, ['2012-03-14', ' dme-060314-st1', ' 7 ']))!;
  expect(entries).toEqual([{ rfc: 'DME060314ST1', category: null, letterNumber: '7', letterOn: '2012-03-14' }]);
});

test('titles above the header are passed over, and a file without RFC is none', async () => {
  const { rowCount, entries } = (await read(['DIRECTORIO DE DONATARIAS'], ['Ejercicio 2026'], HEADER, ROW))!;
  expect([rowCount, entries.length]).toEqual([1, 1]);
  expect(await read(['Nombre', 'Correo'], ...Array.from({ length: 20 }, () => ['Casa', 'x']))).toBeUndefined();
  expect(await read(['Nombre', 'Correo'], ['Casa', 'x'])).toBeUndefined();
});

test('what is no RFC of an organisation is counted and left out; one that stands twice is one', async () => {
  const person = ['', 'A', 'GODE561231GR8', 'UNA PERSONA'];
  const { rowCount, entries } = (await read(HEADER, ROW, person, ['', 'B', 'DME060314ST1']))!;
  expect(rowCount).toBe(3);
  expect(entries.map(({ rfc, category }) => [rfc, category])).toEqual([['DME060314ST1', 'A']]);
});

test.each([
  ['A', 'A'],
  ['rubro l', 'L'],
  ['A. Organizaciones civiles y fideicomisos asistenciales', 'A'],
  ['ORGANIZACIONES CIVILES Y FIDEICOMISOS ASISTENCIALES (ARTÍCULO 79, FRACCIÓN VI DE LA LEY DEL ISR)', 'A'],
  ['Organizaciones civiles y fideicomisos educativos', 'B'],
  ['Organizaciones civiles y fideicomisos para la investigación científica o tecnológica', 'C'],
  ['Organizaciones civiles y fideicomisos culturales', 'D'],
  ['Organizaciones civiles y fideicomisos becantes', 'E'],
  ['Organizaciones civiles y fideicomisos ecológicos', 'F'],
  ['Para la reproducción de especies en protección y peligro de extinción', 'G'],
  ['De apoyo económico de otras organizaciones civiles autorizadas', 'H'],
  ['Organizaciones civiles y fideicomisos para obras o servicios públicos', 'I'],
  ['Propietarias de bibliotecas privadas con acceso al público', 'J'],
  ['Propietarias de museos privados con acceso al público', 'K'],
  ['Organizaciones civiles y fideicomisos de desarrollo social', 'L'],
  ['Autorizadas para recibir donativos del extranjero', 'M'],
  ['Escuela-empresa', null],
  ['', null],
])('%j is rubro %s', (text, category) => {
  expect(categoryOf(text)).toBe(category);
});

test('nothing of the other columns gets through, whatever stands in them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ minLength: 8 }), { minLength: 3, maxLength: 3 }), async (others) => {
      const secrets = others.map((text, index) => `secret ${index} ${text}`);
      const { entries } = (await read(HEADER, [
        '',
        'A',
        'DME060314ST1',
        secrets[0]!,
        '1',
        '',
        secrets[1]!,
        secrets[2]!,
      ]))!;
      expect(JSON.stringify(entries)).not.toContain('secret');
    }),
    { numRuns: 50 },
  );
});
