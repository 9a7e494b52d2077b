import type { Import, ImportRow } from '../api/types';
import { useTexts } from '../texts/language';
import { useFieldLabel } from './field-label';
import { importsTexts } from './imports.texts';
import styles from './rows-card.module.css';

/** Each reason with the cell it is about. */
export function RowProblems({ proposal, row }: { proposal: Import; row: ImportRow }) {
  const t = useTexts(importsTexts);
  const labelOf = useFieldLabel(proposal.kind);
  if (!row.problems.length) return null;
  return (
    <ul>
      {row.problems.map(({ column, field, code, detail }) => (
        <li key={`${column} ${code}`} className={styles.problem}>
          {(field ?? column) !== null && (
            <strong>{column !== null ? proposal.columns[column] : field && labelOf(field)}</strong>
          )}{' '}
          {column !== null && <code>{row.cells[column] || t('empty')}</code>} {detail}
        </li>
      ))}
    </ul>
  );
}
