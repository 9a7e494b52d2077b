import type { ReactNode } from 'react';
import type { Figure } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { StatusPill } from '../ui/status-pill';
import { VisuallyHidden } from '../ui/visually-hidden';
import { bigChangeOf, isPercentage } from './attention';
import { compare } from './compare';
import { compareTexts } from './compare.texts';
import { FigureDetails } from './figure-details';
import { FigureValue } from './figure-value';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import { type ComparedFigure, comparedOf } from './previous';
import { RemarkButton } from './remark-input';
import { figureAnchor, type Review } from './review';

/** One figure: before, now and the change in a row; what is said about it and its parts in a second one. */
export function FigureRows({ figure, review }: { figure: Figure; review: Review }) {
  const t = useTexts(figuresTexts);
  const { language } = useLanguage();
  const { report, remarks, previous } = review;
  const { indicator } = figure;
  const compared = comparedOf(previous, figure.id);
  const name = language === 'es' ? indicator.nameEs : indicator.nameEn;
  const isRemarked = remarks?.values.on[figure.id] !== undefined;
  return (
    <tbody
      role="rowgroup"
      className={styles.group}
      data-remarked={isRemarked || undefined}
      {...figureAnchor(figure.id)}
    >
      <tr role="row">
        <th scope="row" role="rowheader">
          {name}
        </th>
        <Cell label={report.previousCycleCode ?? t('before')}>
          {compared ? <Before compared={compared} /> : <PreviousValue figure={figure} />}
        </Cell>
        <Cell label={report.cycle.code}>
          <FigureValue figure={figure} />
        </Cell>
        <Cell label={t('change')}>
          <Change figure={figure} compared={compared} />
        </Cell>
        {remarks && (
          <td role="cell" className={styles.action}>
            <RemarkButton about={figure.id} name={name} review={review} />
          </td>
        )}
      </tr>
      <tr role="row" className={styles.below}>
        <td role="cell" colSpan={remarks ? 5 : 4}>
          <FigureDetails figure={figure} name={name} review={review} />
        </td>
      </tr>
    </tbody>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td role="cell" data-align="end">
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </td>
  );
}

const Nothing = ({ children }: { children: string }) => (
  <>
    <span className={styles.quiet} aria-hidden="true">
      –
    </span>
    <VisuallyHidden>{children}</VisuallyHidden>
  </>
);

function PreviousValue({ figure }: { figure: Figure }) {
  const t = useTexts(figuresTexts);
  const { number } = useFormats();
  if (figure.previousValue === null) return <Nothing>{t('noBefore')}</Nothing>;
  return (
    <>
      {number(figure.previousValue)}
      {isPercentage(figure) && <small>{t('numerator')}</small>}
    </>
  );
}

function Before({ compared: { before, definition } }: { compared: ComparedFigure }) {
  const t = useTexts(compareTexts);
  return (
    <>
      <FigureValue figure={before} />
      {definition === 'broken' && <small>{t('otherDefinition')}</small>}
      {definition === 'rescaled' && <small>{t('converted')}</small>}
    </>
  );
}

/** In numbers, and a big one in words too. */
function Change({ figure, compared: since }: { figure: Figure; compared: ComparedFigure | undefined }) {
  const t = useTexts(figuresTexts);
  const inCompare = useTexts(compareTexts);
  const { signed, change } = useFormats();
  const compared = figure.state === 'reported' ? compare(figure.previousValue, figure.value) : null;
  const big = bigChangeOf(figure);
  if (since?.definition === 'broken') return <span className={styles.quiet}>{t('notCompared')}</span>;
  if (since && since.points !== null)
    return since.points === 0 ? (
      <span className={styles.quiet}>{t('same')}</span>
    ) : (
      inCompare('points', { change: signed(Math.round(since.points * 10) / 10) })
    );
  if (!compared) return <Nothing>{t('noBefore')}</Nothing>;
  if (isPercentage(figure)) return <Nothing>{t('notCompared')}</Nothing>;
  if (compared.difference === 0) return <span className={styles.quiet}>{t('same')}</span>;
  return (
    <>
      {signed(compared.difference)}{' '}
      {compared.percent !== null && <span className={styles.percent}>{change(compared.percent)}</span>}
      {big && (
        <span className={styles.big}>
          <StatusPill tone="warn" icon="warning">
            {t(`big.${big}`)}
          </StatusPill>
        </span>
      )}
    </>
  );
}
