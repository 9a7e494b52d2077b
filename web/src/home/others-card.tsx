import { Link } from 'wouter';
import type { Obligation } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { ObligationStatePill } from '../vocabulary/report-state';
import { dueOf } from './agenda';
import { useCycleName } from './cycle-name';
import styles from './home.module.css';
import { homeTexts } from './home.texts';

/** What else is owed, or waits with the coalition. */
export function OthersCard({ obligations, isOne }: { obligations: readonly Obligation[]; isOne: boolean }) {
  const t = useTexts(homeTexts);
  const nameOf = useCycleName();
  const { day } = useFormats();
  if (obligations.length === 0) return null;
  return (
    <Card title={t('others.title')} actions={<Link href="/reports">{t('others.all')}</Link>}>
      <ul className={styles.list}>
        {obligations.map((obligation) => (
          <li key={obligation.id}>
            <div>
              <p className={styles.name}>
                {obligation.reportId ? (
                  <Link href={`/reports/${obligation.reportId}`}>{nameOf(obligation)}</Link>
                ) : (
                  nameOf(obligation)
                )}
              </p>
              <p className={styles.facts}>
                {[!isOne && obligation.memberName, t('others.due', { day: day(dueOf(obligation)) })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <ObligationStatePill state={obligation.state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
