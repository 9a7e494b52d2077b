import type { Report } from '../api/types';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { filingTexts } from './filing.texts';
import { usePartOf } from './figure-checks';
import { useFiling } from './filing';
import { goTo } from './go-to';
import { type Place, placeOf, sortChecks } from './report-rules';
import styles from './report.module.css';
import { useFigureName } from './use-figure-name';

/** At the form's end, what still stands in the way. */
export function ChecksCard() {
  const t = useTexts(filingTexts);
  const { report } = useFiling();
  if (report.checks.length === 0 || report.progress.ready === 0) return null; // an empty report needs no list of what it lacks
  return (
    <Card title={t('checks.title')}>
      <ChecksList report={report} onGo={goTo} />
    </Card>
  );
}

interface ChecksListProps {
  report: Report;
  /** Else all of them. */
  checks?: Report['checks'];
  onGo(place: Place): void;
}

/** Each check with the way to its field; figures that are simply missing are folded. */
export function ChecksList({ report, checks = report.checks, onGo }: ChecksListProps) {
  const t = useTexts(filingTexts);
  const nameOf = useFigureName(report);
  const partOf = usePartOf();
  const { missing, faults } = sortChecks(checks);
  return (
    <div className={styles.checks}>
      {faults.length > 0 && (
        <ul>
          {faults.map((check) => (
            <li key={check.pointer + check.code} data-level={check.level}>
              <Icon name="warning" small />
              <p>
                <button type="button" className={styles.jump} onClick={() => onGo(placeOf(check))}>
                  {check.figureId ? nameOf(check.figureId) : t('checks.whole')}
                </button>{' '}
                {[partOf(check.pointer), check.detail].filter(Boolean).join(': ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <details open={faults.length === 0 || missing.length <= 5}>
          <summary>{t('checks.missing', { count: missing.length })}</summary>
          <ul>
            {missing.map((check) => (
              <li key={check.pointer}>
                <Icon name="dot" small />
                <button type="button" className={styles.jump} onClick={() => onGo(placeOf(check))}>
                  {nameOf(check.figureId ?? '')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
