import { useId } from 'react';
import type { Figure } from '../api/types';
import { useLanguage, useTexts } from '../texts/language';
import { StatusPill } from '../ui/status-pill';
import { FigureChecks, useFigureChecks } from './figure-checks';
import styles from './figure.module.css';
import { figureTexts } from './figure.texts';
import { FigureInputs } from './figure-inputs';
import { FigureMore } from './figure-more';
import { bodyOf, type FigureTexts, isAboveTotal } from './figure-values';
import { joinFigure, splitFigure } from './figure-merge';
import { useFigureWords } from './figure-words';
import { Remarks } from './remarks';
import { SaveMark } from './save-mark';
import { Refused, Stale } from './stale';
import type { Typing } from './use-autosave';
import { useFigure } from './use-figure';

/** One figure to fill in: its total, its parts, or why it is not reported. */
export function FigureCard({ figure }: { figure: Figure }) {
  const t = useTexts(figureTexts);
  const { language } = useLanguage();
  const id = useId();
  const typing = useFigure(figure);
  const words = useFigureWords(figure);
  const { indicator } = figure;
  return (
    <section
      role="group"
      className={styles.figure}
      aria-labelledby={id}
      data-figure={figure.id}
      data-short={indicator.breakdowns.length === 0 || undefined}
    >
      <header className={styles.header}>
        <h3 id={id}>{language === 'es' ? indicator.nameEs : indicator.nameEn}</h3>
        <span className={styles.standing}>
          {typing.state === 'saved' && !typing.hasSaved ? null : <SaveMark state={typing.state} />}
          <Readiness figure={figure} typing={typing} />
        </span>
      </header>
      <details className={styles.definition}>
        <summary>{t('definition')}</summary>
        <p>{language === 'es' ? indicator.definitionEs : indicator.definitionEn}</p>
      </details>
      <Remarks about={{ figureId: figure.id }} />
      <Stale
        typing={typing}
        figureId={figure.id}
        split={(three) => splitFigure(three, indicator.unit)}
        join={joinFigure}
        {...words}
      />
      <Refused typing={typing} />
      {!typing.values.isNotReported && <FigureInputs figure={figure} texts={typing.values} onChange={typing.type} />}
      <FigureChecks figure={figure} typing={typing} />
      <FigureMore figure={figure} typing={typing} />
    </section>
  );
}

function Readiness({ figure, typing }: { figure: Figure; typing: Typing<FigureTexts> }) {
  const t = useTexts(figureTexts);
  const { unit } = figure.indicator;
  const checks = useFigureChecks(figure, typing);
  const state = bodyOf(typing.values, unit)?.state;
  if (!state || checks.length > 0 || (state === 'reported' && isAboveTotal(typing.values, unit)))
    return <StatusPill tone="warn">{t('toCheck')}</StatusPill>;
  if (state === 'reported') return <StatusPill tone="good">{t('ready')}</StatusPill>;
  if (state === 'not_reported') return <StatusPill tone="quiet">{t('unreported')}</StatusPill>;
  return (
    <StatusPill tone="quiet" icon="dot">
      {t('missing')}
    </StatusPill>
  );
}
