/**
 * What becomes of each table that members own when two of them are merged. test/merging/catalogue.spec.ts holds this list against the
 * database: a new table, a new uniqueness within a member and a new link between such tables must be declared here.
 */
export type Fate =
  | {
      kind: 'moved';
      /** Where the row would stand in the way of one that the other has (SQL over `l`, theirs, and `w`, the other's), it stays. */
      unless?: string;
      /** The constraints that say so. */
      constraints?: string[];
    }
  /** Goes where the row it belongs to goes, also back. */
  | { kind: 'follows'; parent: string; by: string; yields?: Yielding }
  | { kind: 'left'; why: string };

/** What a row gives up where the other member has the same: put back when the merge is undone. */
interface Yielding {
  column: string;
  from: string;
  to: string;
  where: string;
  constraint: string;
}

const moved: Fate = { kind: 'moved' };
const left = (why: string): Fate => ({ kind: 'left', why });
const HISTORY = 'what was decided, reported and sealed stays whose it was';
const RECKONED = 'reckoned from the register';

export const OWNED_TABLES: Readonly<Record<string, Fate>> = {
  contacts: moved,
  contact_roles: {
    kind: 'follows',
    parent: 'contacts',
    by: 'contact_id',
    yields: {
      column: 'is_primary',
      from: 'true',
      to: 'false',
      where: `l.is_primary AND l.ended_on IS NULL AND w.role = l.role AND w.is_primary AND w.ended_on IS NULL`,
      constraint: 'uq_contact_roles_primary',
    },
  },
  programs: moved,
  program_locations: { kind: 'follows', parent: 'programs', by: 'program_id' },
  program_targets: { kind: 'follows', parent: 'programs', by: 'program_id' },
  program_indicators: { kind: 'follows', parent: 'programs', by: 'program_id' },
  member_identifiers: {
    kind: 'moved',
    unless: 'w.scheme = l.scheme',
    constraints: ['uq_member_identifiers_member_scheme'],
  },
  terms: {
    kind: 'moved',
    unless: `daterange(w.starts_on, w.ends_on, '[]') && daterange(l.starts_on, l.ends_on, '[]')`,
    constraints: ['ex_terms_no_overlap'],
  },
  member_tags: { kind: 'moved', unless: 'w.tag_id = l.tag_id', constraints: ['uq_member_tags'] },
  donataria_standings: {
    kind: 'moved',
    unless: 'w.fiscal_year = l.fiscal_year',
    constraints: ['uq_donataria_standings_member_year'],
  },
  documents: {
    kind: 'moved',
    unless: `w.type_id = l.type_id AND w.superseded_at IS NULL AND l.superseded_at IS NULL
      AND w.status <> 'withdrawn' AND l.status <> 'withdrawn' AND (w.status = 'verified') = (l.status = 'verified')`,
    constraints: ['uq_documents_verified', 'uq_documents_sent'],
  },
  stored_files: moved,
  applications: moved,
  member_notes: moved,
  interactions: moved,

  change_requests: left('what was asked of the office is answered under the id it was asked for'),
  requested_changes: left('belongs to its change request'),
  membership_decisions: left(HISTORY),
  membership_periods: left(HISTORY),
  cycle_members: left(HISTORY),
  obligations: left(HISTORY),
  obligation_extensions: left(HISTORY),
  reports: left(HISTORY),
  figures: left(HISTORY),
  report_remarks: left(HISTORY),
  report_events: left(HISTORY),
  report_attachments: left(HISTORY),
  seals: left(HISTORY),
  seal_texts: left(HISTORY),
  restatements: left(HISTORY),
  restated_figures: left(HISTORY),
  member_summaries: left(HISTORY),
  indicator_summaries: left(HISTORY),
  member_merges: left('an earlier merge is undone by itself'),
  merged_rows: left('belongs to its merge'),
  duplicate_queue: left(RECKONED),
  kept_standings: left(RECKONED),
  standing_changes: left(RECKONED),
  kept_membership_changes: left(HISTORY),
  kept_joining_days: left(HISTORY),
  duplicate_pairs: left(RECKONED),
  duplicate_dismissals: left('says something of these two, and one of them is no longer listed'),
  import_rows: left('what a file said; applying it holds the member’s version against the one it was proposed for'),
};

type Of<Kind extends Fate['kind']> = Extract<Fate, { kind: Kind }> & { table: string };
const those = <Kind extends Fate['kind']>(kind: Kind): Of<Kind>[] =>
  Object.entries(OWNED_TABLES).flatMap(([table, fate]) => (fate.kind === kind ? [{ table, ...fate } as Of<Kind>] : []));

export const MOVED = those('moved');
export const FOLLOWING = those('follows');

/** Columns of `members` that no merge chooses between. */
export const NOT_CHOSEN = [
  'id',
  'name_normalised',
  'legal_name_normalised',
  'search_text',
  'merged_into',
  'version',
  'created_at',
  'updated_at',
] as const;
