import { boundErrors, planParts, repeated } from './program-parts';

const byState = ({ state }: { state: string }) => state;

test('parts are added, kept and dropped by their key', () => {
  expect(
    planParts(
      [
        { id: 1, state: '09' },
        { id: 2, state: '15' },
      ],
      [{ state: '15' }, { state: '20' }],
      byState,
    ),
  ).toEqual({
    add: [{ state: '20' }],
    keep: [{ held: { id: 2, state: '15' }, wanted: { state: '15' } }],
    drop: [{ id: 1, state: '09' }],
  });
});

test('a part that is there twice is pointed out the second time', () => {
  expect(repeated('locations', [{ state: '09' }, { state: '15' }, { state: '09' }], byState)).toEqual([
    { pointer: '/locations/2', code: 'not-unique' },
  ]);
});

test('ages and days in the wrong order are pointed out, equal ones are not', () => {
  expect(boundErrors({ ageFrom: 6, ageTo: 5, startsOn: '2026-02-01', endsOn: '2026-01-31' })).toEqual([
    { pointer: '/ageTo', code: 'ages-reversed' },
    { pointer: '/endsOn', code: 'dates-reversed' },
  ]);
  expect(boundErrors({ ageFrom: 0, ageTo: 0, startsOn: '2026-02-01', endsOn: '2026-02-01' })).toEqual([]);
  expect(boundErrors({ ageFrom: 6, endsOn: '2026-02-01' })).toEqual([]);
});
