import type { ContactRoleName, HeldRole, WantedRole } from './contact-roles';

export interface SaidRoles {
  roles?: readonly ContactRoleName[];
  primaryRoles?: readonly ContactRoleName[];
  startedOn?: string;
  endedOn?: string;
}

/** What a row of a file says of somebody's roles, as a list to be planned. What it does not say stays as it is. */
export function saidRoles(
  held: readonly HeldRole[],
  { roles, primaryRoles, startedOn, endedOn }: SaidRoles,
): WantedRole[] {
  const current = held.filter((role) => role.endedOn === null || role.endedOn === endedOn);
  const first = current.map((role) => role.startedOn).sort()[0];
  const names = roles ?? [...new Set(current.map(({ role }) => role))];
  return names.map((role) => {
    const same = current.find((one) => one.role === role);
    const since = startedOn && (!same || same.startedOn === first) ? startedOn : same?.startedOn;
    const last = endedOn && since && endedOn < since ? since : (endedOn ?? null);
    return {
      role,
      ...(primaryRoles && { isPrimary: primaryRoles.includes(role) }),
      ...(since && { startedOn: since }),
      endedOn: last,
    };
  });
}
