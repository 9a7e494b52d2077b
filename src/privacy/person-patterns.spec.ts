import { expressionOf, isFullName, isWholePhone, patternsOf } from './person-patterns';

const finds = (text: string, person: Partial<Parameters<typeof patternsOf>[0]>): boolean =>
  expressionOf(patternsOf({ names: [], emails: [], phones: [], ...person })).test(text);

test('a name is found however its accents, its size and the space between its words are written', () => {
  const names = ['Zoraida Canárias Núñez'];
  for (const text of [
    'firma Zoraida Canárias Núñez.',
    'ZORAIDA CANARIAS NUNEZ',
    'zoraida  canarias-nunez',
    'zoraida.canarias.nuñez',
    '{"name":"Zoraida Canárias Núñez"}',
  ])
    expect([text, finds(text, { names })]).toEqual([text, true]);
  for (const text of ['Zoraida Canárias', 'Zoraida Canárias Núñezas', 'AZoraida Canárias Núñez'])
    expect([text, finds(text, { names })]).toEqual([text, false]);
});

test('a telephone is found however its digits are put apart, and not within a longer number', () => {
  const phones = ['+52 55 4433 2211'];
  for (const text of ['5544332211', '(55) 4433-2211', '+52 1 55 44 33 22 11', 'tel. 52-55-4433-2211, de 9 a 5'])
    expect([text, finds(text, { phones })]).toEqual([text, true]);
  for (const text of ['55443322110', '019300005544332211ab', '5544 3322'])
    expect([text, finds(text, { phones })]).toEqual([text, false]);
});

test('an address is taken letter by letter: its dots stand for dots', () => {
  const emails = ['Zoraida.C+n@Canaria.example'];
  expect(finds('a: ZORAIDA.C+N@canaria.example;', { emails })).toBe(true);
  for (const text of ['zoraidaxc+n@canaria.example', 'azoraida.c+n@canaria.example', 'zoraida.c+n@canaria.example.mx'])
    expect([text, finds(text, { emails })]).toEqual([text, false]);
});

test('what would be found everywhere is no name and no number', () => {
  expect(['María', 'Al B', 'María Paz'].map(isFullName)).toEqual([false, false, true]);
  expect(['12345', '5544 3322'].map(isWholePhone)).toEqual([false, true]);
});
