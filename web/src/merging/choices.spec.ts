import type { Duplicate, MergePreview } from '../api/types';
import { addressOf, choicesOf, takenOf } from './choices';

type Field = MergePreview['fields'][number];
const field = (name: Field['field'], kept: Field['kept'], merged: Field['merged']): Field => ({
  field: name,
  kept,
  merged,
  proposed: 'kept',
  isSame: JSON.stringify(kept) === JSON.stringify(merged),
});

const fields = [
  field('name', 'Puente', 'El Puente'),
  field('acronym', 'P', 'P'),
  field('website', null, 'https://puente.example'),
  field('focusAreas', ['children'], ['children', 'families']),
  field('primaryFocus', 'children', 'children'),
  field('addressState', '09', '14'),
  field('addressStreet', null, 'Calle Ficticia'),
];

test('what differs is chosen, an address and the areas as one; what only the other says is proposed', () => {
  expect(choicesOf(fields).map(({ key, proposed }) => [key, proposed])).toEqual([
    ['name', 'kept'],
    ['website', 'merged'],
    ['focus', 'kept'],
    ['address', 'kept'],
  ]);
});

test('of a group every field that differs is taken, and nothing that was left', () => {
  const choices = choicesOf(fields);
  expect(takenOf(choices, {})).toEqual(['website']);
  expect(takenOf(choices, { website: 'kept', address: 'merged', focus: 'merged' })).toEqual([
    'focusAreas',
    'addressState',
    'addressStreet',
  ]);
});

test('who belongs to the coalition is proposed to be kept, then who has reported more', () => {
  const side = (id: string, status: string, reports: number) =>
    ({ id, status, reports, programs: 1, contacts: 1 }) as Duplicate['one'];
  expect(addressOf({ one: side('a', 'prospect', 9), other: side('b', 'active', 0) })).toBe('/members/b/merge/a');
  expect(addressOf({ one: side('a', 'active', 1), other: side('b', 'active', 2) })).toBe('/members/b/merge/a');
  expect(addressOf({ one: side('a', 'active', 1), other: side('b', 'active', 1) })).toBe('/members/a/merge/b');
});
