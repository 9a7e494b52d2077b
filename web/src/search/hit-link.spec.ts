import { hitLink, searchAddress } from './hit-link';

const hit = { id: 'h', memberId: 'm', title: '', detail: null, isPast: false };
const [everything, nothing] = [() => true, () => false];

test.each([
  ['members', everything, '/members/m'],
  ['programs', everything, '/programs/h'],
  ['programs', nothing, '/members/m/programs'],
  ['contacts', everything, '/contacts/h'],
  ['tags', everything, '/members?tag=h'],
  ['notes', everything, '/members/m/engagement'],
  ['interactions', everything, '/members/m/engagement'],
] as const)('%s leads to where it can be seen', (group, can, expected) => {
  expect(hitLink(group, hit, can)).toBe(expected);
});

test('who has left is shown among the organisation’s people', () => {
  expect(hitLink('contacts', { ...hit, isPast: true }, everything)).toBe('/members/m/contacts');
});

test('what was typed survives in the address', () => {
  expect(searchAddress('niñez & luz', 'programs')).toBe('/search?q=ni%C3%B1ez+%26+luz&group=programs');
});
