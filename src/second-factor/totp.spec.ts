import { addressOf, base32, codeOf, stepAt, stepOf } from './totp';

const secret = Buffer.from('12345678901234567890');

// RFC 6238, appendix B: the last six of its eight digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at %d seconds the code is %s', (seconds, code) => {
  expect(codeOf(secret, stepAt(seconds * 1000))).toBe(code);
});

test('S-14 a code is taken one step to either side, and no further', () => {
  const now = 1_700_000_000_000;
  const taken = [-2, -1, 0, 1, 2].map((steps) => stepOf(codeOf(secret, stepAt(now) + steps), secret, now));
  expect(taken).toEqual([undefined, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, undefined]);
});

test('what is not six digits is no code', () => {
  for (const text of ['', '12345', '1234567', '12345a', '１２３４５６'])
    expect(stepOf(text, secret, 0)).toBeUndefined();
});

test('the secret can be typed, and the address names account and issuer', () => {
  expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(addressOf(secret, 'ana+1@casa.example', 'Padrón')).toBe(
    'otpauth://totp/Padr%C3%B3n:ana%2B1%40casa.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Padr%C3%B3n',
  );
});
