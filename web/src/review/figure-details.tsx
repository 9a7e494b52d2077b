import type { Figure } from '../api/types';
import { useLanguage, useTexts } from '../texts/language';
import { useWhyNotReported } from '../vocabulary/not-reported';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import { Breakdowns } from './breakdowns';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { MadeRemarks } from './made-remarks';
import { RemarkInput } from './remark-input';
import type { Review } from './review';

/** Under a figure: its note, earlier remarks, the one being written, and its parts, folded. */
export function FigureDetails({ figure, name, review }: { figure: Figure; name: string; review: Review }) {
  const t = useTexts(figuresTexts);
  const units = useTexts(reportStatesTexts);
  const { language } = useLanguage();
  const whyNot = useWhyNotReported();
  const { indicator } = figure;
  const hasParts = indicator.breakdowns.length > 0 && figure.state === 'reported';
  return (
    <div className={styles.details}>
      <details className={styles.fold}>
        <summary>
          <span className={styles.code}>
            {indicator.code} · {(units as (key: string) => string)(`unit.${indicator.unit}`)}
          </span>{' '}
          {t(hasParts ? 'details' : 'onlyDefinition')}
        </summary>
        <div className={styles.folded}>
          {hasParts && <Breakdowns figure={figure} />}
          <p className={styles.quiet}>{language === 'es' ? indicator.definitionEs : indicator.definitionEn}</p>
        </div>
      </details>
      {figure.state === 'not_reported' && <Words label={t('reason')}>{whyNot(figure)}</Words>}
      {figure.note && <Words label={t('note')}>{figure.note}</Words>}
      <MadeRemarks about={figure.id} review={review} />
      <RemarkInput about={figure.id} name={name} review={review} />
    </div>
  );
}

function Words({ label, children }: { label: string; children: string }) {
  return (
    <p className={styles.words}>
      <strong>{label}</strong> {children}
    </p>
  );
}
