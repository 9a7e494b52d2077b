import { amount, changedFields, isWhole, lines, text, whole, words } from './cleaning';

describe('cleaning what was typed', () => {
  it('takes an empty field for nothing', () => {
    expect([text('  '), whole(' '), amount('')]).toEqual([null, null, null]);
  });

  it('understands numbers as people and spreadsheets write them', () => {
    expect(['1,200', '1 200', ' 0 ', '1\u00a0200'].map(whole)).toEqual([1200, 1200, 0, 1200]);
    expect(['12a', '1.5', '-3'].map(isWhole)).toEqual([false, false, false]);
  });

  it('understands amounts', () => {
    expect(['1,234.5', '$ 10', '0.07'].map(amount)).toEqual(['1234.50', '10.00', '0.07']);
    expect(['1.234,50', '12.345', 'diez'].map(amount)).toEqual([undefined, undefined, undefined]);
  });

  it('splits lists', () => {
    expect(lines('https://a.mx\n\n https://b.mx ')).toEqual(['https://a.mx', 'https://b.mx']);
    expect(words('es, náhuatl; en')).toEqual(['es', 'náhuatl', 'en']);
  });

  it('finds what changed', () => {
    expect(changedFields({ a: 1, b: ['x'], c: null }, { a: 1, b: ['y'], c: null })).toEqual({ b: ['y'] });
  });
});
