import { type ComponentType, lazy } from 'react';
import type { Permission } from '../../../src/access/policy';

interface PageRoute {
  path: string;
  needs: Permission;
  page: ComponentType;
}

export const InvitationPage = lazy(() => import('../invitations/invitation-page'));

/** Each page is a file of its own, loaded when it is opened: it exports itself as default. */
export const routes: readonly PageRoute[] = [
  { path: '/members', needs: 'members.read', page: lazy(() => import('../members/members-page')) },
];
