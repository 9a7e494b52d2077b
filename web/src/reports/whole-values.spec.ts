import { isSameWhole, wholeBody, type WholeTexts } from './whole-values';

const texts = (given: Partial<WholeTexts> = {}): WholeTexts => ({
  people: '',
  peopleReason: '',
  narrative: '',
  narrativeLanguage: 'es',
  signatory: '',
  ...given,
});

test('what is left empty is nothing, and a language needs a text', () => {
  expect(wholeBody(texts({ signatory: '  ' }))).toEqual({
    unduplicatedPeople: null,
    unduplicatedReason: null,
    narrative: null,
    narrativeLanguage: null,
    signatory: null,
  });
  expect(wholeBody(texts({ people: '1,200', narrative: ' Abrimos. ' }))).toMatchObject({
    unduplicatedPeople: 1200,
    narrative: 'Abrimos.',
    narrativeLanguage: 'es',
  });
});

test('nothing is sent while the people are no number', () => {
  expect(wholeBody(texts({ people: 'unas 80' }))).toBeNull();
});

test('outer space is no change', () => {
  expect(isSameWhole(texts({ signatory: 'Ana ' }), texts({ signatory: 'Ana' }))).toBe(true);
  expect(isSameWhole(texts({ people: 'x' }), texts({ people: 'y' }))).toBe(false);
});
