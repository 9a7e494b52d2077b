import { isYear, toForm, toStanding } from './standing-form';

test('a new year begins authorised, and says nothing where nothing was typed', () => {
  const form = toForm('2026', undefined);
  expect(form).toMatchObject({ year: '2026', state: 'authorised', category: '' });
  expect(toStanding({ ...form, letterNumber: '  ' })).toEqual({
    state: 'authorised',
    category: null,
    letterNumber: null,
    letterOn: null,
  });
});

test('a year has four digits and is of this century', () => {
  expect(['2026', ' 2026 ', '26', '1999', '20266', 'dos mil'].map(isYear)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
