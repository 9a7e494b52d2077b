import type { Role } from '../access/policy';

export interface Held {
  id: string;
  role: Role;
  memberIds: readonly string[];
}
export interface Wanted {
  role: Role;
  memberIds: readonly string[];
}
export interface GrantChanges {
  ended: string[];
  moved: { id: string; memberIds: readonly string[] }[];
  given: Wanted[];
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** What leads from what an account holds to what it shall hold. Who keeps a role keeps its grant, and so the sessions under it. */
export function grantChanges(held: readonly Held[], wanted: readonly Wanted[]): GrantChanges {
  const wantedOf = (role: Role) => wanted.find((each) => each.role === role);
  return {
    ended: held.filter(({ role }) => !wantedOf(role)).map(({ id }) => id),
    moved: held.flatMap(({ id, role, memberIds }) => {
      const next = wantedOf(role);
      return next && !isSame(next.memberIds, memberIds) ? [{ id, memberIds: next.memberIds }] : [];
    }),
    given: wanted.filter(({ role }) => !held.some((each) => each.role === role)),
  };
}
