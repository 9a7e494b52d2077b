import { useFormats, useTexts } from '../texts/language';
import { compare } from './compare';
import { compareTexts } from './compare.texts';
import styles from './compared.module.css';
import { Said } from './said';
import type { Previous } from './previous';

/** How many were served the period before, and by how many that has changed: a range where either is one. */
export function PeopleSince({ previous }: { previous: Previous }) {
  const t = useTexts(compareTexts);
  const { number, range } = useFormats();
  const cycle = previous.cycle.code;
  const { before } = previous.people;
  if (previous.isNothingToReport)
    return <p className={styles.people}>{t('people.nothing', { cycle, reason: previous.nothingReason ?? '' })}</p>;
  return (
    <div className={styles.people}>
      {before.unduplicatedPeople !== null && (
        <p>{t('people.counted', { cycle, people: number(before.unduplicatedPeople) })}</p>
      )}
      {before.peopleRange && (
        <p className={before.unduplicatedPeople === null ? undefined : styles.quiet}>
          {t('people.range', { cycle, range: range(before.peopleRange) })}
        </p>
      )}
      {before.unduplicatedPeople === null && !before.peopleRange && <p>{t('people.none', { cycle })}</p>}
      <Difference previous={previous} />
      {before.unduplicatedReason && <Said label={t('people.reason', { cycle })}>{before.unduplicatedReason}</Said>}
    </div>
  );
}

function Difference({ previous: { people } }: { previous: Previous }) {
  const t = useTexts(compareTexts);
  const { signed, change } = useFormats();
  if (!people.difference) return null;
  const { low, high } = people.difference;
  if (low !== high)
    return (
      <p>
        <strong>{t('people.changeRange', { low: signed(low), high: signed(high) })}</strong>
      </p>
    );
  const was = people.before.unduplicatedPeople ?? people.before.peopleRange?.low ?? null;
  const percent = was === null ? null : (compare(was, was + low)?.percent ?? null);
  const told =
    low === 0 ? t('same') : [signed(low), percent !== null && `(${change(percent)})`].filter(Boolean).join(' ');
  return (
    <p>
      <strong>{t('people.change', { change: told })}</strong>
    </p>
  );
}
