import { api } from '../api/client';
import { SavedFilters } from '../saved-filters/saved-filters';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { DayBox, FilterBar, SearchBox, SortBox } from '../ui/filter-bar';
import { FilterMenu } from '../ui/filter-menu';
import type { Filters } from '../ui/use-filters';
import { STATE_OPTIONS } from '../vocabulary/places';
import { AREAS, optionsOf, STATUSES } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import { membersTexts } from './members.texts';

export const FILTERS = ['status', 'focus', 'state'] as const;
/** A day is asked for too: the list as it stood then. */
export const LIST_FILTERS = [...FILTERS, 'tag', 'asOf'] as const;
export type MemberFilters = Filters<(typeof LIST_FILTERS)[number]>;
const SORTS = ['name', '-name', 'joinedOn', '-joinedOn'] as const;
export type MemberSort = (typeof SORTS)[number];

export function MembersFilter({ filters }: { filters: MemberFilters }) {
  const t = useTexts(membersTexts);
  const terms = useTexts(termsTexts);
  const can = useCan();
  const options = {
    status: optionsOf(terms, 'status', STATUSES),
    focus: optionsOf(terms, 'area', AREAS),
    state: STATE_OPTIONS,
  };
  return (
    <FilterBar
      label={t('filters')}
      chosen={
        FILTERS.filter((name) => filters.one(name)).length +
        (filters.one('asOf') ? 1 : 0) +
        (filters.one('tag') ? 1 : 0)
      }
      isOrdered
    >
      <SearchBox label={t('search')} value={filters.one('q')} onChange={(q) => filters.set('q', q)} />
      {FILTERS.map((name) => (
        <FilterMenu
          key={name}
          label={t(`filter.${name}`)}
          options={options[name]}
          value={filters.all(name)}
          onChange={(value) => filters.set(name, value)}
        />
      ))}
      {can('engagement.read') && <TagFilter filters={filters} />}
      <DayBox label={t('asOf')} value={filters.one('asOf')} onChange={(day) => filters.set('asOf', day)} />
      <SavedFilters page="members" />
      <SortBox
        value={filters.one('sort') || 'name'}
        options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        onChange={(sort) => filters.set('sort', sort === 'name' ? '' : sort)}
      />
    </FilterBar>
  );
}

/** The office's own words, for the office alone: retired ones too, which some still carry. */
function TagFilter({ filters }: { filters: MemberFilters }) {
  const t = useTexts(membersTexts);
  const { data } = api.useQuery('get', '/tags', { params: { query: { limit: 200, include: 'retired' } } });
  const tags = data?.items ?? [];
  if (!tags.length) return null;
  return (
    <FilterMenu
      label={t('filter.tag')}
      options={tags.map(({ id, name }) => ({ value: id, label: name }))}
      value={filters.all('tag')}
      onChange={(value) => filters.set('tag', value)}
    />
  );
}
