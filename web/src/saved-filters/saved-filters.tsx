import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { api, client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { SavedFilter } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button, IconButton } from '../ui/button';
import barStyles from '../ui/filter-bar.module.css';
import { Icon } from '../ui/icon';
import { useToast } from '../ui/toasts';
import { useDisclosure } from '../ui/use-disclosure';
import { FilterNameDialog, type NewFilter } from './filter-name-dialog';
import { isSameFilter } from './same-filter';
import styles from '../ui/saved-list.module.css';
import { savedFiltersTexts } from './saved-filters.texts';

/** In the filter bar of any list whose filters live in its address: `<SavedFilters page="members" />`. */
export function SavedFilters({ page }: { page: string }) {
  const t = useTexts(savedFiltersTexts);
  const [params, setParams] = useSearchParams();
  const { isOpen, container, button, close } = useDisclosure();
  const [naming, setNaming] = useState<SavedFilter | NewFilter | null>(null);
  const { data } = api.useQuery('get', '/saved-filters', { params: { query: { page } } });
  const saved = data?.items ?? [];
  const query = params.toString();
  const chosen = saved.find((filter) => isSameFilter(filter.query, query));
  const name = (filter: SavedFilter | NewFilter) => {
    close();
    setNaming(filter);
  };
  return (
    <div className={barStyles.filter} {...container}>
      <button {...button} className={barStyles.toggle} data-chosen={chosen !== undefined || undefined}>
        <Icon name="filter" small />
        <span>{chosen ? chosen.name : t('title')}</span>
        <Icon name="chevronDown" small />
      </button>
      {isOpen && (
        <div className={barStyles.menu}>
          {saved.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
          <ul className={barStyles.options} aria-label={t('title')}>
            {saved.map((filter) => (
              <SavedItem
                key={filter.id}
                filter={filter}
                isChosen={filter === chosen}
                onRename={() => name(filter)}
                onChoose={() => {
                  close();
                  setParams(new URLSearchParams(filter.query));
                }}
              />
            ))}
          </ul>
          {query !== '' && !chosen && (
            <Button icon="plus" small wide onClick={() => name({ page, query })}>
              {t('save')}
            </Button>
          )}
        </div>
      )}
      {naming && <FilterNameDialog filter={naming} onClose={() => setNaming(null)} />}
    </div>
  );
}

interface SavedItemProps {
  filter: SavedFilter;
  isChosen: boolean;
  onChoose(): void;
  onRename(): void;
}

function SavedItem({ filter, isChosen, onChoose, onRename }: SavedItemProps) {
  const t = useTexts(savedFiltersTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const { id, page, name, query, version } = filter;
  const remove = async () => {
    etags.know(`/saved-filters/${id}`, version);
    await client.DELETE('/saved-filters/{id}', { params: { path: { id } } });
    await refresh('/saved-filters');
    const undo = async () => {
      await client.POST('/saved-filters', { body: { page, name, query } });
      await refresh('/saved-filters');
    };
    say(t('removed', { name }), { label: common('undo'), run: () => void undo() });
  };
  return (
    <li className={styles.item}>
      <button type="button" className={styles.choose} aria-current={isChosen || undefined} onClick={onChoose}>
        {name}
      </button>
      <IconButton icon="edit" label={t('rename', { name })} onClick={onRename} />
      <IconButton icon="close" label={t('remove', { name })} onClick={() => void remove()} />
    </li>
  );
}
