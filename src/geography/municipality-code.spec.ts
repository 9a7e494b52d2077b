import { municipalityCodeFromText } from './municipality-code';

test.each([
  ['09003', '09003'],
  ['9003', '09003'],
  [' 14 098 ', '14098'],
  ['20001.0', '20001'],
  ['32058', '32058'],
])('%j is %s', (text, code) => {
  expect(municipalityCodeFromText(text)).toBe(code);
});

test.each(['', '003', '33001', '00001', 'Coyoacán', '090030', '9003.5'])('%j is no code', (text) => {
  expect(municipalityCodeFromText(text)).toBeNull();
});
