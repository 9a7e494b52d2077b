import { Link } from 'wouter';
import type { Import, ImportRow } from '../api/types';
import { useTexts } from '../texts/language';
import { useShowValue } from '../vocabulary/show-value';
import { useFieldLabel } from './field-label';
import { importsTexts } from './imports.texts';
import styles from './rows-card.module.css';

const isNothing = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Which organisation the row is, and what it changes there. */
export function RowChanges({ proposal, row }: { proposal: Import; row: ImportRow }) {
  const t = useTexts(importsTexts);
  const labelOf = useFieldLabel(proposal.kind);
  const show = useShowValue();
  const isOther = row.recordId !== null && row.action !== 'create';
  return (
    <>
      {isOther && row.recordName && (
        <p>
          <Link href={`/${proposal.kind}/${row.recordId}`}>{t('is', { name: row.recordName })}</Link>
        </p>
      )}
      {row.action === 'update' && row.changes.length > 0 && (
        <dl className={styles.values}>
          {row.changes.map(({ field, from, to }) => (
            <div key={field}>
              <dt>{labelOf(field)}</dt>
              <dd>
                {isNothing(to) ? t('empty') : show(field, to)}
                <span className={styles.before}>
                  {t('before', { value: isNothing(from) ? t('empty') : show(field, from) })}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
