import { type Permission, reachOf, type Role } from '../access/policy';

/** What there is to see of an NGO, and the permission that lets it be seen. What a role sees follows from the policy alone. */
const AREAS = {
  profile: 'members.read',
  private: 'members.read-private',
  programs: 'programs.read',
  contacts: 'contacts.read',
  documents: 'documents.read',
  membership: 'membership.read',
  dues: 'dues.read',
  reports: 'reports.read',
  'approved-figures': 'insights.read',
  notes: 'engagement.read',
  history: 'history.read',
} as const satisfies Record<string, Permission>;
export type Area = keyof typeof AREAS;
export const VIEWED_AREAS = Object.keys(AREAS) as Area[];

export const seenBy = (role: Role): Area[] => VIEWED_AREAS.filter((area) => reachOf(role, AREAS[area]) !== 'none');
