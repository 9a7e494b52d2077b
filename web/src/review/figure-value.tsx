import type { Figure } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';

/** Not reported is not zero, and a percentage is told with both of its numbers. */
export function FigureValue({
  figure: { state, value, denominator },
}: {
  figure: Pick<Figure, 'state' | 'value' | 'denominator'>;
}) {
  const t = useTexts(figuresTexts);
  const { number, share } = useFormats();
  if (state === 'not_reported') return <span className={styles.missing}>{t('notReported')}</span>;
  if (value === null) return <span className={styles.quiet}>{t('empty')}</span>;
  if (denominator === null) return <strong>{number(value)}</strong>;
  return (
    <>
      <strong>{share(denominator === 0 ? 0 : value / denominator)}</strong>
      <small className={styles.quiet}>{t('outOf', { value: number(value), denominator: number(denominator) })}</small>
    </>
  );
}
