import { useState } from 'react';
import { Link } from 'wouter';
import type { StandingReason } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './reason-list.module.css';
import { standingTexts } from './standing.texts';

const AT_FIRST = 4;

/** Why, what to do, and the way there. What blocks comes first; a long list is folded. */
export function ReasonList({ memberId, reasons }: { memberId: string; reasons: readonly StandingReason[] }) {
  const t = useTexts(standingTexts);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? reasons : reasons.slice(0, AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((reason) => (
          <li key={`${reason.code} ${reason.subject}`} data-level={reason.level}>
            <Icon name={reason.level === 'blocked' ? 'warning' : 'clock'} small />
            <div>
              <p className={styles.detail}>{reason.detail}</p>
              <p className={styles.advice}>{reason.advice}</p>
              <Link href={placeOf(memberId, reason)}>{t(`go.${reason.source}`)}</Link>
            </div>
          </li>
        ))}
      </ul>
      {shown.length < reasons.length && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          {t('more', { count: reasons.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function placeOf(memberId: string, { source, subjectId }: StandingReason): string {
  if (source === 'report' && subjectId) return `/reports/${subjectId}`;
  if (source === 'document') return `/members/${memberId}/documents`;
  if (source === 'membership') return `/members/${memberId}/membership`;
  return `/members/${memberId}`;
}
