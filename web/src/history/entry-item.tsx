import type { ReactNode } from 'react';
import type { AuditEntry } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { changesOf, isNothing } from './changes';
import { useFieldWords } from './field-words';
import styles from './history.module.css';
import { historyTexts } from './history.texts';

interface EntryItemProps {
  group: readonly AuditEntry[];
  where?: ReactNode;
  /** Up to so many values are shown at once. */
  few?: number;
}

/** One entry, or several that say the same. */
export function EntryItem({ group, where, few = 4 }: EntryItemProps) {
  const t = useTexts(historyTexts);
  const { instant } = useFormats();
  const [entry] = group;
  if (!entry) return null;
  const count = group.length;
  const changes = group.reduce((sum, each) => sum + changesOf(each).length, 0);
  const values = group.map((each) => <Values key={each.id} entry={each} />);
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <strong>
          {t(didOf(entry), { what: t(whatOf(entry.table)) })}
          {count > 1 && ` · ${t('times', { count })}`}
        </strong>
        {where}
        <span className={styles.quiet}>
          {entry.by === null ? t('system') : (entry.by.name ?? t('staff'))} · {instant(entry.at)}
        </span>
      </p>
      {changes > few ? (
        <details>
          <summary>{t('values', { count: changes })}</summary>
          {values}
        </details>
      ) : (
        values
      )}
    </li>
  );
}

type Did = Extract<keyof typeof historyTexts.es, `did.${string}`>;
/** Of an event its own words, where it has any. */
function didOf({ action, after }: AuditEntry): Did {
  const did = `did.${String(after?.happened)}`;
  return did in historyTexts.es ? (did as Did) : `did.${action}`;
}

type What = Extract<keyof typeof historyTexts.es, `what.${string}`>;
const whatOf = (table: string): What => (`what.${table}` in historyTexts.es ? (`what.${table}` as What) : 'what.other');

function Values({ entry }: { entry: AuditEntry }) {
  const t = useTexts(historyTexts);
  const { labelOf, show } = useFieldWords(entry.table);
  const changes = changesOf(entry);
  if (!changes.length) return null;
  return (
    <dl className={styles.values}>
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{labelOf(field)}</dt>
          <dd>
            {isNothing(after) ? t('nothing') : show(field, after)}
            {entry.action === 'update' && (
              <span className={styles.before}>
                {t('before', { value: isNothing(before) ? t('nothing') : show(field, before) })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
