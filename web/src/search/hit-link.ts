import type { Permission } from '../../../src/access/policy';
import type { FoundGroup, SearchHit } from '../api/types';

/** Where a hit leads: to its own page for who may open that, else to the organisation's section that shows it. */
export function hitLink(group: FoundGroup['group'], hit: SearchHit, can: (permission: Permission) => boolean): string {
  const member = `/members/${hit.memberId}`;
  switch (group) {
    case 'members':
      return member;
    case 'programs':
      return can('programs.write') ? `/programs/${hit.id}` : `${member}/programs`;
    case 'contacts':
      return can('contacts.write') && !hit.isPast ? `/contacts/${hit.id}` : `${member}/contacts`;
    case 'tags':
      return `/members?tag=${hit.id}`;
    case 'notes':
    case 'interactions':
      return `${member}/engagement`;
  }
}

export const searchAddress = (q: string, group?: FoundGroup['group']): string =>
  `/search?${new URLSearchParams({ q, ...(group && { group }) })}`;
