import type { Reach } from '../access/policy';

/**
 * Which NGOs somebody reaches, as SQL, and the only place that says so. `column` holds a member's id, `own` is the placeholder of
 * the acting person's NGOs (`access.actor.memberIds`), used whatever the reach: a statement may not leave a parameter out.
 */
export function memberScope(reach: Reach, column: string, own: string): string {
  switch (reach) {
    case 'all':
      return `${own}::uuid[] IS NOT NULL`;
    case 'own':
      return `${column} = ANY (${own}::uuid[])`;
    case 'published':
    case 'none':
      return `${own}::uuid[] IS NULL`;
  }
}

/** Of members that are one, the one that lives on. Whatever lists or counts members says this; what belongs to an old report does not. */
export const isListed = (m: string): string => `${m}.merged_into IS NULL`;

/** These and whoever is one with them: what was reported before a merge stays with the id it was reported under. */
export const oneWith = (ids: string): string => `ANY (member_family(${ids}::uuid[]))`;
