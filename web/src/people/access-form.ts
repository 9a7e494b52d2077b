import type { AccountAccess, Role } from '../api/types';

type Member = AccountAccess['grants'][number]['members'][number];
export interface AccessValues {
  roles: readonly Role[];
  members: readonly { id: string; name: string }[];
}

export const ROLES: readonly Role[] = ['administrator', 'staff', 'coordinator', 'board'];

const coordinated = ({ grants }: AccountAccess): readonly Member[] => grants.flatMap(({ members }) => members);

export const accessOf = (account: AccountAccess): AccessValues => ({
  roles: ROLES.filter((role) => account.grants.some((grant) => grant.role === role)),
  members: coordinated(account).map(({ id, name }) => ({ id, name })),
});

/** NGOs are sent with the role that carries them, and dropped with it. */
export const toGrants = ({ roles, members }: AccessValues) =>
  roles.map((role) => (role === 'coordinator' ? { role, memberIds: members.map(({ id }) => id) } : { role }));

export function checkAccess(
  { roles, members }: AccessValues,
  words: { role: string; members: string },
): Record<string, string> {
  if (roles.length === 0) return { roles: words.role };
  return roles.includes('coordinator') && members.length === 0 ? { members: words.members } : {};
}

/** The NGOs that nobody would coordinate any more. */
export const leftAlone = (account: AccountAccess, { roles, members }: AccessValues): readonly Member[] =>
  coordinated(account).filter(
    ({ id, isAlone }) => isAlone && !(roles.includes('coordinator') && members.some((kept) => kept.id === id)),
  );
