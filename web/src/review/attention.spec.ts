import type { Figure, Report } from '../api/types';
import { attentionOf } from './attention';

const figure = (id: string, previousValue: number | null, value: number, unit = 'people') =>
  ({ id, state: 'reported', value, previousValue, indicator: { unit } }) as Figure;
const report = (figures: Figure[], checks: object[] = []) =>
  ({ checks, programs: [{ figures }], memberFigures: [], isNothingToReport: false }) as unknown as Report;

test('big changes and what is not reported stand out', () => {
  const missing = {
    ...figure('c', 5, 0),
    state: 'not_reported',
    value: null,
    notReportedReason: 'Sin lista',
  } as Figure;
  expect(attentionOf(report([figure('a', 100, 320), figure('b', 100, 110), missing]))).toEqual([
    { kind: 'change', figureId: 'a', change: 'tripled', before: 100, now: 320 },
    { kind: 'not-reported', figureId: 'c', figure: missing },
  ]);
});

test('a change that a check tells already is told once', () => {
  const check = { level: 'soft', code: 'far-from-previous', figureId: 'a', detail: 'El triple', pointer: '' };
  expect(attentionOf(report([figure('a', 100, 320)], [check]))).toEqual([
    { kind: 'check', level: 'soft', figureId: 'a', detail: 'El triple' },
  ]);
});

test('of a percentage only the numerator is known: it is no big change', () => {
  expect(attentionOf(report([figure('a', 10, 320, 'percentage')]))).toEqual([]);
});
