import { createContext, useContext } from 'react';
import { type Permission, reachOf } from '../../../src/access/policy';
import type { Session } from '../api/types';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('SessionGate is missing');
  return session;
}

/** `const can = useCan(); can('members.create')` */
export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}

/** Whether the permission reaches the person's own NGOs only. */
export function useIsOwn(permission: Permission): boolean {
  const { role } = useSession();
  return reachOf(role, permission) === 'own';
}
