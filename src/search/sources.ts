import type { Permission } from '../access/policy';
import type { SearchGroup } from './dto/search.dto';

/** Where a group's hits come from. `s` is the table; every column that leaves is named here. */
export interface Source {
  needs: Permission;
  from: string;
  /** Whose rows they are, for `memberScope`. */
  member: string;
  /** What is searched, in normal form and with a trigram index. */
  words: string;
  /** Where the beginning of a name counts more than words inside it. */
  name?: string;
  /** What is left out altogether. */
  only?: string;
  /** What stands behind, however well it fits. */
  isPast?: string;
  title: string;
  detail: string;
  /** The order among those that fit equally well. */
  order: string;
}

const MEMBER_NAME = '(SELECT m.name FROM members m WHERE m.id = s.member_id)';
/** What stands around the first word; the normal form is about as long as the text itself. */
const around = (text: string) => `substr(${text}, greatest(1, strpos(s.words, $first) - 60), 200)`;

export const SOURCES: Record<SearchGroup, Source> = {
  members: {
    needs: 'members.read',
    from: 'members s',
    member: 's.id',
    words: 's.search_text',
    only: 's.merged_into IS NULL',
    name: 's.name_normalised',
    title: 's.name',
    detail: `nullif(concat_ws(' · ', s.acronym, (SELECT i.value FROM member_identifiers i WHERE i.member_id = s.id AND i.scheme = 'member-number'),
      CASE WHEN s.legal_name <> s.name THEN s.legal_name END), '')`,
    order: 's.name_normalised',
  },
  programs: {
    needs: 'programs.read',
    from: 'programs s',
    member: 's.member_id',
    words: 's.name_normalised',
    name: 's.name_normalised',
    isPast: 'coalesce(s.ends_on <= coalition_today(), false)',
    title: 's.name',
    detail: MEMBER_NAME,
    order: 's.name_normalised',
  },
  contacts: {
    needs: 'contacts.read',
    from: 'contacts s',
    member: 's.member_id',
    words: 's.name_normalised',
    name: 's.name_normalised',
    isPast: 'coalesce(s.ended_on <= coalition_today(), false)',
    title: 's.name',
    detail: MEMBER_NAME,
    order: 's.name_normalised',
  },
  tags: {
    needs: 'engagement.read',
    from: 'tags s',
    member: 'NULL::uuid',
    words: 'normalise_name(s.name)',
    only: 's.merged_into IS NULL',
    isPast: 's.retired_at IS NOT NULL',
    title: 's.name',
    detail: 'NULL',
    order: 'normalise_name(s.name)',
  },
  notes: {
    needs: 'engagement.read',
    from: 'member_notes s',
    member: 's.member_id',
    words: 's.words',
    only: 's.ended_at IS NULL',
    title: MEMBER_NAME,
    detail: around('s.text'),
    order: 's.created_at DESC',
  },
  interactions: {
    needs: 'engagement.read',
    from: 'interactions s',
    member: 's.member_id',
    words: 's.words',
    only: 's.ended_at IS NULL',
    title: MEMBER_NAME,
    detail: around('s.summary'),
    order: 's.happened_on DESC',
  },
};
