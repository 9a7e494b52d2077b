import { choose, fieldsOf, knownColumns, nameOf } from './mapping';

describe('which column holds what', () => {
  const mapping = { 0: 'legalName', 1: 'name', 2: null };

  it('takes a field from the column that had it', () => {
    expect(choose(mapping, 2, 'name')).toEqual({ 0: 'legalName', 1: null, 2: 'name' });
    expect(choose(mapping, 1, null)).toEqual({ 0: 'legalName', 1: null, 2: null });
  });

  it('counts the columns it knows', () => expect(knownColumns(mapping)).toBe(2));

  it('calls a row by the name in use, else by the legal name', () => {
    expect(nameOf(['Casa Luz, A.C.', 'Casa Luz', ''], mapping)).toBe('Casa Luz');
    expect(nameOf(['Casa Luz, A.C.', ' ', ''], mapping)).toBe('Casa Luz, A.C.');
    expect(nameOf(['a'], { 0: null })).toBe('');
  });

  it('offers profile fields and identifiers', () =>
    expect(fieldsOf('members')).toEqual(
      expect.arrayContaining(['legalName', 'statesServed', 'MX-RFC', 'member-number']),
    ));
});
