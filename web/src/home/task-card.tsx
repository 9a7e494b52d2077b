import type { Obligation } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { ProgressBar } from '../ui/progress-bar';
import { Due } from '../vocabulary/due';
import { dueOf } from './agenda';
import { useCycleName } from './cycle-name';
import styles from './home.module.css';
import { homeTexts } from './home.texts';

/** The report due next. */
export function TaskCard({ task, isOne }: { task: Obligation; isOne: boolean }) {
  const t = useTexts(homeTexts);
  const nameOf = useCycleName();
  const { ready, total } = task.progress ?? { ready: 0, total: 0 };
  const isReady = total > 0 && ready === total;
  const progress = isReady ? t('task.all') : t('task.progress', { ready, total });
  return (
    <Card>
      <div className={styles.task}>
        <Due {...task} />
        <div>
          <h2>{t('task.title', { cycle: nameOf(task) })}</h2>
          {!isOne && <p className={styles.member}>{task.memberName}</p>}
        </div>
        {total > 0 && (
          <div className={styles.progress}>
            <p>{progress}</p>
            <ProgressBar value={ready} total={total} label={progress} />
          </div>
        )}
        <ButtonLink look="primary" wide href={`/reports/${task.reportId}`}>
          {t(isReady ? 'task.submit' : ready > 0 ? 'task.continue' : 'task.start')}
        </ButtonLink>
      </div>
    </Card>
  );
}

/** Nothing to fill in: what comes next, where that is known. */
export function CalmCard({ isCalm, next }: { isCalm: boolean; next: readonly Obligation[] }) {
  const t = useTexts(homeTexts);
  const nameOf = useCycleName();
  const { day } = useFormats();
  const coming = next.find(({ state }) => state === 'not_yet_open');
  if (!isCalm) return null;
  return (
    <Card>
      <div className={styles.calm}>
        <Icon name="check" />
        <div>
          <h2>{t('calm.title')}</h2>
          <p>{t('calm.text')}</p>
          {coming && (
            <p>{t('calm.next', { cycle: nameOf(coming), due: t('calm.dueOn', { day: day(dueOf(coming)) }) })}</p>
          )}
        </div>
      </div>
    </Card>
  );
}
