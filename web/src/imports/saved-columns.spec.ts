import type { ImportMapping } from '../api/types';
import { chosenOf, columnsOf } from './saved-columns';

const file = { columns: ['Clave', 'Nombre', 'Nota'] };
const mapping = { 0: 'MX-RFC', 1: 'legalName', 2: null };
const saved = (name: string, columns: ImportMapping['columns']): ImportMapping => ({
  id: name,
  kind: 'members',
  name,
  version: 1,
  columns,
});

describe('saved columns', () => {
  it('are kept by header', () =>
    expect(columnsOf(file, mapping)).toEqual([
      { header: 'Clave', field: 'MX-RFC' },
      { header: 'Nombre', field: 'legalName' },
      { header: 'Nota', field: null },
    ]));

  it('are known again in whatever order and capitals, whatever is left out besides', () => {
    const one = saved('una', [
      { header: 'NOMBRE', field: 'legalName' },
      { header: 'Clave', field: 'MX-RFC' },
    ]);
    const other = saved('otra', [{ header: 'Nombre', field: 'legalName' }]);
    expect(chosenOf([other, one], file, mapping)).toBe(one);
    expect(chosenOf([other, one], file, { ...mapping, 2: 'website' })).toBeUndefined();
  });
});
