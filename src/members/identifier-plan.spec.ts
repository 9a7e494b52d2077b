import { type HeldIdentifier, planIdentifiers } from './identifier-plan';

const RFC = 'FDL900306PM6';
const WRONG_DIGIT = 'SAT970701NN4';
const held: HeldIdentifier = { id: 'r', scheme: 'MX-RFC', value: RFC, state: 'verified', overrideReason: null };
const overridden: HeldIdentifier = { ...held, value: WRONG_DIGIT, state: 'overridden', overrideReason: 'Así está' };
const NOTHING = { errors: [], drop: [], change: [], add: [] };

test('an identifier is stored as it is compared', () => {
  expect(planIdentifiers([], [{ scheme: 'MX-RFC', value: ' fdl-900306-pm6' }]).add).toEqual([
    { scheme: 'MX-RFC', value: RFC, state: 'unverified', overrideReason: null },
  ]);
});

test('a wrong check digit is an error at its field, and with a reason it is accepted', () => {
  expect(planIdentifiers([], [{ scheme: 'MX-RFC', value: WRONG_DIGIT }]).errors).toEqual([
    { pointer: '/identifiers/0/value', code: 'rfc-check-digit' },
  ]);
  expect(planIdentifiers([], [{ scheme: 'MX-RFC', value: WRONG_DIGIT, overrideReason: ' Así está ' }])).toEqual({
    ...NOTHING,
    add: [{ scheme: 'MX-RFC', value: WRONG_DIGIT, state: 'overridden', overrideReason: 'Así está' }],
  });
});

test('no reason makes a wrong form or date right, and an empty reason is none', () => {
  const errors = (value: string, overrideReason: string) =>
    planIdentifiers([], [{ scheme: 'MX-RFC', value, overrideReason }]).errors.map(({ code }) => code);
  expect(errors('SAT971301NN3', 'Así está')).toEqual(['rfc-date']);
  expect(errors('SAT97', 'Así está')).toEqual(['rfc-format']);
  expect(errors(WRONG_DIGIT, '  ')).toEqual(['rfc-check-digit']);
});

test('what stands there unchanged keeps its state, also without its reason', () => {
  expect(planIdentifiers([held], [{ scheme: 'MX-RFC', value: RFC }])).toEqual(NOTHING);
  expect(planIdentifiers([overridden], [{ scheme: 'MX-RFC', value: WRONG_DIGIT }])).toEqual(NOTHING);
});

test('another value has to be verified again', () => {
  expect(planIdentifiers([held], [{ scheme: 'MX-RFC', value: 'SAT970701NN3' }]).change).toEqual([
    { ...held, value: 'SAT970701NN3', state: 'unverified' },
  ]);
});

test('another reason replaces the one that is held', () => {
  expect(planIdentifiers([overridden], [{ scheme: 'MX-RFC', value: WRONG_DIGIT, overrideReason: 'Otra' }])).toEqual({
    ...NOTHING,
    change: [{ ...overridden, overrideReason: 'Otra' }],
  });
});

test('what is left out is dropped, and a scheme that is there twice is refused the second time', () => {
  expect(planIdentifiers([held], [])).toEqual({ ...NOTHING, drop: [held] });
  const twice = [
    { scheme: 'slug' as const, value: 'casa' },
    { scheme: 'slug' as const, value: 'otra' },
  ];
  expect(planIdentifiers([], twice).errors).toEqual([{ pointer: '/identifiers/1/scheme', code: 'not-unique' }]);
});
