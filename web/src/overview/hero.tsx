import { useFormats, useTexts } from '../texts/language';
import { boundsOf, isSuppressed } from './figures';
import type { Overview } from './overview';
import styles from './hero.module.css';
import { overviewTexts } from './overview.texts';

/** The figure that the board came for, with what it is out of and what it cannot know. */
export function Hero({ overview }: { overview: Overview }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const { people, reported, owing } = overview;
  const bounds = boundsOf(people);
  const isRange = bounds !== null && bounds.low !== bounds.high;
  return (
    <section className={styles.hero} aria-labelledby="people-served">
      <div className={styles.main}>
        <h2 id="people-served">{t('people')}</h2>
        <p className={styles.figure}>
          {bounds ? (
            <>
              {formats.number(bounds.low)}
              {isRange && (
                <>
                  <small>{t('to')}</small>
                  {formats.number(bounds.high)}
                </>
              )}
            </>
          ) : (
            <span className={styles.words}>{t(isSuppressed(people) ? 'suppressed' : 'people.none')}</span>
          )}
        </p>
        <p className={styles.why}>
          {t(
            bounds
              ? isRange
                ? 'people.range'
                : 'people.one'
              : isSuppressed(people)
                ? 'protection'
                : 'people.noneLong',
          )}
        </p>
      </div>
      <div className={styles.side}>
        <div>
          <h3>{t('reported')}</h3>
          <p className={styles.second}>{t('ofMembers', { reported, owing })}</p>
          <progress className={styles.bar} value={reported} max={Math.max(owing, 1)} aria-label={t('reported')} />
        </div>
        <Change change={overview.change} />
      </div>
    </section>
  );
}

function Change({ change }: { change: Overview['change'] }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  if (!change || change.low === null || change.high === null) return <p className={styles.quiet}>{t('change.none')}</p>;
  const [low, high] = [Math.min(change.low, change.high), Math.max(change.low, change.high)].map(formats.change);
  return (
    <div>
      <h3>{t('change', { cycle: change.previousCycleCode })}</h3>
      <p className={styles.second}>
        {low === high ? low : `${low} ${t('to')} ${high}`}{' '}
        <small>{t('change.members', { count: change.membersInBoth })}</small>
      </p>
    </div>
  );
}
