import { useState } from 'react';
import { api } from '../api/client';
import type { Import, ImportMapping } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import barStyles from '../ui/filter-bar.module.css';
import { Icon } from '../ui/icon';
import { useDisclosure } from '../ui/use-disclosure';
import type { Mapping } from './mapping';
import { MappingNameDialog, type NewMapping } from './mapping-name-dialog';
import { chosenOf, columnsOf } from './saved-columns';
import { SavedMappingItem } from './saved-mapping-item';
import styles from '../ui/saved-list.module.css';
import { savedMappingsTexts } from './saved-mappings.texts';

interface SavedMappingsProps {
  proposal: Import;
  /** As the page shows it, proposed or not. */
  mapping: Mapping;
  onChoose(id: string): void;
  onProblem(problem: unknown): void;
}

/** What the office has said before about the columns of a source. */
export function SavedMappings({ proposal, mapping, onChoose, onProblem }: SavedMappingsProps) {
  const t = useTexts(savedMappingsTexts);
  const { isOpen, container, button, close } = useDisclosure();
  const [naming, setNaming] = useState<ImportMapping | NewMapping | null>(null);
  const { kind } = proposal;
  const { data } = api.useQuery('get', '/import-mappings', { params: { query: { kind } } });
  const saved = data?.items ?? [];
  const chosen = chosenOf(saved, proposal, mapping);
  const ask = (named: ImportMapping | NewMapping) => {
    close();
    setNaming(named);
  };
  return (
    <div className={barStyles.bar}>
      <div className={barStyles.filter} {...container}>
        <button {...button} className={barStyles.toggle} data-chosen={chosen !== undefined || undefined}>
          <span>{chosen ? t('inUse', { name: chosen.name }) : t('title')}</span>
          <Icon name="chevronDown" small />
        </button>
        {isOpen && (
          <div className={barStyles.menu}>
            <p className={styles.empty}>{t(saved.length ? 'hint' : 'empty')}</p>
            <ul className={barStyles.options} aria-label={t('title')}>
              {saved.map((each) => (
                <SavedMappingItem
                  key={each.id}
                  mapping={each}
                  isChosen={each === chosen}
                  onRename={() => ask(each)}
                  onProblem={onProblem}
                  onChoose={() => {
                    close();
                    if (each !== chosen) onChoose(each.id);
                  }}
                />
              ))}
            </ul>
            {!chosen && (
              <Button icon="plus" small wide onClick={() => ask({ kind, columns: columnsOf(proposal, mapping) })}>
                {t('save')}
              </Button>
            )}
          </div>
        )}
        {naming && <MappingNameDialog mapping={naming} onClose={() => setNaming(null)} />}
      </div>
    </div>
  );
}
