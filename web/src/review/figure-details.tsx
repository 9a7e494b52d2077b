import type { Figure } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { useWhyNotReported } from '../vocabulary/not-reported';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import { Breakdowns } from './breakdowns';
import { compareTexts } from './compare.texts';
import { isChanged } from './compared-parts';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { MadeRemarks } from './made-remarks';
import { comparedOf } from './previous';
import { RemarkInput } from './remark-input';
import type { Review } from './review';

/** Under a figure: its note, earlier remarks, the one being written, and its parts, folded. */
export function FigureDetails({ figure, name, review }: { figure: Figure; name: string; review: Review }) {
  const t = useTexts(figuresTexts);
  const units = useTexts(reportStatesTexts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const whyNot = useWhyNotReported();
  const inCompare = useTexts(compareTexts);
  const { indicator } = figure;
  const { previous, report } = review;
  const compared = comparedOf(previous, figure.id);
  const changed = compared?.parts.filter(isChanged).length ?? 0;
  const isBrokenDown = indicator.breakdowns.length > 0 && figure.state === 'reported';
  const hasParts = isBrokenDown || (compared?.parts.length ?? 0) > 0;
  return (
    <div className={styles.details}>
      <details className={styles.fold}>
        <summary>
          <span className={styles.code}>
            {indicator.code} · {(units as (key: string) => string)(`unit.${indicator.unit}`)}
          </span>{' '}
          {t(hasParts ? 'details' : 'onlyDefinition')}
          {compared && compared.parts.length > 0 && (
            <span className={styles.parted}>
              {changed ? inCompare('changed', { count: changed }) : inCompare('unchanged')}
            </span>
          )}
        </summary>
        <div className={styles.folded}>
          {hasParts && (
            <Breakdowns
              figure={figure}
              compared={compared}
              before={previous?.cycle.code ?? ''}
              now={report.cycle.code}
            />
          )}
          {compared && previous && (
            <p>
              {inCompare(`definition.${compared.definition}`, {
                cycle: previous.cycle.code,
                factor: number(compared.factor ?? 1),
              })}
            </p>
          )}
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
