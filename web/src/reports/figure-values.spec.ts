import type { Figure } from '../api/types';
import { bodyOf, changeSince, type FigureTexts, isAboveTotal, isSameFigure, textsFrom, totalOf } from './figure-values';

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

test('the grid’s sum is the total until a total is typed', () => {
  const cells = { sex_age: { 'F:0-5': '30', 'M:0-5': '20' } };
  expect(totalOf(texts({ cells }), 'people')).toBe(50);
  expect(totalOf(texts({ cells, value: '80' }), 'people')).toBe(80);
  expect(totalOf(texts(), 'people')).toBeNull();
});

test('a total that the grid adds up to goes on following it, another stays as typed', () => {
  const figure = (value: number) =>
    ({
      state: 'reported',
      value,
      denominator: null,
      cells: { sex_age: { 'F:0-5': 30, 'M:0-5': 20 } },
      indicator: { unit: 'people', breakdowns: ['sex_age', 'state'] },
    }) as Figure;
  expect(textsFrom(figure(50))).toMatchObject({ value: '', cells: { sex_age: { 'F:0-5': '30' }, state: {} } });
  expect(textsFrom(figure(80)).value).toBe('80');
});

test('two ways of typing the same are no difference', () => {
  const grid = { sex_age: { 'F:0-5': '1,200' } };
  expect(
    isSameFigure(texts({ cells: grid }), texts({ value: '1200', cells: { sex_age: { 'F:0-5': '1200' } } }), 'people'),
  ).toBe(true);
  expect(isSameFigure(texts({ value: '1' }), texts({ value: '2' }), 'people')).toBe(false);
  expect(isSameFigure(texts({ value: 'x' }), texts({ value: 'y' }), 'people')).toBe(false);
});

test('nothing is sent while a cell is no number', () => {
  expect(bodyOf(texts({ cells: { sex_age: { 'F:0-5': 'x' } } }), 'people')).toBeNull();
  expect(bodyOf(texts({ value: '1.5' }), 'people')).toBeNull();
  expect(bodyOf(texts({ value: '1.5' }), 'money')).toMatchObject({ state: 'reported', value: 1.5 });
});

test('empty is not zero, and zero is reported', () => {
  expect(bodyOf(texts(), 'people')).toMatchObject({ state: 'empty', value: null });
  expect(bodyOf(texts({ value: '0' }), 'people')).toMatchObject({ state: 'reported', value: 0 });
});

test('not reported is sent with its reason, and only then', () => {
  expect(bodyOf(texts({ isNotReported: true }), 'people')).toBeNull();
  expect(bodyOf(texts({ isNotReported: true, notReportedCode: 'other' }), 'people')).toBeNull();
  expect(bodyOf(texts({ isNotReported: true, notReportedCode: 'paused' }), 'people')).toMatchObject({
    notReportedCode: 'paused',
    notReportedReason: null,
  });
  expect(bodyOf(texts({ isNotReported: true, value: '7', notReportedReason: 'Sin registro' }), 'people')).toEqual({
    state: 'not_reported',
    value: null,
    denominator: null,
    cells: {},
    notReportedCode: null,
    notReportedReason: 'Sin registro',
    note: null,
  });
});

test('parts above the total are found while they are typed, except where a person may have several', () => {
  const above = (cells: FigureTexts['cells']) => isAboveTotal(texts({ value: '10', cells }), 'people');
  expect(above({ disability: { yes: '8', no: '3' } })).toBe(true);
  expect(above({ disability: { yes: '8', no: '2' } })).toBe(false);
  expect(above({ disability_type: { motor: '8', visual: '8' } })).toBe(false);
});

test('a change is told in whole per cent, and not from nothing', () => {
  expect(changeSince(80, 100)).toBe(25);
  expect(changeSince(0, 5)).toBeNull();
  expect(changeSince(null, 5)).toBeNull();
});
