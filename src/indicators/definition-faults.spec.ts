import { definitionFaults, redefinitionFaults } from './definition-faults';

const codes = (faults: { pointer: string; code: string }[]) => faults.map(({ code }) => code);

test('only people are counted by heads, and only in programs', () => {
  expect(definitionFaults({ unit: 'people', isHeadcount: true, breakdowns: ['state'] }, 'program')).toEqual([]);
  expect(codes(definitionFaults({ unit: 'services', isHeadcount: true, breakdowns: [] }, 'program'))).toEqual([
    'headcount-of-people',
  ]);
  expect(codes(definitionFaults({ unit: 'people', isHeadcount: true, breakdowns: [] }, 'member'))).toEqual([
    'headcount-of-programs',
  ]);
});

test('a percentage has no parts', () => {
  expect(codes(definitionFaults({ unit: 'percentage', isHeadcount: false, breakdowns: ['state'] }, 'program'))).toEqual(
    ['percentage-has-no-parts'],
  );
});

test.each([
  ['comparable', 'people', undefined, []],
  ['comparable', 'services', undefined, ['other-unit-not-comparable']],
  ['broken', 'services', undefined, []],
  ['rescaled', 'kilograms', 1000, []],
  ['rescaled', 'people', undefined, ['required']],
  ['rescaled', 'people', 0, ['required']],
  ['broken', 'people', 2, ['only-rescaled-has-factor']],
] as const)('%s, then in %s, times %s', (comparability, unit, rescaleFactor, expected) => {
  expect(codes(redefinitionFaults({ comparability, unit, rescaleFactor }, { unit: 'people' }))).toEqual(expected);
});
