import { useState } from 'react';
import { Link } from 'wouter';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { stateName } from '../vocabulary/places';
import { boundsOf, isSuppressed } from './figures';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';

interface StatesTableProps {
  states: Overview['byState'];
  hrefOf?(state: string): string;
  /** So many at first, the rest when it is asked for. */
  atFirst?: number;
}

/** The map in numbers, the largest first; what is kept back and what nobody reported is said in words. */
export function StatesTable({ states, hrefOf, atFirst = states.length }: StatesTableProps) {
  const t = useTexts(overviewTexts);
  const [isWhole, setWhole] = useState(false);
  const all = [...states].sort(
    (a, b) =>
      (boundsOf(b.people)?.high ?? -1) - (boundsOf(a.people)?.high ?? -1) ||
      stateName(a.state).localeCompare(stateName(b.state), 'es'),
  );
  const rows = isWhole ? all : all.slice(0, atFirst);
  return (
    <>
      <Rows rows={rows} hrefOf={hrefOf} />
      {all.length > atFirst && (
        <Button small look="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('states.fewer') : t('states.all', { count: all.length })}
        </Button>
      )}
    </>
  );
}

function Rows({ rows, hrefOf }: { rows: Overview['byState'] } & Pick<StatesTableProps, 'hrefOf'>) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  return (
    <table className={styles.plain}>
      <thead>
        <tr>
          <th scope="col">{t('state')}</th>
          <th scope="col" className={styles.number}>
            {t('people')}
          </th>
          <th scope="col" className={styles.number}>
            {t('organisations')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ state, people, reported }) => {
          const bounds = boundsOf(people);
          return (
            <tr key={state}>
              <th scope="row">
                {state === 'unknown' ? (
                  t('where.unknown')
                ) : hrefOf ? (
                  <Link href={hrefOf(state)}>{stateName(state)}</Link>
                ) : (
                  stateName(state)
                )}
              </th>
              <td className={styles.number}>
                {bounds ? formats.range(bounds) : t(isSuppressed(people) ? 'suppressed' : 'none')}
              </td>
              <td className={styles.number}>{reported === null ? t('suppressed') : formats.number(reported)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
