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
