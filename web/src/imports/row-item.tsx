import type { Import, ImportAction, ImportRow } from '../api/types';
import { useTexts } from '../texts/language';
import { StatusPill, type Tone } from '../ui/status-pill';
import type { IconName } from '../ui/icon';
import { importsTexts } from './imports.texts';
import { nameOf } from './mapping';
import { RowChanges } from './row-changes';
import { RowDecision } from './row-decision';
import { RowOwner } from './row-owner';
import { RowProblems } from './row-problems';
import { RowReason } from './row-reason';
import styles from './rows-card.module.css';

const LOOKS: Record<ImportAction, [Tone, IconName]> = {
  create: ['good', 'plus'],
  update: ['good', 'edit'],
  unchanged: ['quiet', 'check'],
  refused: ['bad', 'warning'],
  duplicate: ['warn', 'copy'],
  skip: ['quiet', 'dash'],
};

export function RowItem({ proposal, row }: { proposal: Import; row: ImportRow }) {
  const t = useTexts(importsTexts);
  const [tone, icon] = LOOKS[row.action];
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.number}>{t('row', { number: row.number })}</span>
        <span className={styles.name}>
          {nameOf(row.cells, proposal.mapping) || <span className={styles.quiet}>{t('noName')}</span>}
        </span>
        <StatusPill tone={tone} icon={icon}>
          {t(`action.${row.action}`)}
        </StatusPill>
      </div>
      <RowProblems proposal={proposal} row={row} />
      <RowReason proposal={proposal} row={row} />
      <RowOwner proposal={proposal} row={row} />
      <RowChanges proposal={proposal} row={row} />
      <div className={styles.foot}>
        <details>
          <summary>{t('whole')}</summary>
          <dl className={styles.values}>
            {proposal.columns.map((column, index) => (
              <div key={index}>
                <dt>{column}</dt>
                <dd>{row.cells[index] || <span className={styles.quiet}>{t('empty')}</span>}</dd>
              </div>
            ))}
          </dl>
        </details>
        {proposal.state === 'proposed' && <RowDecision key={row.decision} proposal={proposal} row={row} />}
      </div>
    </li>
  );
}
