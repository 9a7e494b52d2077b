import type { Period } from '../api/types';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { MemberStatusPill } from '../vocabulary/member-status';
import { admissionsTexts } from './admissions.texts';
import { joinPeriods } from './join-periods';
import styles from './period-list.module.css';

export function PeriodList({ periods }: { periods: readonly Period[] }) {
  const t = useTexts(admissionsTexts);
  const newestFirst = (some: readonly Period[]) => joinPeriods(some).reverse();
  const superseded = newestFirst(periods.filter(({ supersededAt }) => supersededAt));
  return (
    <>
      <ol className={styles.periods}>
        {newestFirst(periods.filter(({ supersededAt }) => !supersededAt)).map((period) => (
          <PeriodItem key={period.id} period={period} />
        ))}
      </ol>
      {superseded.length > 0 && (
        <details className={styles.superseded}>
          <summary>{t('superseded', { count: superseded.length })}</summary>
          <ol className={styles.periods}>
            {superseded.map((period) => (
              <PeriodItem key={period.id} period={period} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function PeriodItem({ period }: { period: Period }) {
  const t = useTexts(admissionsTexts);
  const { day, dayOf } = useFormats();
  const { today } = useSession().coalition;
  const { from, to, decision, supersededAt } = period;
  const isNow = !supersededAt && from <= today && (to === null || today <= to);
  const days =
    to === null
      ? t('fromOn', { from: day(from) })
      : from === to
        ? t('oneDay', { from: day(from) })
        : t('fromTo', { from: day(from), to: day(to) });
  return (
    <li className={styles.period} data-when={isNow ? 'now' : from > today ? 'future' : 'past'}>
      <p className={styles.head}>
        <MemberStatusPill status={period.status} />
        {isNow && <strong>{t('today')}</strong>}
      </p>
      <p>{days}</p>
      {supersededAt && <p className={styles.quiet}>{t('supersededOn', { day: dayOf(supersededAt) })}</p>}
      {decision && (
        <p className={styles.quiet}>
          {[
            t('decided', { kind: t(`kind.${decision.kind}`), day: dayOf(decision.decidedAt) }),
            decision.boardMinute,
            decision.decidedBy && t('by', { name: decision.decidedBy }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {decision?.reason && <p className={styles.quiet}>{decision.reason}</p>}
    </li>
  );
}
