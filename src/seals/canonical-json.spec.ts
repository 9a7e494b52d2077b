import * as fc from 'fast-check';
import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('is what RFC 8785 §3.2.2 shows', () => {
    const example = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\u0027\u0042\u0022\u005c\u005c\u0022\u002f',
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by their UTF-16 code units, as RFC 8785 §3.2.3 shows', () => {
    const example = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(example)) as object)).toHaveLength(7);
    const order = [...canonicalJson(example).matchAll(/:"([^"]+)"/g)].map(([, value]) => value);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('knows no minus zero', () => {
    expect(canonicalJson([-0])).toBe('[0]');
  });

  it.each<[string, unknown]>([
    ['NaN', { a: [NaN] }],
    ['infinity', { a: Infinity }],
    ['undefined in a list', [undefined]],
    ['undefined in an object', { a: undefined }],
    ['a hole', Array(1)],
    ['a lone surrogate', { a: '\ud83d' }],
    ['a lone surrogate in a key', { '\ude00': 1 }],
    ['a date', { a: new Date(0) }],
    ['a big integer', { a: 1n }],
    ['a map', new Map()],
    ['a function', { a: () => 1 }],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value as object)).toThrow(TypeError);
  });

  it('says where', () => {
    expect(() => canonicalJson({ a: [{ b: NaN }] })).toThrow('/a/0/b');
  });

  it('is the same whatever the order of keys, and reads back as it was', () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, item]) => [key, shuffled(item)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = canonicalJson(value as object);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(shuffled(value) as object)).toBe(text);
      }),
    );
  });
});
