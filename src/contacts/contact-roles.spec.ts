import { type HeldRole, planRoles, roleErrors } from './contact-roles';

const TODAY = '2026-11-24';
const director: HeldRole = { id: 'd', role: 'director', isPrimary: true, startedOn: '2020-01-01', endedOn: null };
const finance: HeldRole = {
  id: 'f',
  role: 'finance',
  isPrimary: false,
  startedOn: '2021-01-01',
  endedOn: '2022-12-31',
};

test('the same list changes nothing', () => {
  expect(planRoles([director, finance], [director, finance], TODAY)).toEqual({ add: [], change: [] });
});

test('a role that is only named goes on as it was', () => {
  expect(planRoles([director], [{ role: 'director' }], TODAY)).toEqual({ add: [], change: [] });
});

test('a new role begins today unless a day is given', () => {
  expect(planRoles([], [{ role: 'programs' }, { role: 'finance', startedOn: '2026-01-01' }], TODAY).add).toEqual([
    { role: 'programs', isPrimary: false, startedOn: TODAY, endedOn: null },
    { role: 'finance', isPrimary: false, startedOn: '2026-01-01', endedOn: null },
  ]);
});

test('a role that is left out ends today, and one that has ended stays', () => {
  expect(planRoles([director, finance], [], TODAY)).toEqual({ add: [], change: [{ ...director, endedOn: TODAY }] });
});

test('a role that had not begun ends on its first day', () => {
  const coming = { ...director, startedOn: '2027-01-01' };
  expect(planRoles([coming], [], TODAY).change).toEqual([{ ...coming, endedOn: '2027-01-01' }]);
});

test('another first day moves the role that is held', () => {
  expect(planRoles([director], [{ role: 'director', startedOn: '2019-06-01' }], TODAY)).toEqual({
    add: [],
    change: [{ ...director, startedOn: '2019-06-01' }],
  });
});

test('who held a role before and holds it again has it twice', () => {
  const plan = planRoles([finance], [finance, { role: 'finance', startedOn: '2026-01-01' }], TODAY);
  expect(plan).toEqual({
    add: [{ role: 'finance', isPrimary: false, startedOn: '2026-01-01', endedOn: null }],
    change: [],
  });
});

test('one role twice at a time, or one that ends before it begins, is refused at its place', () => {
  expect(
    roleErrors(
      [{ role: 'director' }, { role: 'director' }, { role: 'finance', startedOn: '2026-02-01', endedOn: '2026-01-31' }],
      TODAY,
    ),
  ).toEqual([
    { pointer: '/roles/1/role', code: 'not-unique' },
    { pointer: '/roles/2/endedOn', code: 'ends-first' },
  ]);
});
