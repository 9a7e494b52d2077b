import { percentChange } from './change';

const exactly = (people: number) => ({ low: people, high: people });

describe('the change since the last cycle', () => {
  it('is in per cent with one decimal, bound for bound', () => {
    expect(percentChange({ low: 800, high: 1000 }, { low: 900, high: 950 })).toEqual({ low: 12.5, high: -5 });
    expect(percentChange(exactly(3), exactly(4))).toEqual({ low: 33.3, high: 33.3 });
    expect(percentChange(exactly(50), exactly(0))).toEqual({ low: -100, high: -100 });
  });

  it('is none where there was nothing before', () => {
    expect(percentChange({ low: 0, high: 10 }, { low: 5, high: 20 })).toEqual({ low: null, high: 100 });
    expect(percentChange(exactly(0), exactly(0))).toEqual({ low: null, high: null });
  });

  it('rounds a rise and a fall alike, also where binary fractions fall short', () => {
    expect(percentChange(exactly(2000), exactly(2001))).toEqual({ low: 0.1, high: 0.1 }); // 0.05
    expect(percentChange(exactly(2000), exactly(1999))).toEqual({ low: -0.1, high: -0.1 });
    expect(percentChange(exactly(2000), exactly(2023)).low).toBe(1.2); // 1.15
  });

  it('is 0, never -0, where it is too small to show', () => {
    expect(Object.is(percentChange(exactly(100_000), exactly(99_999)).low, 0)).toBe(true);
  });
});
