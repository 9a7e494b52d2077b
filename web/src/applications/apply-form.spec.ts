import { EMPTY, missing, toBody } from './apply-form';

const FILLED = {
  ...EMPTY,
  legalName: ' Casa Imaginaria, A.C. ',
  mission: 'Acompañar',
  focusAreas: ['children'] as const,
  contactName: 'Una Persona',
  contactEmail: 'una@casa.example',
  hasReadNotice: true,
};

test('says what nobody may leave empty, and nothing else', () => {
  expect(missing(EMPTY)).toEqual([
    'legalName',
    'mission',
    'contactName',
    'contactEmail',
    'focusAreas',
    'hasReadNotice',
  ]);
  expect(missing(FILLED)).toEqual([]);
});

test('asks for the main area where there are several, and takes the only one', () => {
  expect(toBody(FILLED, 'es').primaryFocus).toBe('children');
  const both = { ...FILLED, focusAreas: ['children', 'families'] as const };
  expect(missing(both)).toEqual(['primaryFocus']);
  expect(missing({ ...both, primaryFocus: 'disability' })).toEqual(['primaryFocus']);
  expect(toBody({ ...both, primaryFocus: 'families' }, 'es').primaryFocus).toBe('families');
});

test('sends what was typed without its outer space, nothing where nothing was typed, and addresses with their protocol', () => {
  const body = toBody({ ...FILLED, website: 'casa.example' }, 'en');
  expect(body).toMatchObject({
    legalName: 'Casa Imaginaria, A.C.',
    website: 'https://casa.example',
    rfc: null,
    language: 'en',
  });
  expect(body).not.toHaveProperty('name');
});
