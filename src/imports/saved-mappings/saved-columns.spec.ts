import fc from 'fast-check';
import { FIELDS_OF } from '../columns/fields';
import { hasSameHeaders, type NamedColumn, placeColumns } from './saved-columns';

const saved: NamedColumn[] = [
  { header: 'Denominación', field: 'legalName' },
  { header: 'Clave', field: 'MX-RFC' },
  { header: 'Observaciones', field: null },
];

test('a column is found by its header, wherever it has moved to and however it is written', () =>
  expect(placeColumns(saved, ['OBSERVACIONES', 'clave', 'denominacion'], 'members')).toEqual({
    0: null,
    1: 'MX-RFC',
    2: 'legalName',
  }));

test('a column that is gone is not missed, and a new one says by itself what it holds', () =>
  expect(placeColumns(saved, ['Clave', 'Correo', 'Razón social'], 'members')).toEqual({
    0: 'MX-RFC',
    1: 'publicEmail',
    2: 'legalName',
  }));

test('a new column does not take the field that a saved one holds, nor one that was left out on purpose', () => {
  expect(placeColumns(saved, ['RFC', 'Clave'], 'members')).toEqual({ 0: null, 1: 'MX-RFC' });
  expect(placeColumns([{ header: 'RFC', field: null }], ['RFC'], 'members')).toEqual({ 0: null });
});

test('of two columns with one header each has its own field', () => {
  const twice: NamedColumn[] = [
    { header: 'Nombre', field: 'legalName' },
    { header: 'Nombre', field: 'name' },
  ];
  expect(placeColumns(twice, ['Nombre', 'RFC', 'Nombre'], 'members')).toEqual({
    0: 'legalName',
    1: 'MX-RFC',
    2: 'name',
  });
  expect(hasSameHeaders(twice, ['NOMBRE', 'nombre'])).toBe(true);
  expect(hasSameHeaders(twice, ['Nombre'])).toBe(false);
});

test('the same headers in another order are the same; one more or one less is not', () => {
  expect(hasSameHeaders(saved, ['CLAVE', 'Denominacion', 'observaciones'])).toBe(true);
  expect(hasSameHeaders(saved, ['Clave', 'Denominación'])).toBe(false);
  expect(hasSameHeaders(saved, ['Clave', 'Denominación', 'Observaciones', 'Nota'])).toBe(false);
});

test('whatever was saved and whatever comes, every column has its say and no field comes from two', () => {
  const header = fc.constantFrom('Nombre', 'RFC', 'Clave', 'Correo', 'Área', '');
  const field = fc.constantFrom(...FIELDS_OF.members);
  const distinct = fc.uniqueArray(fc.record({ header, field }), { selector: (column) => column.field, maxLength: 8 });
  fc.assert(
    fc.property(distinct, fc.array(header, { maxLength: 10 }), (columns, headers) => {
      const fields = Object.values(placeColumns(columns, headers, 'members'));
      const held = fields.filter((each) => each !== null);
      expect(fields).toHaveLength(headers.length);
      expect(new Set(held).size).toBe(held.length);
    }),
  );
});
