/**
 * Who may do what: the one table. A role's word says how far the permission reaches:
 * all NGOs, the person's own NGOs, what has been published, or nothing.
 */
export const ROLES = ['administrator', 'staff', 'coordinator', 'board'] as const;
export type Role = (typeof ROLES)[number];
export type Reach = 'all' | 'own' | 'published' | 'none';

const row = (administrator: Reach, staff: Reach, coordinator: Reach, board: Reach): Record<Role, Reach> => ({
  administrator,
  staff,
  coordinator,
  board,
});

// prettier-ignore
export const POLICY = {
  //                              administrator  staff   coordinator  board
  'account.own':              row('all',         'all',  'all',       'all'),
  'members.read':             row('all',         'all',  'own',       'all'),
  'members.read-private':     row('all',         'all',  'own',       'none'),
  'members.create':           row('all',         'all',  'none',      'none'),
  'members.write':            row('all',         'all',  'own',       'none'),
  'members.write-protected':  row('all',         'all',  'none',      'none'), // legal name, legal form, identifiers
  'identifiers.verify':       row('all',         'all',  'none',      'none'),
  'members.merge':            row('all',         'all',  'none',      'none'),
  'merges.read':              row('all',         'all',  'own',       'none'), // who became one with whom
  'donataria.read':           row('all',         'all',  'own',       'all'),
  'donataria.write':          row('all',         'all',  'none',      'none'),
  'change-requests.read':     row('all',         'all',  'own',       'none'),
  'change-requests.make':     row('none',        'none', 'own',       'none'), // the office edits at once
  'change-requests.decide':   row('all',         'all',  'none',      'none'),
  'membership.read':          row('all',         'all',  'own',       'none'),
  'membership.decide':        row('all',         'all',  'none',      'none'),
  'dues.read':                row('all',         'all',  'own',       'none'),
  'dues.write':               row('all',         'all',  'none',      'none'),
  'categories.read':          row('all',         'all',  'all',       'none'),
  'categories.write':         row('all',         'all',  'none',      'none'),
  'settings.read':            row('all',         'all',  'none',      'none'),
  'settings.write':           row('all',         'none', 'none',      'none'),
  'applications.read':        row('all',         'all',  'none',      'none'),
  'applications.decide':      row('all',         'all',  'none',      'none'),
  'retention.read':           row('all',         'all',  'none',      'all'),
  'retention.names':          row('all',         'all',  'none',      'none'), // which members, and the reasons
  'documents.read':           row('all',         'all',  'own',       'none'),
  'documents.write':          row('all',         'all',  'own',       'none'),
  'documents.verify':         row('all',         'all',  'none',      'none'),
  'document-types.read':      row('all',         'all',  'all',       'none'),
  'document-types.write':     row('all',         'all',  'none',      'none'),
  'standing.read':            row('all',         'all',  'own',       'none'),
  'contacts.read':            row('all',         'all',  'own',       'none'),
  'contacts.write':           row('all',         'all',  'own',       'none'),
  'programs.read':            row('all',         'all',  'own',       'all'),
  'programs.write':           row('all',         'all',  'own',       'none'),
  'indicators.read':          row('all',         'all',  'all',       'all'),
  'indicators.write':         row('all',         'all',  'none',      'none'),
  'cycles.read':              row('all',         'all',  'all',       'all'),
  'cycles.write':             row('all',         'all',  'none',      'none'),
  'obligations.read':         row('all',         'all',  'own',       'none'),
  'obligations.extend':       row('all',         'all',  'none',      'none'),
  'reports.read':             row('all',         'all',  'own',       'none'),
  'reports.write':            row('all',         'all',  'own',       'none'),
  'reports.submit':           row('all',         'all',  'own',       'none'),
  'reports.review':           row('all',         'all',  'none',      'none'),
  'insights.read':            row('all',         'all',  'none',      'all'),
  'insights.read-unprotected': row('all',        'all',  'none',      'none'), // figures of 1 to 4 people
  'publications.read':        row('all',         'all',  'published', 'published'),
  'publications.write':       row('all',         'all',  'none',      'none'),
  'imports.write':            row('all',         'all',  'none',      'none'),
  'exports.own':              row('all',         'all',  'all',       'all'), // of the lists that one may read, as far as one may read them
  'jobs.own':                 row('all',         'all',  'all',       'all'),
  'invitations.read':         row('all',         'all',  'own',       'none'),
  'invitations.coordinator':  row('all',         'all',  'own',       'none'),
  'invitations.any':          row('all',         'none', 'none',      'none'), // administrators, staff and board members
  'engagement.read':          row('all',         'all',  'none',      'none'), // tags, notes and logged calls
  'engagement.write':         row('all',         'all',  'none',      'none'),
  'history.read':             row('all',         'all',  'own',       'none'),
  'audit.read':               row('all',         'all',  'none',      'none'),
  'accounts.administer-coordinators': row('all', 'all',  'none',      'none'), // of who only coordinates
  'accounts.administer':      row('all',         'none', 'none',      'none'),
  'viewers.read':             row('all',         'all',  'own',       'none'), // who may see what of an NGO
  'privacy.erase':            row('all',         'none', 'none',      'none'), // finds somebody everywhere, and erases
  'accounts.named':           row('all',         'all',  'none',      'none'), // sees who in the coalition's office did something
} as const satisfies Record<string, Record<Role, Reach>>;

export type Permission = keyof typeof POLICY;

export const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);
export const reachOf = (role: Role, permission: Permission): Reach => POLICY[permission][role];
export const permissionsOf = (role: Role): Permission[] =>
  (Object.keys(POLICY) as Permission[]).filter((permission) => reachOf(role, permission) !== 'none');

/** Minutes without a request after which a session ends: shorter for those who see every NGO. */
export const IDLE_MINUTES: Record<Role, number> = { administrator: 30, staff: 30, coordinator: 60, board: 60 };

/** Whether a grant of this role names the NGOs it is for. */
export const carriesMembers = (role: Role): boolean => role === 'coordinator';
