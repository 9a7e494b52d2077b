import { useId } from 'react';
import type { Figure } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { useWhyNotReported } from '../vocabulary/not-reported';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import styles from './figure.module.css';
import { figureTexts } from './figure.texts';
import { PartsReading } from './parts-reading';
import { Previous } from './previous';

/** One figure as it was handed in. */
export function FigureReading({ figure }: { figure: Figure }) {
  const t = useTexts(figureTexts);
  const { language } = useLanguage();
  const id = useId();
  const whyNot = useWhyNotReported();
  const { indicator, state, note } = figure;
  const hasParts = state === 'reported' && Object.values(figure.cells).some((parts) => Object.keys(parts).length > 0);
  return (
    <section
      role="group"
      className={styles.figure}
      aria-labelledby={id}
      data-figure={figure.id}
      data-short={indicator.breakdowns.length === 0 || undefined}
    >
      <h3 id={id}>{language === 'es' ? indicator.nameEs : indicator.nameEn}</h3>
      <Value figure={figure} />
      {state === 'not_reported' && <p className={styles.words}>{whyNot(figure)}</p>}
      {note && (
        <p className={styles.words}>
          <strong>{t('noteFor')}</strong> {note}
        </p>
      )}
      {hasParts && (
        <details className={styles.definition}>
          <summary>{t('parts')}</summary>
          <PartsReading figure={figure} />
        </details>
      )}
    </section>
  );
}

function Value({ figure }: { figure: Figure }) {
  const t = useTexts(figureTexts);
  const units = useTexts(reportStatesTexts) as (key: string) => string;
  const { number, share } = useFormats();
  const { value, denominator, state, indicator } = figure;
  if (value === null) return <p className={styles.unit}>{t(state === 'not_reported' ? 'unreported' : 'missing')}</p>;
  return (
    <div className={styles.reading}>
      {indicator.unit === 'percentage' && denominator ? (
        <p className={styles.value}>
          {t('ratio', { value: number(value), denominator: number(denominator), share: share(value / denominator) })}
        </p>
      ) : (
        <p>
          <span className={styles.value}>{number(value)}</span>{' '}
          <span className={styles.unit}>{units(`unit.${indicator.unit}`)}</span>
        </p>
      )}
      <Previous figure={figure} value={value} />
    </div>
  );
}
