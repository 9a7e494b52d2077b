import fc from 'fast-check';
import { ROLES, type Role } from '../access/policy';
import { grantChanges, type Held, type Wanted } from './grant-changes';

const wanted = fc.uniqueArray(
  fc.record({
    role: fc.constantFrom<Role>(...ROLES),
    memberIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  }),
  { selector: ({ role }) => role },
);
const held = wanted.map((grants): Held[] => grants.map((grant) => ({ ...grant, id: `of ${grant.role}` })));
const plain = (grants: readonly Wanted[]) =>
  grants.map(({ role, memberIds }) => `${role} ${[...memberIds].sort().join()}`).sort();

test('what is changed leads from what is held to what is wanted', () => {
  fc.assert(
    fc.property(held, wanted, (before, after) => {
      const { ended, moved, given } = grantChanges(before, after);
      const kept = before
        .filter(({ id }) => !ended.includes(id))
        .map((grant) => ({
          ...grant,
          memberIds: moved.find(({ id }) => id === grant.id)?.memberIds ?? grant.memberIds,
        }));
      expect(plain([...kept, ...given])).toEqual(plain(after));
    }),
  );
});

test('who keeps everything is left alone, in whatever order it is said', () => {
  const before: Held[] = [{ id: '1', role: 'coordinator', memberIds: ['a', 'b'] }];
  expect(grantChanges(before, [{ role: 'coordinator', memberIds: ['b', 'a'] }])).toEqual({
    ended: [],
    moved: [],
    given: [],
  });
});
