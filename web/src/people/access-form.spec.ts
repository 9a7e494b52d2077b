import type { AccountAccess } from '../api/types';
import { accessOf, checkAccess, leftAlone, toGrants } from './access-form';

const account = {
  grants: [
    { id: '1', role: 'board', members: [] },
    {
      id: '2',
      role: 'coordinator',
      members: [
        { id: 'a', name: 'Una', isAlone: true },
        { id: 'b', name: 'Dos', isAlone: false },
      ],
    },
  ],
} as unknown as AccountAccess;

test('what an account has is sent back as it was', () => {
  expect(toGrants(accessOf(account))).toEqual([{ role: 'coordinator', memberIds: ['a', 'b'] }, { role: 'board' }]);
});

test('it needs a role, and organisations where it is to coordinate', () => {
  const words = { role: 'r', members: 'm' };
  expect(checkAccess({ roles: [], members: [] }, words)).toEqual({ roles: 'r' });
  expect(checkAccess({ roles: ['coordinator'], members: [] }, words)).toEqual({ members: 'm' });
  expect(checkAccess({ roles: ['board'], members: [] }, words)).toEqual({});
});

test('it names the organisations that nobody would coordinate any more', () => {
  const names = (values: Parameters<typeof leftAlone>[1]) => leftAlone(account, values).map(({ name }) => name);
  expect(names(accessOf(account))).toEqual([]);
  expect(names({ roles: ['board'], members: accessOf(account).members })).toEqual(['Una']);
  expect(names({ roles: ['coordinator'], members: [{ id: 'a', name: 'Una' }] })).toEqual([]);
});
