import { useSyncExternalStore } from 'react';
import { useTexts } from '../texts/language';
import { Button, IconButton } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { goTo } from './go-to';
import styles from './filing-bar.module.css';
import { placeOf, sortChecks } from './report-rules';
import { SaveMark } from './save-mark';

/** Always in sight: how far the report is, whether it is stored, and the way on. */
export function FilingBar({ onReview, isBusy }: { onReview(): void; isBusy: boolean }) {
  const t = useTexts(filingTexts);
  const { report, group } = useFiling();
  const state = useSyncExternalStore(group.subscribe, () => group.state);
  const [next] = sortChecks(report.checks).missing;
  const progress = t('progress', report.progress);
  return (
    <div className={styles.bar}>
      <div className={styles.standing}>
        {report.progress.total > 0 && (
          <>
            <p className={styles.progress}>{progress}</p>
            <ProgressBar value={report.progress.ready} total={report.progress.total} label={progress} />
          </>
        )}
        <p className={styles.saving} role="status" title={state === 'device' ? t('saving.deviceLong') : undefined}>
          <SaveMark state={state} />
        </p>
      </div>
      <div className={styles.actions}>
        {next && (
          <>
            <span className={styles.next}>
              <Button look="quiet" icon="chevronDown" onClick={() => goTo(placeOf(next))}>
                {t('next')}
              </Button>
            </span>
            <span className={styles.nextShort}>
              <IconButton icon="chevronDown" label={t('next')} onClick={() => goTo(placeOf(next))} />
            </span>
          </>
        )}
        <Button look="primary" busy={isBusy} onClick={onReview}>
          {t('review')}
        </Button>
      </div>
    </div>
  );
}
