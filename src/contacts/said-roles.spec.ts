import type { HeldRole } from './contact-roles';
import { saidRoles } from './said-roles';

const HELD: HeldRole[] = [
  { id: 'a', role: 'director', isPrimary: true, startedOn: '2020-01-01', endedOn: null },
  { id: 'b', role: 'finance', isPrimary: false, startedOn: '2022-01-01', endedOn: null },
];

test('what is not said stays', () => {
  expect(saidRoles(HELD, { roles: ['director', 'finance'] })).toEqual([
    { role: 'director', startedOn: '2020-01-01', endedOn: null },
    { role: 'finance', startedOn: '2022-01-01', endedOn: null },
  ]);
  expect(saidRoles(HELD, { primaryRoles: ['finance'] })).toMatchObject([
    { role: 'director', isPrimary: false },
    { role: 'finance', isPrimary: true },
  ]);
});

test('a day begins what is new and what began first, and nothing that came later', () => {
  const said = saidRoles(HELD, { roles: ['director', 'finance', 'programs'], startedOn: '2019-05-01' });
  expect(said.map(({ startedOn }) => startedOn)).toEqual(['2019-05-01', '2022-01-01', '2019-05-01']);
});

test('a last day ends the roles, none before it began', () => {
  expect(saidRoles(HELD, { endedOn: '2021-06-30' }).map(({ endedOn }) => endedOn)).toEqual([
    '2021-06-30',
    '2022-01-01',
  ]);
});
