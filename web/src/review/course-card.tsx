import type { Report } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Icon, type IconName } from '../ui/icon';
import styles from './review.module.css';
import { reviewTexts } from './review.texts';

type Kind =
  | 'submitted'
  | 'withdrawn'
  | 'review_began'
  | 'review_cancelled'
  | 'returned'
  | 'approved'
  | `restatement-${'started' | 'proposed' | 'cancelled'}`
  | 'restated';
const ICONS: Record<Kind, IconName> = {
  submitted: 'upload',
  withdrawn: 'history',
  review_began: 'search',
  review_cancelled: 'history',
  returned: 'remark',
  approved: 'check',
  'restatement-started': 'edit',
  'restatement-proposed': 'upload',
  'restatement-cancelled': 'history',
  restated: 'check',
};

/** What happened to the report, from its first submission on. */
export function CourseCard({ report: { events } }: { report: Report }) {
  const t = useTexts(reviewTexts);
  const { instant } = useFormats();
  return (
    <Card title={t('course.title')}>
      {events.length === 0 && <p className={styles.quiet}>{t('course.none')}</p>}
      <ol className={styles.course}>
        {events.map(({ kind, at, by }) => (
          <li key={`${kind} ${at}`}>
            <Icon name={ICONS[kind as Kind]} small />
            <p>
              <strong>{t(`event.${kind as Kind}`)}</strong>
              <span className={styles.quiet}>
                {by ? t('event.by', { instant: instant(at), name: by }) : instant(at)}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
