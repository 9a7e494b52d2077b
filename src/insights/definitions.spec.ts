import fc from 'fast-check';
import { type Definition, placesOf } from './definitions';

const definition = (number: number, change: Partial<Definition> = {}): Definition => ({
  id: `v${number}`,
  code: 'NNA-01',
  number,
  comparability: number === 1 ? null : 'comparable',
  rescaleFactor: null,
  isUsed: true,
  ...change,
});
const rescaled = (number: number, rescaleFactor: number) =>
  definition(number, { comparability: 'rescaled', rescaleFactor });
const broken = (number: number) => definition(number, { comparability: 'broken' });
const told = (...definitions: Definition[]) => Object.fromEntries(placesOf(definitions));

describe('definitions over time', () => {
  it('join where they are comparable', () => {
    expect(told(definition(1), definition(2))).toEqual({ v1: { factor: 1, series: 1 }, v2: { factor: 1, series: 1 } });
  });

  it('multiply what came before by every factor since', () => {
    expect(told(definition(1), rescaled(2, 0.5), definition(3), rescaled(4, 3))).toEqual({
      v1: { factor: 1.5, series: 1 },
      v2: { factor: 3, series: 1 },
      v3: { factor: 3, series: 1 },
      v4: { factor: 1, series: 1 },
    });
  });

  it('make two series where they are broken, each in its own terms', () => {
    expect(told(definition(1), rescaled(2, 2), broken(3), rescaled(4, 10))).toEqual({
      v1: { factor: 2, series: 1 },
      v2: { factor: 1, series: 1 },
      v3: { factor: 10, series: 2 },
      v4: { factor: 1, series: 2 },
    });
  });

  it('look at what is used, and through what lies between', () => {
    const unused = { isUsed: false };
    expect(told(definition(1), { ...rescaled(2, 2), ...unused }, definition(3))).toEqual({
      v1: { factor: 2, series: 1 },
      v3: { factor: 1, series: 1 },
    });
    expect(told(definition(1), { ...rescaled(2, 2), ...unused })).toEqual({ v1: { factor: 1, series: 1 } });
    expect(told(definition(1, unused), broken(2))).toEqual({ v2: { factor: 1, series: 1 } });
    expect(told(definition(1), { ...broken(2), ...unused }, definition(3))).toEqual({
      v1: { factor: 1, series: 1 },
      v3: { factor: 1, series: 2 },
    });
  });

  it('tell the newest of each series as it was reported, whatever came before', () => {
    const kind = fc.constantFrom<Partial<Definition>>(
      { comparability: 'comparable' },
      { comparability: 'rescaled', rescaleFactor: 2 },
      { comparability: 'broken' },
    );
    fc.assert(
      fc.property(fc.array(kind, { minLength: 1, maxLength: 8 }), (kinds) => {
        const all = kinds.map((each, index) => definition(index + 1, index === 0 ? {} : each));
        const places = placesOf(all);
        const newest = new Map(all.map(({ id }) => [places.get(id)!.series, places.get(id)!.factor]));
        const breaks = all.filter(({ comparability }) => comparability === 'broken').length;
        return newest.size === breaks + 1 && [...newest.values()].every((factor) => factor === 1);
      }),
    );
  });
});
