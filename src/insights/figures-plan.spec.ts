import { type Cut, planOf, totalOf } from './figures-plan';

const plan = (cut: Cut, cycles = 1) => {
  const made = planOf(cut, cycles);
  return made && `${made.source}: ${made.dimension} ${made.category ?? '*'} ${made.area ?? '*'} by ${made.key}`;
};

describe('where a table is read from', () => {
  test.each<[Cut, number, string]>([
    [{}, 1, 'sums: area * * by category'],
    [{ by: 'sex_age' }, 1, 'sums: sex_age * * by category'],
    [{ by: 'cycle' }, 8, 'sums: all * * by cycle'],
    [{ by: 'cycle', state: '09' }, 8, 'sums: state 09 * by cycle'],
    [{ by: 'indicator', area: 'children' }, 1, 'sums: area children * by indicator'],
    [{ by: 'state', indicator: 'NNA-01' }, 1, 'sums: state * * by category'],
  ])('the sums of a cycle, where nothing narrows it: %j', (cut, cycles, text) => expect(plan(cut, cycles)).toBe(text));

  test.each<[Cut, number, string]>([
    [{ as: 'first' }, 1, 'days: all * * by area'],
    [{ asOf: '2026-05-05', area: 'children' }, 1, 'days: all * children by area'],
    [{ by: 'state', area: 'children' }, 1, 'days: state * children by category'],
    [{ by: 'area', state: '09' }, 1, 'days: state 09 * by area'],
    [{ by: 'cycle', area: 'children', state: '09' }, 8, 'days: state 09 children by cycle'],
    [{ by: 'indicator', area: 'children', state: '09' }, 1, 'days: state 09 children by indicator'],
    [{ by: 'sex_age', indicator: 'NNA-01', as: 'first' }, 1, 'days: sex_age * * by category'],
  ])('the sums by day, where it is of an area within a breakdown, or not of now: %j', (cut, cycles, text) =>
    expect(plan(cut, cycles)).toBe(text),
  );

  test.each<[Cut, number, string]>([
    [{ as: 'first', members: 'same', by: 'cycle' }, 8, 'members: all * * by cycle'],
    [{ asOf: '2026-05-05', member: ['m'] }, 1, 'members: area * * by category'],
    [{ by: 'state', member: ['m'] }, 1, 'members: state * * by category'],
    [{ by: 'cycle', members: 'same' }, 8, 'members: all * * by cycle'],
    [{ by: 'state' }, 2, 'members: state * * by category'],
    [{ by: 'member', state: '09' }, 1, 'members: state 09 * by member'],
    [{ by: 'member', area: 'children' }, 1, 'members: area children * by member'],
  ])('rows per member, where it is of some of them, or not of now: %j', (cut, cycles, text) =>
    expect(plan(cut, cycles)).toBe(text),
  );

  test.each<[Cut, number, string]>([
    [{ by: 'program' }, 1, 'programs: all * * by program'],
    [{ by: 'state', area: 'children' }, 2, 'programs: state * children by category'],
    [{ by: 'area', state: '09', member: ['m'] }, 1, 'programs: state 09 * by area'],
    [{ by: 'member', indicator: 'NNA-01' }, 1, 'programs: all * * by member'],
    [{ by: 'sex_age', indicator: 'NNA-01', as: 'first' }, 2, 'programs: sex_age * * by category'],
  ])('rows per program, where it asks for more than a member says of itself: %j', (cut, cycles, text) =>
    expect(plan(cut, cycles)).toBe(text),
  );

  test.each<Cut>([
    { by: 'sex_age', state: '09' },
    { by: 'disability', state: '09', indicator: 'NNA-01' },
  ])('nowhere, where it was never asked: %j', (cut) => expect(plan(cut)).toBeUndefined());

  test('the total is the same without what it is cut by', () => {
    expect(plan(totalOf({ by: 'sex_age', area: 'children' }))).toBe('sums: area children * by none');
    expect(plan(totalOf({ by: 'state', state: '09' }))).toBe('sums: state 09 * by none');
    expect(plan(totalOf({}))).toBe('sums: all * * by none');
  });
});
