import type { AuditEntry } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { changesOf, isNothing } from './changes';
import { useFieldWords } from './field-words';
import styles from './history.module.css';
import { historyTexts } from './history.texts';

const FEW = 4;

export function EntryItem({ entry }: { entry: AuditEntry }) {
  const t = useTexts(historyTexts);
  const { instant } = useFormats();
  const changes = changesOf(entry);
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <strong>{t(`did.${entry.action}`, { what: t(whatOf(entry.table)) })}</strong>
        <span className={styles.quiet}>
          {entry.by === null ? t('system') : (entry.by.name ?? t('staff'))} · {instant(entry.at)}
        </span>
      </p>
      {changes.length > FEW ? (
        <details>
          <summary>{t('values', { count: changes.length })}</summary>
          <Values entry={entry} />
        </details>
      ) : (
        changes.length > 0 && <Values entry={entry} />
      )}
    </li>
  );
}

type What = Extract<keyof typeof historyTexts.es, `what.${string}`>;
const whatOf = (table: string): What => (`what.${table}` in historyTexts.es ? (`what.${table}` as What) : 'what.other');

function Values({ entry }: { entry: AuditEntry }) {
  const t = useTexts(historyTexts);
  const { labelOf, show } = useFieldWords(entry.table);
  const isUpdate = entry.action === 'update';
  return (
    <dl className={styles.values}>
      {changesOf(entry).map(({ field, before, after }) => (
        <div key={field}>
          <dt>{labelOf(field)}</dt>
          <dd>
            {isNothing(after) ? t('nothing') : show(field, after)}
            {isUpdate && (
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
