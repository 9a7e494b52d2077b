import { choiceOn, OWN_CATEGORY, sumsOf, toSelection } from './renewal-choice';

it('proposes this year’s end, and from October on next year’s', () => {
  expect(choiceOn('2026-09-30').termEndsOn).toBe('2026-12-31');
  expect(choiceOn('2026-10-01').termEndsOn).toBe('2027-12-31');
});

it('sends only what narrows', () => {
  expect(toSelection({ termEndsOn: '2027-12-31', status: [], termEndsBy: '', dues: '' })).toEqual({
    termEndsOn: '2027-12-31',
  });
  const narrow = { termEndsOn: '2027-12-31', status: ['grace' as const], termEndsBy: '2026-12-31' };
  expect(toSelection({ ...narrow, dues: '' })).toEqual(narrow);
});

it('asks for the dues of each one’s category, or of one for all', () => {
  const choice = choiceOn('2026-11-01');
  expect(toSelection({ ...choice, dues: OWN_CATEGORY })).toMatchObject({ dues: {} });
  expect(toSelection({ ...choice, dues: 'one' })).toMatchObject({ dues: { categoryId: 'one' } });
});

it('adds dues up to the cent, each currency apart', () => {
  expect(
    sumsOf([
      { amount: '0.10', currency: 'MXN' },
      { amount: '350.00', currency: 'USD' },
      { amount: '0.20', currency: 'MXN' },
      { amount: '999999999999.99', currency: 'MXN' },
    ]),
  ).toEqual([
    { amount: '1000000000000.29', currency: 'MXN' },
    { amount: '350.00', currency: 'USD' },
  ]);
  expect(sumsOf([{ amount: '0.05', currency: 'MXN' }])).toEqual([{ amount: '0.05', currency: 'MXN' }]);
  expect(sumsOf([])).toEqual([]);
});
