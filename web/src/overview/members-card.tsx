import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { Area, Coverage, StateCode } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { FilterBar, SearchBox } from '../ui/filter-bar';
import { FilterMenu } from '../ui/filter-menu';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { StatusPill, type Tone } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { useFilters } from '../ui/use-filters';
import { STATE_OPTIONS, stateName } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import { boundsOf, isSuppressed, type Shown } from './figures';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';

const TIMELINESS = { on_time: 'onTime', late: 'late', missing: 'missing', pending: 'pending' } as const;
const TONES: Record<Coverage['timeliness'], Tone> = {
  on_time: 'good',
  late: 'warn',
  missing: 'bad',
  pending: 'quiet',
};

/** A step down: who works in an area or a state, whether each reported and whether it was in time. */
export default function MembersCard({ overview, cycle }: { overview: Overview; cycle: string }) {
  const t = useTexts(overviewTexts);
  const terms = useTexts(termsTexts);
  const common = useTexts(commonTexts);
  const filters = useFilters(['area', 'state', 'timeliness', 'asOf']);
  const area = filters.all('area') as Area[];
  const state = filters.all('state') as StateCode[];
  const timeliness = filters.all('timeliness') as Coverage['timeliness'][];
  const q = filters.one('q') || undefined;
  const asOf = filters.one('asOf') || undefined;
  const query = api.useInfiniteQuery(
    'get',
    '/insights/coverage',
    { params: { query: { cycle, asOf, q, area, state, timeliness, count: 'exact' } } },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  const total = query.data?.pages[0]?.total;
  const clear = () => {
    for (const name of ['area', 'state', 'timeliness', 'q'] as const) filters.set(name, '');
  };
  const isFiltered = area.length + state.length + timeliness.length > 0 || q !== undefined;
  const places = [...area.map((each) => terms(`area.${each}`)), ...state.map(stateName)].join(', ');
  return (
    <Card
      title={places ? t('members.of', { place: places }) : t('members.title')}
      lead={t('members.lead')}
      actions={isFiltered && <Button onClick={clear}>{t('members.all')}</Button>}
    >
      {overview.byArea
        .filter((row) => area.includes(row.area as Area))
        .map((row) => (
          <Figure key={row.area} place={terms(`area.${row.area as Area}`)} {...row} />
        ))}
      {overview.byState
        .filter((row) => state.includes(row.state as StateCode))
        .map((row) => (
          <Figure key={row.state} place={stateName(row.state)} {...row} />
        ))}
      <FilterBar label={t('members.filters')} chosen={area.length + state.length + timeliness.length}>
        <SearchBox label={t('members.search')} value={q ?? ''} onChange={(next) => filters.set('q', next)} />
        <FilterMenu
          label={t('area')}
          options={overview.byArea.map((row) => ({ value: row.area, label: terms(`area.${row.area as Area}`) }))}
          value={area}
          onChange={(next) => filters.set('area', next)}
        />
        <FilterMenu
          label={t('state')}
          options={STATE_OPTIONS}
          value={state}
          onChange={(next) => filters.set('state', next)}
        />
        <FilterMenu
          label={t('timeliness')}
          options={(Object.keys(TIMELINESS) as Coverage['timeliness'][]).map((each) => ({
            value: each,
            label: t(TIMELINESS[each]),
          }))}
          value={timeliness}
          onChange={(next) => filters.set('timeliness', next)}
        />
      </FilterBar>
      <p className={styles.small} aria-live="polite">
        {total === undefined ? '\u00a0' : t('organisations.count', { count: total })}
      </p>
      <Loaded query={query} lines={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <Empty
                icon="members"
                title={t('members.empty')}
                actions={isFiltered && <Button onClick={clear}>{common('clearFilters')}</Button>}
              />
            );
          return (
            <>
              <MembersTable items={items} />
              <LoadMore query={query} shown={items.length} total={total} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

interface FigureProps {
  place: string;
  people: Shown;
  reported: number | null;
  owing?: number;
}

/** What an area or a state comes to, out of how many, as far as it may be told. */
function Figure({ place, people, reported, owing }: FigureProps) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const bounds = boundsOf(people);
  if (!bounds)
    return <p>{t('members.words', { place, word: t(isSuppressed(people) ? 'suppressed' : 'none').toLowerCase() })}</p>;
  const of =
    reported !== null &&
    (owing === undefined ? t('organisations.count', { count: reported }) : t('areas.of', { reported, owing }));
  return (
    <p className={styles.step}>
      <strong>{t('members.figure', { place, people: formats.range(bounds) })}</strong>
      {of && ` · ${of}`}. <span className={styles.small}>{t('members.repeat')}</span>
    </p>
  );
}

function MembersTable({ items }: { items: readonly Coverage[] }) {
  const t = useTexts(overviewTexts);
  const terms = useTexts(termsTexts);
  const columns: Column<Coverage>[] = [
    {
      key: 'name',
      header: t('members.name'),
      isName: true,
      cell: ({ memberId, name }) => <Link href={`/members/${memberId}`}>{name}</Link>,
    },
    { key: 'areas', header: t('area'), cell: ({ areas }) => areas.map((area) => terms(`area.${area}`)).join(', ') },
    { key: 'state', header: t('state'), cell: ({ addressState }) => addressState && stateName(addressState) },
    {
      key: 'report',
      header: t('members.report'),
      cell: ({ hasReported }) => t(hasReported ? 'members.reported' : 'members.notReported'),
    },
    {
      key: 'timeliness',
      header: t('timeliness'),
      cell: (row) => <StatusPill tone={TONES[row.timeliness]}>{t(TIMELINESS[row.timeliness])}</StatusPill>,
    },
    {
      key: 'last',
      header: t('members.last'),
      align: 'end',
      cell: ({ lastOnTime, lastDue }) =>
        lastDue ? t('members.lastOf', { onTime: lastOnTime, due: lastDue }) : t('members.lastNone'),
    },
  ];
  return <Table caption={t('members.title')} columns={columns} rows={items} keyOf={({ id }) => id} />;
}
