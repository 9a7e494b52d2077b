import { duplicatesInFile, type KnownRecord, type KnownRow, Register } from './matching';

const row = (number: number, name: string, identifiers: Record<string, string> = {}): KnownRow => ({
  number,
  scope: '',
  name,
  names: [name],
  identifiers,
});
const member = (id: string, name: string, identifiers: Record<string, string> = {}): KnownRecord => ({
  id,
  memberId: id,
  scope: '',
  name,
  names: [name, name],
  identifiers,
});
const inFile = (...rows: KnownRow[]) =>
  Object.fromEntries(
    [...duplicatesInFile(rows)].map(([number, found]) => [number, found.map((each) => [each.row.number, each.reason])]),
  );

describe('inside a file', () => {
  test('an equal identifier makes rows wait, whatever their names', () => {
    expect(inFile(row(2, 'luz', { 'MX-RFC': 'A' }), row(3, 'sol', { 'MX-RFC': 'A' }), row(4, 'mar'))).toEqual({
      2: [[3, 'same-identifier']],
      3: [[2, 'same-identifier']],
    });
  });

  test('an equal name does, unless an identifier of one scheme tells them apart', () => {
    const elk = (number: number, ein?: string) => row(number, 'elk', ein ? { 'US-EIN': ein } : {});
    expect(inFile(elk(2, '1'), elk(3, '2'), elk(4, '3'))).toEqual({});
    expect(inFile(elk(2, '1'), elk(3, '2'), elk(4))).toEqual({
      2: [[4, 'same-name']],
      3: [[4, 'same-name']],
      4: [
        [2, 'same-name'],
        [3, 'same-name'],
      ],
    });
  });

  test('identifiers of different schemes tell nothing apart', () => {
    expect(inFile(row(2, 'luz', { 'MX-RFC': 'A' }), row(3, 'luz', { 'US-EIN': 'B' }))).toEqual({
      2: [[3, 'same-name']],
      3: [[2, 'same-name']],
    });
  });

  test('a name without letters is nobody’s', () => {
    expect(inFile(row(2, ''), row(3, ''))).toEqual({});
  });

  // Compared each with each, they would take hours.
  test('50,000 rows of one name are told apart, and shown a few of each other', () => {
    expect(inFile(...Array.from({ length: 50_000 }, (_, n) => row(n, 'elk', { 'US-EIN': `${n}` })))).toEqual({});
    const same = inFile(...Array.from({ length: 50_000 }, (_, n) => row(n, 'elk')));
    expect(same[40_000]).toHaveLength(5);
  });
});

describe('against the register', () => {
  const register = new Register([
    member('luz', 'puente de luz', { 'MX-RFC': 'A', 'US-EIN': '1' }),
    member('sol', 'casa del sol'),
  ]);
  const ids = (members: KnownRecord[]) => members.map(({ id }) => id);

  test('an identifier finds its member whatever the name', () => {
    expect(ids(register.withAnIdentifierOf(row(2, 'otro nombre', { 'US-EIN': '1' })))).toEqual(['luz']);
    expect(ids(register.withAnIdentifierOf(row(2, 'puente de luz', { 'US-EIN': '2' })))).toEqual([]);
  });

  test('a name finds it unless an identifier says that it is another', () => {
    expect(ids(register.withANameOf(row(2, 'puente de luz')))).toEqual(['luz']);
    expect(ids(register.withANameOf(row(2, 'puente de luz', { 'MX-RFC': 'B' })))).toEqual([]);
    expect(ids(register.withANameLike(row(2, 'puentes de luz', { 'MX-RFC': 'B' })))).toEqual([]);
    expect(ids(register.withANameLike(row(2, 'puentes de luz')))).toEqual(['luz']);
  });
});
