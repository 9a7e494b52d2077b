import fc from 'fast-check';
import { fieldDetail } from '../shared/http/problem';
import { MEXICAN_STATES } from '../shared/places';
import { warningsOf } from './identifier-warnings';
import { WARNING_TEXTS } from './identifiers.problems';

const nowhere = { rfc: null, addressState: null };
const codes = (...given: Parameters<typeof warningsOf>) => warningsOf(...given).map(({ code }) => code);

test('a CLUNI of the RFC and of the state says nothing', () => {
  expect(warningsOf('MX-CLUNI', 'DME0603141301B', { rfc: 'DME060314ST1', addressState: '13' })).toEqual([]);
  expect(warningsOf('MX-CLUNI', 'FDL90030605017', { rfc: 'FDL900306PM6', addressState: '05' })).toEqual([]);
});

test('a CLUNI of another RFC, of another state, or of both is told', () => {
  const cluni = 'DME0603141301B';
  expect(codes('MX-CLUNI', cluni, { rfc: 'FDL900306PM6', addressState: '13' })).toEqual(['cluni-rfc']);
  expect(codes('MX-CLUNI', cluni, { rfc: 'DME060314ST1', addressState: '09' })).toEqual(['cluni-state']);
  expect(codes('MX-CLUNI', cluni, { rfc: 'FDL900306PM6', addressState: '09' })).toEqual(['cluni-rfc', 'cluni-state']);
  expect(warningsOf('MX-CLUNI', cluni, { rfc: null, addressState: '09' })).toEqual([
    { code: 'cluni-state', params: { state: 'Hidalgo', address: 'Ciudad de México' } },
  ]);
});

test('what is not known cannot speak against it', () => {
  expect(warningsOf('MX-CLUNI', 'DME0603141301B', nowhere)).toEqual([]);
  expect(warningsOf('MX-CLUNI', 'DME0603141301B', { rfc: null, addressState: 'TX' })).toEqual([]);
});

test('a check digit that does not fit stays a warning beside the RFC', () => {
  expect(codes('MX-RFC', 'SAT970701NN4', nowhere)).toEqual(['rfc-check-digit']);
  expect(codes('MX-RFC', 'SAT970701NN3', nowhere)).toEqual([]);
});

test('every prefix of the IRS table is known, and no other', () => {
  const used =
    '01 02 03 04 05 06 10 11 12 13 14 15 16 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 71 72 73 74 75 76 77 80 81 82 83 84 85 86 87 88 90 91 92 93 94 95 98 99';
  const prefixes = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'));
  const quiet = prefixes.filter((prefix) => warningsOf('US-EIN', `${prefix}-1234567`, nowhere).length === 0);
  expect(quiet.join(' ')).toBe(used);
});

test('a CLUNI made of an RFC and a state agrees with both, whatever they are', () => {
  const state = fc.constantFrom(...MEXICAN_STATES.map(({ code }) => code));
  const rfc = fc.constantFrom('DME060314ST1', 'FDL900306PM6', 'SAT970701NN3');
  fc.assert(
    fc.property(rfc, state, state, (own, registered, address) => {
      const cluni = `${own.slice(0, 9)}${registered}01B`;
      const expected = registered === address ? [] : ['cluni-state'];
      expect(codes('MX-CLUNI', cluni, { rfc: own, addressState: address })).toEqual(expected);
    }),
  );
});

test.each(Object.keys(WARNING_TEXTS))('%s has words in both languages', (code) => {
  const [es, en] = [fieldDetail({ code }, 'es'), fieldDetail({ code }, 'en')];
  for (const words of [es, en]) expect(words).toMatch(/^.{20,}\.$/);
  expect(es).not.toBe(en);
});
