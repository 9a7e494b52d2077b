import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Found } from '../api/types';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { FilterBar, SearchBox } from '../ui/filter-bar';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { useFilters } from '../ui/use-filters';
import { HitText } from './header-search';
import { hitLink, searchAddress } from './hit-link';
import styles from './search-page.module.css';
import { searchTexts } from './search.texts';
import { useSearch } from './use-search';

const GROUPS = ['members', 'programs', 'contacts', 'tags', 'notes', 'interactions'] as const;

/** All that was found: ten of each group, or fifty of one. */
export default function SearchPage() {
  const t = useTexts(searchTexts);
  const filters = useFilters(['group']);
  const q = filters.one('q');
  const group = GROUPS.find((each) => each === filters.one('group'));
  const query = useSearch(q, { limit: group ? 50 : 10, group });
  const bar = useRef<HTMLDivElement>(null);
  const isEmpty = q === '';
  useEffect(() => {
    // With nothing to look for, the box is what one came for.
    if (isEmpty) bar.current?.querySelector('input')?.focus();
  }, [isEmpty]);
  return (
    <Page title={t('title')} lead={t('hint')} back={group ? { href: searchAddress(q), label: t('back') } : undefined}>
      <div ref={bar}>
        <FilterBar label={t('title')}>
          <SearchBox label={t('label')} value={q} onChange={(next) => filters.set('q', next)} />
        </FilterBar>
      </div>
      {q ? (
        <Loaded query={query} lines={6}>
          {(found) => <Results found={found} q={q} />}
        </Loaded>
      ) : (
        <Empty icon="search" title={t('start')} />
      )}
    </Page>
  );
}

function Results({ found, q }: { found: Found; q: string }) {
  const t = useTexts(searchTexts);
  const can = useCan();
  if (!found.groups.length)
    return (
      <Card>
        <Empty icon="search" title={t('nothing', { q })}>
          {t('nothingText')}
        </Empty>
      </Card>
    );
  return (
    <>
      {found.isApproximate && <Notice tone="quiet">{t('approximate')}</Notice>}
      {found.groups.map(({ group, items, hasMore }) => (
        <Card key={group} title={t(`group.${group}`)}>
          <ul className={styles.hits}>
            {items.map((hit) => (
              <li key={hit.id}>
                <Link href={hitLink(group, hit, can)} className={styles.hit}>
                  <HitText hit={hit} />
                </Link>
              </li>
            ))}
          </ul>
          {hasMore && (
            <Link href={searchAddress(q, group)} className={styles.more}>
              {t('allOf', { group: t(`group.${group}`) })}
            </Link>
          )}
        </Card>
      ))}
    </>
  );
}
