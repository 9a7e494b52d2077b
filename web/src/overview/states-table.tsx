import { Link } from 'wouter';
import { useFormats, useTexts } from '../texts/language';
import { stateName } from '../vocabulary/places';
import { boundsOf, isSuppressed } from './figures';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';

/** The map in numbers, the largest first; what is kept back and what nobody reported is said in words. */
export function StatesTable({ states, hrefOf }: { states: Overview['byState']; hrefOf?(state: string): string }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const rows = [...states].sort(
    (a, b) =>
      (boundsOf(b.people)?.high ?? -1) - (boundsOf(a.people)?.high ?? -1) ||
      stateName(a.state).localeCompare(stateName(b.state), 'es'),
  );
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
