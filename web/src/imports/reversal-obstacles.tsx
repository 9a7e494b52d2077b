import { Link } from 'wouter';
import type { ImportReversal } from '../api/types';
import { useFieldWords } from '../history/field-words';
import { historyTexts } from '../history/history.texts';
import { useFormats, useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import { reversalTexts } from './reversal.texts';

type Obstacle = ImportReversal['obstacles'][number];

/** What was done since, whose it is, and the way there. */
export function ReversalObstacles({ obstacles, obstacleCount }: Pick<ImportReversal, 'obstacles' | 'obstacleCount'>) {
  const t = useTexts(reversalTexts);
  return (
    <Notice tone="bad" title={t('inTheWay')}>
      <p>{t('inTheWayText')}</p>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={`${obstacle.memberId} ${obstacle.kind} ${obstacle.table} ${obstacle.onTable}`}>
            {obstacle.memberId && obstacle.memberName ? (
              <Link href={`/members/${obstacle.memberId}`}>{obstacle.memberName}</Link>
            ) : (
              t('someone')
            )}
            {': '}
            <What {...obstacle} />
          </li>
        ))}
      </ul>
      {obstacleCount > obstacles.length && <p>{t('more', { count: obstacleCount - obstacles.length })}</p>}
    </Notice>
  );
}

function What({ kind, table, columns, count }: Obstacle) {
  const t = useTexts(reversalTexts);
  const words = useTexts(historyTexts) as (key: string) => string;
  const { list } = useFormats();
  const { labelOf } = useFieldWords(table);
  const what = words(`what.${table}` in historyTexts.es ? `what.${table}` : 'what.other');
  if (kind === 'taken') return t('taken', { what });
  if (kind !== 'edited') return t(kind, { what, count });
  const fields = list(columns.map((column) => labelOf(camelCase(column))));
  return fields ? t('edited', { what, fields }) : t('changed', { what });
}

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
