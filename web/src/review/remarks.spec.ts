import type { Report } from '../api/types';
import { newestRound, remarksOn, toRemarks, withRemark } from './remarks';

const report = {
  programs: [{ id: 'p', figures: [{ id: 'a' }, { id: 'b' }] }],
  memberFigures: [{ id: 'c' }],
} as unknown as Report;

test('remarks go out in the order of the report, and an empty one is none', () => {
  const on = { c: 'Revise', narrative: 'Más', a: '¿Por qué?', b: '  ', p: 'Todo' };
  expect(toRemarks({ whole: ' Falta la firma ', on }, report)).toEqual([
    { programId: 'p', text: 'Todo' },
    { figureId: 'a', text: '¿Por qué?' },
    { figureId: 'c', text: 'Revise' },
    { field: 'narrative', text: 'Más' },
    { text: 'Falta la firma' },
  ]);
  expect(toRemarks({ whole: '', on: {} }, report)).toEqual([]);
});

test('a remark that is taken back leaves no trace', () => {
  const form = { whole: '', on: { a: 'x' } };
  expect(withRemark(form, 'b', '')).toEqual({ on: { a: 'x', b: '' } });
  expect(withRemark(form, 'a', null)).toEqual({ on: {} });
});

test('remarks are found by what they are about', () => {
  const made = [
    { id: '1', figureId: 'a', programId: null, field: null },
    { id: '2', figureId: null, programId: 'p', field: null },
    { id: '3', figureId: null, programId: null, field: 'narrative' },
    { id: '4', figureId: null, programId: null, field: null },
  ] as Report['remarks'];
  const idsOn = (about: string | null) => remarksOn({ remarks: made }, about).map(({ id }) => id);
  expect(['a', 'p', 'narrative', null].map(idsOn)).toEqual([['1'], ['2'], ['3'], ['4']]);
});

test('the newest round is what the organisation answers', () => {
  expect(newestRound([])).toBe(0);
  expect(newestRound([{ round: 1 }, { round: 2 }, { round: 1 }] as Report['remarks'])).toBe(2);
});
