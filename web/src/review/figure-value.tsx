import type { Figure } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { StatusPill } from '../ui/status-pill';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';

/** Not reported is not zero, and a percentage is told with both of its numbers. */
export function FigureValue({ figure: { state, value, denominator } }: { figure: Figure }) {
  const t = useTexts(figuresTexts);
  const { number, share } = useFormats();
  if (state === 'not_reported') return <StatusPill tone="quiet">{t('notReported')}</StatusPill>;
  if (value === null) return <StatusPill tone="warn">{t('empty')}</StatusPill>;
  if (denominator === null) return <strong>{number(value)}</strong>;
  return (
    <>
      <strong>{share(denominator === 0 ? 0 : value / denominator)}</strong>
      <small className={styles.quiet}>{t('outOf', { value: number(value), denominator: number(denominator) })}</small>
    </>
  );
}
