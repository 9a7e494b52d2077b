import { Choice, Flag, Id, NestedList, Text, WholeParam } from '../../shared/http/fields';

export const SEARCH_GROUPS = ['members', 'programs', 'contacts', 'tags', 'notes', 'interactions'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export class SearchQuery {
  @Text({
    min: 1,
    max: 200,
    example: 'puente luz',
    description:
      'Words, an acronym, a whole identifier or e-mail address; a misspelt name where nothing else is found.',
  })
  q: string;
  @WholeParam({ optional: true, min: 1, max: 50, example: 5, description: 'How many of each group.' }) limit?: number;
  @Choice(SEARCH_GROUPS, { optional: true, example: undefined, description: 'Of this group alone.' })
  group?: SearchGroup;
}

class SearchHit {
  @Id() id: string;
  @Id({ nullable: true, description: 'The organisation that it belongs to; none for a tag.' }) memberId: string | null;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) title: string;
  @Text({ nullable: true, max: 700, example: 'FPL · M-0042' }) detail: string | null;
  @Flag({ description: 'A person who has left, a program that is over.' }) isPast: boolean;
}

class SearchGroupResponse {
  @Choice(SEARCH_GROUPS) group: SearchGroup;
  @NestedList(() => SearchHit) items: SearchHit[];
  @Flag({ description: 'There are more than these.' }) hasMore: boolean;
}

export class SearchResponse {
  @NestedList(() => SearchGroupResponse, { description: 'Only groups in which something was found.' })
  groups: SearchGroupResponse[];
  @Flag({ description: 'Nothing was found as it was typed: these names look like it.' }) isApproximate: boolean;
}
