import { Choice, Day, WholeParam } from '../../shared/http/fields';

export class EditionsQuery {
  @Day({ optional: true, description: 'As it stood at the end of that day.' }) asOf?: string;
}

export class ChangesQuery {
  @WholeParam({ optional: true, min: 1, description: 'An edition; the first approved where left out.' }) from?: number;
  @WholeParam({ optional: true, min: 1, description: 'An edition; the newest where left out.' }) to?: number;
}

export const SHOWN_EDITIONS = ['first', 'newest'] as const;

export class MemberSealsQuery extends EditionsQuery {
  @Choice(SHOWN_EDITIONS, { optional: true, description: 'As first approved, or as restated since (the default).' })
  edition?: (typeof SHOWN_EDITIONS)[number];
}
