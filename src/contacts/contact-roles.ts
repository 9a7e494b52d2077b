import type { FieldError } from '../shared/http/problem';

export const CONTACT_ROLES = [
  'director',
  'legal_representative',
  'coordinator',
  'communications',
  'finance',
  'programs',
] as const;
export type ContactRoleName = (typeof CONTACT_ROLES)[number];

export interface HeldRole {
  id: string;
  role: ContactRoleName;
  isPrimary: boolean;
  startedOn: string;
  endedOn: string | null;
}
export interface WantedRole {
  role: ContactRoleName;
  isPrimary?: boolean;
  startedOn?: string;
  endedOn?: string | null;
}
export type NewRole = Omit<HeldRole, 'id'>;

/**
 * What turns the roles that somebody holds into those that are wanted: the same role goes on, a new one begins, and one that is
 * no longer wanted ends today. What has ended stays as it was unless it is named again by its first day.
 */
export function planRoles(
  held: HeldRole[],
  wanted: WantedRole[],
  today: string,
): { add: NewRole[]; change: HeldRole[] } {
  const left = new Set(held);
  const take = (fits: (role: HeldRole) => boolean): HeldRole | undefined => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  // Who is named by role and first day goes before who is only taken to be the same.
  const exact = wanted.map(({ role, startedOn }) => take((one) => one.role === role && one.startedOn === startedOn));
  const add: NewRole[] = [];
  const change: HeldRole[] = [];
  wanted.forEach(({ role, isPrimary, startedOn, endedOn = null }, index) => {
    const same = exact[index] ?? take((one) => one.role === role && one.endedOn === null);
    const next = {
      role,
      isPrimary: isPrimary ?? same?.isPrimary ?? false,
      startedOn: startedOn ?? same?.startedOn ?? today,
      endedOn,
    };
    if (!same) add.push(next);
    else if (!isSame(same, next)) change.push({ id: same.id, ...next });
  });
  for (const dropped of left)
    if (dropped.endedOn === null) change.push({ ...dropped, endedOn: later(dropped.startedOn, today) });
  return { add, change };
}

/** What is wrong in the list itself, whatever is held. */
export function roleErrors(wanted: WantedRole[], today: string): FieldError[] {
  const seen = new Set<string>();
  return wanted.flatMap(({ role, startedOn, endedOn }, index): FieldError[] => {
    const key = `${role} ${endedOn ? startedOn : ''}`;
    if (seen.has(key)) return [{ pointer: `/roles/${index}/role`, code: 'not-unique' }];
    seen.add(key);
    return endedOn && endedOn < (startedOn ?? today)
      ? [{ pointer: `/roles/${index}/endedOn`, code: 'ends-first' }]
      : [];
  });
}

const later = (a: string, b: string): string => (a > b ? a : b);
const isSame = (a: NewRole, b: NewRole): boolean =>
  a.isPrimary === b.isPrimary && a.startedOn === b.startedOn && a.endedOn === b.endedOn;
