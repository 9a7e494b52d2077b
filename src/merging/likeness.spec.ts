import { hostOf, Likeness, phoneOf, type Telling } from './likeness';

let counter = 0;
const member = (values: Partial<Telling> & { names: string[] }): Telling => ({
  id: `01930000-0000-7000-8000-${String(++counter).padStart(12, '0')}`,
  identifiers: {},
  website: null,
  email: null,
  phone: null,
  ...values,
});
const reasonsOf = (a: Telling, b: Telling, ...others: Telling[]) =>
  new Likeness([a, b, ...others])
    .pairsOf(a)
    .filter(({ memberId, otherId }) => [memberId, otherId].includes(b.id))
    .flatMap(({ reasons }) => reasons.map(({ kind, value }) => (value ? `${kind} ${value}` : kind)));

describe('what speaks for two members being one', () => {
  it('is an equal name, be it the legal name of the other', () => {
    expect(
      reasonsOf(member({ names: ['puente de luz', 'fundacion puente'] }), member({ names: ['x', 'puente de luz'] })),
    ).toEqual(['same-name']);
  });

  it('is a name with a letter wrong', () => {
    const alike = reasonsOf(member({ names: ['manos que ayudan'] }), member({ names: ['manos que alludan'] }));
    expect(alike).toEqual(['similar-name']);
  });

  it('is not a name that shares only what every organisation is called', () => {
    const other = member({ names: ['fundacion mexicana para el faro'] });
    expect(reasonsOf(member({ names: ['fundacion mexicana para la ceiba'] }), other)).toEqual([]);
  });

  it('is an RFC that differs in its check digit, or in any one character', () => {
    const rfc = (value: string) => member({ names: [value], identifiers: { 'MX-RFC': value } });
    expect(reasonsOf(rfc('ABC010203AB1'), rfc('ABC010203AB9'))).toContain('identifier MX-RFC');
    expect(reasonsOf(rfc('ABC010203AB1'), rfc('ABD010203AB1'))).toContain('identifier MX-RFC');
    expect(reasonsOf(rfc('ABC010203AB1'), rfc('XYZ991231QQ7'))).toEqual([]);
  });

  it('is a CLUNI that begins like the other’s RFC', () => {
    const one = member({ names: ['a uno'], identifiers: { 'MX-CLUNI': 'ABC01020309XYZ' } });
    const other = member({ names: ['b dos'], identifiers: { 'MX-RFC': 'ABC010203AB1' } });
    expect(reasonsOf(one, other)).toEqual(['identifier MX-CLUNI']);
  });

  it('is not an equal name where both have an RFC and they have nothing in common', () => {
    const one = member({ names: ['puente de luz'], identifiers: { 'MX-RFC': 'ABC010203AB1' } });
    const other = member({ names: ['puente de luz'], identifiers: { 'MX-RFC': 'XYZ991231QQ7' } });
    expect(reasonsOf(one, other)).toEqual([]);
  });

  it('is a website, an address or a number, however they are written', () => {
    const one = member({
      names: ['a uno'],
      website: 'https://www.Puente.example/',
      email: 'Hola@puente.example',
      phone: '+52 (55) 1234-5678 ext. 2',
    });
    const other = member({
      names: ['b dos'],
      website: 'http://puente.example/inicio',
      email: 'hola@puente.example',
      phone: '55 1234 5678',
    });
    expect(reasonsOf(one, other)).toEqual(['website puente.example', 'phone 5512345678', 'email hola@puente.example']);
  });

  it('is not what many share', () => {
    const on = (name: string) => member({ names: [name], website: 'https://paginas.example/x' });
    const crowd = ['tres mares', 'cuatro cantos', 'cinco cerros'].map(on);
    expect(reasonsOf(on('un arbol'), on('dos rios'), ...crowd)).toEqual([]);
  });
});

test('a pair is the same from either side, the lesser id first, and never more than certain', () => {
  const twin = { names: ['puente de luz'], website: 'https://a.example', email: 'a@a.example', phone: '5512345678' };
  const [a, b] = [member(twin), member(twin)];
  const likeness = new Likeness([a, b]);
  expect(likeness.pairsOf(a)).toEqual(likeness.pairsOf(b));
  expect(likeness.pairsOf(a)).toEqual([expect.objectContaining({ memberId: a.id, otherId: b.id, score: 100 })]);
});

test('hosts and numbers that say nothing are left out', () => {
  expect([hostOf(null), hostOf('no es una dirección'), phoneOf(null), phoneOf('123')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
