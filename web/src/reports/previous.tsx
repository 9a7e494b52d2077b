import type { Figure } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import styles from './figure.module.css';
import { figureTexts } from './figure.texts';
import { changeSince } from './figure-values';
import { useFiling } from './filing';

/** The period before, how far this one is from it, and what the program set itself. */
export function Previous(props: { figure: Figure; value: number | null }) {
  const t = useTexts(figureTexts);
  const { number } = useFormats();
  const { target } = props.figure;
  return (
    <>
      <Before {...props} />
      {target !== null && <p className={styles.previous}>{t('target', { value: number(target) })}</p>}
    </>
  );
}

function Before({ figure: { previousValue, indicator }, value }: { figure: Figure; value: number | null }) {
  const t = useTexts(figureTexts);
  const { number, change } = useFormats();
  const { report } = useFiling();
  const cycle = report.previousCycleCode;
  if (!cycle) return null;
  if (previousValue === null) return <p className={styles.previous}>{t('previousNone', { cycle })}</p>;
  const isPart = indicator.unit === 'percentage'; // a numerator alone says nothing
  const percent = isPart ? null : changeSince(previousValue, value);
  return (
    <p className={styles.previous}>
      {t(isPart ? 'previousPart' : 'previous', { cycle, value: number(previousValue) })}
      {percent !== null && <span>{value === previousValue ? t('same') : change(percent)}</span>}
    </p>
  );
}
