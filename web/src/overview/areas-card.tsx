import { Link } from 'wouter';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { termsTexts } from '../vocabulary/terms.texts';
import { boundsOf, isSuppressed } from './figures';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';

/** Each area's range as a bar: certain up to the lowest, possible up to the highest. */
export function AreasCard({ areas, hrefOf }: { areas: Overview['byArea']; hrefOf?(area: string): string }) {
  const t = useTexts(overviewTexts);
  const terms = useTexts(termsTexts);
  const formats = useFormats();
  const largest = Math.max(1, ...areas.map(({ people }) => boundsOf(people)?.high ?? 0));
  return (
    <Card title={t('areas')} lead={t('areas.lead')}>
      <ul className={styles.areas}>
        {areas.map(({ area, people, reported, owing }) => {
          const bounds = boundsOf(people);
          return (
            <li key={area}>
              <p className={styles.areaName}>
                {hrefOf ? (
                  <Link href={hrefOf(area)}>{terms(`area.${area}`)}</Link>
                ) : (
                  <span>{terms(`area.${area}`)}</span>
                )}
                <strong>{bounds ? formats.range(bounds) : t(isSuppressed(people) ? 'suppressed' : 'none')}</strong>
              </p>
              <svg className={styles.rangeBar} viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="3" className={styles.track} />
                <rect width={((bounds?.high ?? 0) / largest) * 100} height="3" className={styles.possible} />
                <rect width={((bounds?.low ?? 0) / largest) * 100} height="3" className={styles.certain} />
              </svg>
              {reported !== null && <p className={styles.small}>{t('areas.of', { reported, owing })}</p>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
