import fc from 'fast-check';
import { neutralise, restore } from './formula-cells';

const PAYLOADS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\tplain',
  '\rplain',
  ' =1+1',
  '   +1',
  '\u00a0=1+1',
  '\u2003@SUM(1)',
  '\u3000-1',
  '\u0001=1+1',
  '\u0000=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\u202e=1+1',
  '\u00ad-1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  ' ＝1+1',
  '﹦1+1',
  "'=1+1",
  "''=1+1",
  "'Til",
  '=HYPERLINK("http://evil.example","Haga clic")',
  "=cmd|' /C calc'!A0",
  '+52 55 0000 0000',
  '-5',
  '= ',
  '\t',
];

test.each(PAYLOADS)('%j is written as text and read back as it was', (payload) => {
  expect(neutralise(payload)).toBe(`'${payload}`);
  expect(restore(neutralise(payload))).toBe(payload);
});

test.each(['', 'Luz', '5', '52 55 0000 0000', 'a=b', 'luz@organizacion.example', '(=1)', '1-1', '"=1+1"', '* todo'])(
  '%j stays as it is',
  (text) => {
    expect(neutralise(text)).toBe(text);
  },
);

test.each(["'Til", "'s-Hertogenbosch", "'"])('an apostrophe that somebody else wrote stays: %j', (cell) => {
  expect(restore(cell)).toBe(cell);
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(' ', "'", '=', '+', '-', '@', '\t', '\r', '＝', '\u200b', 'a', '1') }),
);

test('whatever it was comes back', () => {
  fc.assert(fc.property(text, (it) => restore(neutralise(it)) === it));
});

test('nothing that was written is taken for a formula, and what was written once is not changed by who reads a plain cell', () => {
  fc.assert(fc.property(text, (it) => !/^[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠]/u.test(neutralise(it))));
});
