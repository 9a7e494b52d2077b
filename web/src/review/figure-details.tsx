import type { Figure } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { TextArea } from '../ui/inputs';
import { useWhyNotReported } from '../vocabulary/not-reported';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import { Breakdowns } from './breakdowns';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { withRemark } from './remarks';
import type { Review } from './review';

/** Under a figure: its note, earlier remarks, the one being written, and its parts, folded. */
export function FigureDetails({ figure, name, review }: { figure: Figure; name: string; review: Review }) {
  const t = useTexts(figuresTexts);
  const units = useTexts(reportStatesTexts);
  const { dayOf } = useFormats();
  const { language } = useLanguage();
  const whyNot = useWhyNotReported();
  const { indicator } = figure;
  const earlier = review.report.remarks.filter(({ figureId }) => figureId === figure.id);
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
      {earlier.map((remark) => (
        <Words key={remark.id} label={t('earlier', { day: dayOf(remark.createdAt) })} isRemark>
          {remark.text}
        </Words>
      ))}
      <RemarkInput figureId={figure.id} name={name} review={review} />
    </div>
  );
}

function Words({ label, isRemark, children }: { label: string; isRemark?: boolean; children: string }) {
  return (
    <p className={styles.words} data-remark={isRemark || undefined}>
      <strong>{label}</strong> {children}
    </p>
  );
}

function RemarkInput({ figureId, name, review: { remarks } }: { figureId: string; name: string; review: Review }) {
  const t = useTexts(figuresTexts);
  const text = remarks?.values.figures[figureId];
  if (!remarks || text === undefined) return null;
  const change = (next: string | null) => remarks.set(withRemark(remarks.values, figureId, next));
  return (
    <div className={styles.remark}>
      <TextArea
        name={figureId}
        label={t('remarkOn', { name })}
        hint={t('remarkHint')}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={change}
        autoFocus={text === ''}
      />
      <Button small look="quiet" icon="close" onClick={() => change(null)}>
        {t('removeRemark')}
      </Button>
    </div>
  );
}
