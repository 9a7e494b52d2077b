import { fieldDetail } from '../shared/http/problem';
import { checkDetail } from './check-texts';
import { CHECK_CODES, type CheckedFigure, checkFigure, checkReport } from './figure-checks';

const LANGUAGES = ['es', 'en'] as const;

const figure = (change: Partial<CheckedFigure>, unit = 'people'): CheckedFigure => ({
  id: 'f',
  indicator: { unit, breakdowns: ['state'], isHeadcount: true } as CheckedFigure['indicator'],
  state: 'reported',
  value: 100,
  denominator: null,
  cells: {},
  notReportedCode: null,
  notReportedReason: null,
  note: null,
  previousValue: null,
  target: null,
  ...change,
});
const people = (unduplicatedPeople: number | null) =>
  checkReport({
    programs: [{ figures: [figure({})] }, { figures: [figure({})] }],
    memberFigures: [],
    unduplicatedPeople,
    unduplicatedReason: null,
    isNothingToReport: false,
    nothingReason: null,
  });

describe('what the checks say', () => {
  it.each(CHECK_CODES)('%s has words in both languages', (code) => {
    for (const language of LANGUAGES) expect(fieldDetail({ code }, language)).not.toBe(code);
    expect(fieldDetail({ code }, 'es')).not.toBe(fieldDetail({ code }, 'en'));
  });

  it('names no quantity that the check does not give', () => {
    const checks = [
      ...checkFigure(figure({ denominator: 8 }, 'percentage')),
      ...checkFigure(figure({ cells: { state: { '09': 101 } } })),
      ...checkFigure(figure({ cells: { state: { '09': 1, unknown: 1 } }, previousValue: 1, target: 49 })),
      ...people(null),
      ...people(7),
    ];
    expect(checks.filter(({ params }) => params).map(({ code }) => code)).toEqual([
      'numerator-exceeds-denominator',
      'cells-exceed-total',
      'cells-below-total',
      'far-from-previous',
      'above-target',
      'unduplicated-missing',
      'unduplicated-outside-range',
    ]);
    for (const check of checks)
      for (const language of LANGUAGES)
        for (const isFilledIn of [true, false])
          expect(checkDetail(check, language, { isFilledIn })).not.toMatch(/[{}]|found:/);
  });

  it('asks for a note of who fills it in, and tells who reviews it that there is none', () => {
    const soft = [...checkFigure(figure({ previousValue: 1, target: 49 })), ...people(null), ...people(7)].filter(
      ({ level }) => level === 'soft',
    );
    expect(soft).toHaveLength(4);
    for (const check of soft) {
      expect(checkDetail(check, 'es')).toMatch(/\. (Agregue|Escriba|Corrija)/);
      expect(checkDetail(check, 'es', { isFilledIn: false })).toMatch(/\. No [^.]+\.$/);
      expect(checkDetail(check, 'en', { isFilledIn: false })).toMatch(/ (No note|not) /);
    }
  });

  it('writes quantities as the reader does', () => {
    const [check] = checkFigure(figure({ value: 35_530, previousValue: 1037.5 }, 'kilograms'));
    for (const language of LANGUAGES) expect(checkDetail(check!, language)).toMatch(/1,037\.5\D.*35,530\D/);
  });
});
