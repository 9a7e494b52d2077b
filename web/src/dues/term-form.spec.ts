import type { Category } from '../api/types';
import { check, nextTerm, toTerm } from './term-form';

const category = (id: string, isRetired = false): Category => ({
  id,
  nameEs: id,
  nameEn: id,
  amount: '1.00',
  currency: 'MXN',
  isRetired,
  version: 1,
});
const words = { required: 'required', notAmount: 'amount', endsFirst: 'ends' };
const form = { categoryId: 'c', from: '2026-01-01', to: '2026-12-31', amount: '', currency: '' as const };

test('the first dues are for this year, in the only category there is', () => {
  expect(nextTerm([], [category('c'), category('old', true)], '2026-11-25')).toMatchObject({
    categoryId: 'c',
    from: '2026-01-01',
    to: '2026-12-31',
  });
});

test('the next dues follow the last, in the same category unless it is retired', () => {
  const terms = [
    { to: '2025-12-31', categoryId: 'b' },
    { to: '2026-12-31', categoryId: 'c' },
  ];
  const categories = [category('b'), category('c')];
  expect(nextTerm(terms, categories, '2026-11-25')).toMatchObject({
    categoryId: 'c',
    from: '2027-01-01',
    to: '2027-12-31',
  });
  expect(nextTerm(terms, [category('a'), category('b'), category('c', true)], '2026-11-25').categoryId).toBe('');
  expect(nextTerm([{ to: '2026-06-30', categoryId: 'b' }], categories, '2026-11-25')).toMatchObject({
    from: '2026-07-01',
    to: '2026-12-31',
  });
});

test('after a gap the next dues are for this year', () => {
  expect(nextTerm([{ to: '2023-12-31', categoryId: 'c' }], [category('c')], '2026-11-25').from).toBe('2026-01-01');
});

test('an amount goes with its currency, and is the category’s where left empty', () => {
  expect(toTerm(form)).toEqual({ categoryId: 'c', from: '2026-01-01', to: '2026-12-31' });
  expect(toTerm({ ...form, amount: '$1,500', currency: 'USD' })).toMatchObject({ amount: '1500.00', currency: 'USD' });
});

test('what is missing or wrong is said before anything is sent', () => {
  expect(check(form, words)).toEqual({});
  expect(check({ ...form, categoryId: '', amount: 'mil' }, words)).toEqual({
    categoryId: 'required',
    amount: 'amount',
  });
  expect(check({ ...form, to: '2025-12-31' }, words)).toEqual({ to: 'ends' });
});
