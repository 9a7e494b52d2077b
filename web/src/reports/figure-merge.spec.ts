import * as fc from 'fast-check';
import { settle } from '../ui/conflict';
import { joinFigure, splitFigure } from './figure-merge';
import type { FigureTexts } from './figure-values';

const texts = (given: Partial<FigureTexts> = {}): FigureTexts => ({
  isNotReported: false,
  value: '',
  denominator: '',
  cells: {},
  notReportedCode: '',
  notReportedReason: '',
  note: '',
  ...given,
});
const merged = (base: FigureTexts, mine: FigureTexts, theirs: FigureTexts) => {
  const settled = settle(splitFigure({ base, mine, theirs }, 'people'));
  return { isSettled: settled.isSettled, texts: joinFigure(settled.theirs) };
};

test('edits of different fields are put together', () => {
  const base = texts({ value: '10' });
  const mine = texts({ value: '12' });
  const theirs = texts({ value: '10', note: 'Otra sede', cells: { state: { '09': '10' } } });
  expect(merged(base, mine, theirs)).toEqual({
    isSettled: true,
    texts: texts({ value: '12', note: 'Otra sede', cells: { state: { '09': '10' } } }),
  });
});

test('edits of the same field are left to the person, and the others are put together all the same', () => {
  const base = texts({ cells: { sex_age: { 'F:0-5': '1' } } });
  const mine = texts({ cells: { sex_age: { 'F:0-5': '2', 'M:0-5': '5' } } });
  const theirs = texts({ cells: { sex_age: { 'F:0-5': '3' } }, note: 'x' });
  const settled = settle(splitFigure({ base, mine, theirs }, 'people'));
  expect(settled.isSettled).toBe(false);
  expect(joinFigure(settled.mine)).toEqual(texts({ cells: { sex_age: { 'F:0-5': '2', 'M:0-5': '5' } }, note: 'x' }));
  expect(joinFigure(settled.theirs)).toEqual(texts({ cells: { sex_age: { 'F:0-5': '3', 'M:0-5': '5' } }, note: 'x' }));
});

test('the same number written twice is no conflict', () => {
  expect(merged(texts(), texts({ value: '1,200' }), texts({ value: '1200' })).isSettled).toBe(true);
});

test('"not reported" against a figure is one question', () => {
  const mine = texts({ isNotReported: true, notReportedCode: 'paused' });
  const theirs = texts({ value: '7', note: 'x' });
  const split = splitFigure({ base: texts(), mine, theirs }, 'people');
  expect(Object.keys(split.mine)).toEqual(['figure', 'note']);
  const settled = settle(split);
  expect(settled.isSettled).toBe(false);
  expect(joinFigure(settled.mine)).toEqual({ ...mine, note: 'x' });
  expect(joinFigure(settled.theirs)).toEqual(theirs);
});

test('whatever two people fill in, what only one touched survives', () => {
  const part = fc.constantFrom('F:0-5', 'F:6-11', 'M:0-5', 'M:6-11', 'X:U');
  const grid = fc.dictionary(part, fc.nat(99).map(String));
  fc.assert(
    fc.property(grid, grid, grid, (base, mine, theirs) => {
      const three = [base, mine, theirs].map((sex_age) => texts({ cells: { sex_age } }));
      const result = merged(three[0]!, three[1]!, three[2]!).texts.cells.sex_age ?? {};
      for (const cell of new Set([base, mine, theirs].flatMap(Object.keys))) {
        const [was, here, there] = [base[cell], mine[cell], theirs[cell]];
        if (here === was) expect(result[cell]).toBe(there);
        else if (there === was) expect(result[cell]).toBe(here);
        else expect(result[cell]).toBe(there); // until the person has chosen
      }
    }),
  );
});
