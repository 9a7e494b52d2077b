import * as fc from 'fast-check';
import validateRfc from 'validate-rfc';
import { checkRfc, normaliseRfc, rfcCheckDigit } from './rfc';

describe('the RFC of an organisation', () => {
  it.each([
    'SAT970701NN3',
    'FTM981104540',
    'FDL900306PM6',
    'DME060314ST1',
    'ISS6001015A3',
    'BAR011108CC6',
    'UNA2907227Y5',
  ])('%s is right', (rfc) => {
    expect(checkRfc(rfc)).toEqual({ result: 'ok' });
    expect(rfcCheckDigit(rfc.slice(0, 11))).toBe(rfc.at(-1));
  });

  // The second is the example org-id.guide gives; the last two are right only in an alphabet that is not SAT's.
  it.each(['SAT970701NN4', 'ABC680524P76', 'AAA010101AAA', 'PEP9207162N5', 'AAC080211IN9'])(
    '%s may exist, but its check digit does not fit',
    (rfc) => {
      expect(checkRfc(rfc)).toEqual({ result: 'checksum_warning' });
    },
  );

  it.each([
    ['SAT971301NN3', 'date'],
    ['SAT970230NN3', 'date'],
    ['SAT970700NN3', 'date'],
    ['SAT010229NN3', 'date'], // no year that ends in 01 is a leap year
    ['XAXX010101000', 'generic'],
    ['xexx-010101-000', 'generic'],
    ['GODE561231GR8', 'person'],
    ['SAT970701NN', 'format'],
    ['SAT970701NN33', 'format'],
    ['SA1970701NN3', 'format'],
    ['SAT97070XNN3', 'format'],
    ['SAT9707010N3', 'format'], // a homoclave has no 0
    ['SAT970701WN3', 'format'], // nor starts behind V
    ['SAT970701NNB', 'format'], // 11 minus the rest is at most 10, written A
    ['SÁT970701NN3', 'format'],
    ['SAT970701NN3\nX', 'format'],
    ['', 'format'],
  ] as const)('%j is none: %s', (rfc, reason) => {
    expect(checkRfc(rfc)).toEqual({ result: 'invalid', reason });
  });

  it('may be of the 29th of February where any century has one', () => {
    for (const year of ['00', '04', '96']) expect(checkRfc(`SAT${year}0229NN3`).result).not.toBe('invalid');
  });

  it('may be written with spaces, hyphens and in lower case, and keeps Ñ and &', () => {
    expect(normaliseRfc(' sat-970701-nn3 ')).toBe('SAT970701NN3');
    expect(normaliseRfc('SAT\u2013970701\u00A0NN3')).toBe('SAT970701NN3');
    expect(normaliseRfc('n\u0303&a 970701 nn3')).toBe('Ñ&A970701NN3');
    expect(checkRfc('sat 970701 nn3')).toEqual({ result: 'ok' });
  });

  it('the digit is of characters an RFC has', () => {
    expect(() => rfcCheckDigit('SÁT970701NN')).toThrow(RangeError);
  });

  it('agrees with another implementation, digit for digit', () => {
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNÑOPQRSTUVWXYZ&');
    const day = fc.integer({ min: 0, max: 36_523 }).map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString());
    const first = fc
      .tuple(
        fc.array(letter, { minLength: 3, maxLength: 3 }),
        day.map((iso) => iso.slice(2, 10).replaceAll('-', '')),
        fc.constantFrom(...'123456789ABCDEFGHIJKLMNOPQRSTUV'),
        fc.constantFrom(...'123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
      )
      .map(([letters, date, one, two]) => letters.join('') + date + one + two);
    fc.assert(
      fc.property(first, fc.constantFrom(...'0123456789A'), (eleven, digit) => {
        const { isValid } = validateRfc(eleven + digit);
        expect(checkRfc(eleven + digit).result).toBe(isValid ? 'ok' : 'checksum_warning');
        expect(validateRfc(eleven + rfcCheckDigit(eleven)).isValid).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
