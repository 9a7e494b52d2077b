import { Link } from 'wouter';
import type { Cycle } from '../api/types';
import { useTexts } from '../texts/language';
import styles from './cycles.module.css';
import { specialReportsTexts } from './special-reports.texts';

/** As many as fit a glance. */
const FEW = 3;

/** Whom a special report is asked of: few are named, more are counted and folded. */
export function AskedOf({ members }: { members: Cycle['askedOf'] }) {
  const t = useTexts(specialReportsTexts);
  const names = (
    <ul className={styles.asked}>
      {members.map(({ id, name }) => (
        <li key={id}>
          <Link href={`/members/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
  if (members.length <= FEW) return names;
  return (
    <details className={styles.askedOf}>
      <summary>{t('asked.count', { count: members.length })}</summary>
      {names}
    </details>
  );
}
