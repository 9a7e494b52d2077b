import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { JsonText } from '../shared/http/json-text';
import { SEARCH_GROUPS, type SearchGroup, type SearchQuery } from './dto/search.dto';
import { type Hits, SearchQueries } from './search.queries';
import { SOURCES } from './sources';
import { canBeMisspelt } from './words';

@Injectable()
export class SearchService {
  constructor(
    private readonly access: Access,
    private readonly queries: SearchQueries,
  ) {}

  /** In the groups that the person may see. A name is taken for misspelt only where nobody is called what was typed. */
  async search({ q, limit = 5, group }: SearchQuery): Promise<JsonText> {
    const typed = await this.queries.read(q);
    const visible = SEARCH_GROUPS.filter((each) => this.access.can(SOURCES[each].needs));
    // One more than asked for tells that there are more.
    const found = await this.queries.exact(visible, typed, limit + 1);
    const named = visible.filter(isNamed);
    const isApproximate = canBeMisspelt(typed.words) && named.every((each) => !found.get(each)!.length);
    const similar = isApproximate && (await this.queries.similar(named, typed, limit + 1));
    const all = new Map([...found, ...(similar || [])]);
    return answer(group ? new Map([[group, all.get(group) ?? []]]) : all, limit, isApproximate);
  }
}

/** People, organisations and what they do have names that one misspells; the office's notes have words. */
const isNamed = (group: SearchGroup): boolean => SOURCES[group].name !== undefined;

function answer(found: Hits, limit: number, isApproximate: boolean): JsonText {
  const groups = [...found]
    .filter(([, hits]) => hits.length)
    .map(
      ([group, hits]) =>
        `{"group":"${group}","items":[${hits.slice(0, limit).join(',')}],"hasMore":${hits.length > limit}}`,
    );
  return new JsonText(`{"groups":[${groups.join(',')}],"isApproximate":${isApproximate && groups.length > 0}}`);
}
