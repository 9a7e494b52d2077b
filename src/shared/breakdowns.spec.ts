import { CATEGORIES, completeCells, exactSum, REST_CELL } from './breakdowns';

describe('breakdowns', () => {
  it('has 28 cells of sex and age, and 32 states and the unknown', () => {
    expect(CATEGORIES.sex_age).toHaveLength(28);
    expect(CATEGORIES.sex_age).toContain('F:60+');
    expect(CATEGORIES.state).toEqual(expect.arrayContaining(['01', '32', 'unknown']));
    expect(CATEGORIES.state).toHaveLength(33);
  });

  it('lets unknown take the rest, and only in what sums', () => {
    const typed = { sex_age: { 'F:0-5': 60 }, disability: { yes: 100 }, disability_type: { motor: 3 } };
    expect(completeCells(100, typed, ['sex_age', 'disability', 'state', 'disability_type'])).toEqual({
      sex_age: { 'F:0-5': 60, 'U:U': 40 },
      disability: { yes: 100 },
      state: { unknown: 100 },
      disability_type: { motor: 3 },
    });
    expect(typed.sex_age).toEqual({ 'F:0-5': 60 });
  });

  it('leaves an unknown that was given, and parts above the total, for a check to find', () => {
    const typed = { sex_age: { 'F:0-5': 60, 'U:U': 1 }, state: { '09': 101 } };
    expect(completeCells(100, typed, ['sex_age', 'state'])).toEqual(typed);
  });

  it('sums decimals exactly', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum([0.01, 0.035])).toBe(0.045);
    expect(completeCells(0.3, { state: { '09': 0.1 } }, ['state']).state!.unknown).toBe(0.2);
  });

  it('names the cell of the rest as a category of its own breakdown', () => {
    for (const [breakdown, rest] of Object.entries(REST_CELL))
      expect(CATEGORIES[breakdown as keyof typeof CATEGORIES]).toContain(rest);
  });
});
