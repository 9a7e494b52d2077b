import type { Period } from '../api/types';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { MemberStatusPill } from '../vocabulary/member-status';
import { admissionsTexts } from './admissions.texts';
import { joinPeriods } from './join-periods';
import styles from './period-list.module.css';

/** What is and was, the newest first; what will be if nothing is decided stands apart, in the order in which it comes. */
export function PeriodList({ periods }: { periods: readonly Period[] }) {
  const t = useTexts(admissionsTexts);
  const { today } = useSession().coalition;
  const inForce = joinPeriods(periods.filter(({ supersededAt }) => !supersededAt));
  const ahead = inForce.filter(({ from }) => from > today);
  const newestFirst = (some: readonly Period[]) => joinPeriods(some).reverse();
  const superseded = newestFirst(periods.filter(({ supersededAt }) => supersededAt));
  return (
    <>
      <Periods periods={inForce.filter(({ from }) => from <= today).reverse()} />
      {ahead.length > 0 && (
        <section className={styles.ahead} aria-label={t('ahead')}>
          <h3>{t('ahead')}</h3>
          <p className={styles.quiet}>{t('aheadLead')}</p>
          <Periods periods={ahead} />
        </section>
      )}
      {superseded.length > 0 && (
        <details className={styles.superseded}>
          <summary>{t('superseded', { count: superseded.length })}</summary>
          <Periods periods={superseded} />
        </details>
      )}
    </>
  );
}

const Periods = ({ periods }: { periods: readonly Period[] }) => (
  <ol className={styles.periods}>
    {periods.map((period) => (
      <PeriodItem key={period.id} period={period} />
    ))}
  </ol>
);

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
