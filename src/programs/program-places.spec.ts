import { type Place, placesOf } from './program-places';

const HELD: Place[] = [
  { state: '09', municipality: 'Coyoacán' },
  { state: '21', municipality: null },
];
const written = (said: Parameters<typeof placesOf>[1], held = HELD) =>
  placesOf(held, said).map(({ state, municipality }) => (municipality ? `${state} ${municipality}` : state));

test.each<[string, Parameters<typeof placesOf>[1], string[]]>([
  ['states alone keep the municipalities in them', { states: ['09'] }, ['09 Coyoacán']],
  ['a new state stands alone', { states: ['09', '14'] }, ['09 Coyoacán', '14']],
  ['municipalities replace those that were there', { municipalities: ['09 Tlalpan'] }, ['09 Tlalpan', '21']],
  ['both are the whole answer', { states: ['14'], municipalities: ['14 Tala', '14 Ameca'] }, ['14 Tala', '14 Ameca']],
  ['a municipality brings its state', { states: ['21'], municipalities: ['14 Tala'] }, ['14 Tala', '21']],
])('%s', (_what, said, places) => expect(written(said)).toEqual(places));
