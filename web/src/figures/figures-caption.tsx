import { Link } from 'wouter';
import type { FiguresTable } from '../api/types';
import { boundsOf } from '../overview/figures';
import { useFormats, useTexts } from '../texts/language';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { addressOf, type Question } from './use-question';

/** The total, of how many, and how it was put together: nothing is left to be guessed. */
export function FiguresCaption({ table, question: { query, by } }: { table: FiguresTable; question: Question }) {
  const t = useTexts(figuresTexts);
  const formats = useFormats();
  const { total, sum, counted, reported, owing, target, asOf, rows, periodRule } = table;
  const bounds = boundsOf(total);
  const whole = bounds ? formats.range(bounds) : sum && wholeOf(sum, formats);
  const hasRange = [total, ...rows.map(({ people }) => people)].some((people) => {
    const each = boundsOf(people);
    return each !== null && each.low !== each.high;
  });
  const sentences = [
    by !== 'cycle' && t('coverage.reported', { count: owing, reported }),
    by !== 'cycle' &&
      counted !== null &&
      counted !== undefined &&
      counted < reported &&
      t('coverage.counted', { count: counted }),
    by === 'cycle' &&
      (table.members === 'same' ? t('caption.same', { count: rows[0]?.reported ?? 0 }) : t('caption.all')),
    table.as === 'first' && t('caption.first'),
    asOf && t('caption.asOf', { day: formats.day(asOf) }),
    periodRule && t(`caption.${periodRule}`),
    hasRange && t('caption.range'),
    table.mayRepeat &&
      counted !== 0 &&
      (table.indicator?.unit ?? 'people') === 'people' &&
      by !== 'indicator' &&
      t('caption.mayRepeat'),
    target !== null && target !== undefined && t('goal', { target: formats.number(target) }),
  ];
  return (
    <div className={styles.caption}>
      {whole && (
        <p>
          {t('total')}: <strong>{whole}</strong>
        </p>
      )}
      <p className={styles.note}>{sentences.filter(Boolean).join(' ')}</p>
      {by !== 'member' && by !== 'cycle' && owing > 0 && (
        <p className={styles.behind}>
          <Link href={`/figures?${addressOf(query, { by: 'member', reporting: 'reported' })}`}>{t('who')}</Link>
          <Link href={`/figures?${addressOf(query, { by: 'member', reporting: 'missing' })}`}>{t('whoNot')}</Link>
        </p>
      )}
    </div>
  );
}

type Sum = NonNullable<FiguresTable['sum']>;
const wholeOf = ({ value, percent }: Sum, formats: ReturnType<typeof useFormats>): string =>
  percent === null ? formats.number(value) : formats.share(percent / 100);
