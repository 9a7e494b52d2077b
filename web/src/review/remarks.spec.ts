import type { Report } from '../api/types';
import { newestRound, toRemarks, withRemark } from './remarks';

const report = {
  programs: [{ figures: [{ id: 'a' }, { id: 'b' }] }],
  memberFigures: [{ id: 'c' }],
} as unknown as Report;

test('remarks go out in the order of the report, and an empty one is none', () => {
  expect(toRemarks({ whole: ' Falta la firma ', figures: { c: 'Revise', a: '¿Por qué?', b: '  ' } }, report)).toEqual([
    { figureId: 'a', text: '¿Por qué?' },
    { figureId: 'c', text: 'Revise' },
    { figureId: null, text: 'Falta la firma' },
  ]);
  expect(toRemarks({ whole: '', figures: {} }, report)).toEqual([]);
});

test('a remark that is taken back leaves no trace', () => {
  const form = { whole: '', figures: { a: 'x' } };
  expect(withRemark(form, 'b', '')).toEqual({ figures: { a: 'x', b: '' } });
  expect(withRemark(form, 'a', null)).toEqual({ figures: {} });
});

test('the newest round is what the organisation answers', () => {
  expect(newestRound([])).toBe(0);
  expect(newestRound([{ round: 1 }, { round: 2 }, { round: 1 }] as Report['remarks'])).toBe(2);
});
