import * as fc from 'fast-check';
import { isUnchanged, sealChanges } from './seal-changes';
import type { ReadFigure, SealReading } from './seal-reading';

const figure = (indicatorVersionId: string, change: Partial<ReadFigure> = {}): ReadFigure => ({
  indicatorVersionId,
  code: 'NNA-01',
  number: 1,
  nameEs: 'Niñas y niños',
  nameEn: 'Children',
  definitionEs: '',
  definitionEn: '',
  unit: 'people',
  breakdowns: ['state'],
  isHeadcount: true,
  state: 'reported',
  value: 10,
  denominator: null,
  cells: { state: { '09': 10 } },
  notReportedCode: null,
  notReportedReason: null,
  note: null,
  ...change,
});
const reading = (change: Partial<SealReading> = {}): SealReading => ({
  memberId: 'm',
  memberName: 'Luz',
  cycle: { id: 'c', code: '2026-Q1', startsOn: '2026-01-01', endsOn: '2026-03-31' },
  coversFrom: '2026-01-01',
  coversTo: '2026-03-31',
  isNothingToReport: false,
  nothingReason: null,
  unduplicatedPeople: 10,
  unduplicatedReason: null,
  narrative: { text: 'Talleres' },
  narrativeLanguage: 'es',
  signatory: { text: 'Ana' },
  isFiledOnBehalf: false,
  attachments: [],
  programs: [{ id: 'p', name: 'Comedor', area: 'children', figures: [figure('v')] }],
  memberFigures: [],
  submittedAt: '',
  approvedAt: '',
  restatement: null,
  ...change,
});
const withFigure = (change: Partial<ReadFigure>) =>
  reading({ programs: [{ id: 'p', name: 'Comedor', area: 'children', figures: [figure('v', change)] }] });

describe('what changed from one edition to the next', () => {
  it('is nothing where they say the same, whenever and by whom they were approved', () => {
    expect(sealChanges(reading(), reading({ approvedAt: 'later', memberName: 'Luz y Vida' }))).toEqual({
      figures: [],
      fields: [],
    });
  });

  it('names the figure, its program, and both values', () => {
    const { figures, fields } = sealChanges(reading(), withFigure({ value: 12, cells: { state: { '09': 12 } } }));
    expect(fields).toEqual([]);
    expect(figures).toEqual([
      expect.objectContaining({
        programName: 'Comedor',
        code: 'NNA-01',
        before: expect.objectContaining({ value: 10 }) as object,
        after: expect.objectContaining({ value: 12, cells: { state: { '09': 12 } } }) as object,
      }),
    ]);
  });

  it.each<[string, Partial<ReadFigure>]>([
    ['a part alone', { cells: { state: { '09': 9, unknown: 1 } } }],
    ['a denominator', { denominator: 20 }],
    ['a reason from the list', { notReportedCode: 'paused' }],
    ['a note', { note: { text: 'Se contó dos veces' } }],
    ['not reported', { state: 'not_reported', value: null, cells: {}, notReportedReason: { text: 'Sin lista' } }],
  ])('sees %s', (_name, change) => {
    expect(sealChanges(reading(), withFigure(change)).figures).toHaveLength(1);
  });

  it('takes a part of zero for no part', () => {
    expect(sealChanges(reading(), withFigure({ cells: { state: { '09': 10, '31': 0 } } })).figures).toEqual([]);
  });

  it('tells a report that turned into nothing to report as figures that went', () => {
    const nothing = reading({
      isNothingToReport: true,
      nothingReason: { text: 'Obras' },
      programs: [],
      unduplicatedPeople: null,
    });
    const { figures, fields } = sealChanges(reading(), nothing);
    expect(figures).toEqual([expect.objectContaining({ before: expect.any(Object) as object, after: null })]);
    expect(fields).toEqual([
      { field: 'isNothingToReport', before: 'false', after: 'true' },
      { field: 'nothingReason', before: null, after: 'Obras' },
      { field: 'unduplicatedPeople', before: '10', after: null },
    ]);
  });

  it('does not take an erased text for a change', () => {
    expect(isUnchanged(sealChanges(reading(), reading({ signatory: { text: null } })))).toBe(true);
    expect(isUnchanged(sealChanges(reading({ narrative: { text: null } }), reading()))).toBe(true);
  });

  it('is the same backwards, with before and after changed about', () => {
    const arbitrary = fc.record({ value: fc.nat(3), people: fc.nat(3), note: fc.option(fc.constantFrom('a', 'b')) });
    const made = ({ value, people, note }: { value: number; people: number; note: string | null }) => ({
      ...withFigure({ value, note: note === null ? null : { text: note } }),
      unduplicatedPeople: people,
    });
    fc.assert(
      fc.property(arbitrary, arbitrary, (one, other) => {
        const [forth, back] = [sealChanges(made(one), made(other)), sealChanges(made(other), made(one))];
        expect(back.figures.map(({ before, after }) => [after, before])).toEqual(
          forth.figures.map(({ before, after }) => [before, after]),
        );
        expect(isUnchanged(forth)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});
