import type { Report } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { useWhyNotReported } from '../vocabulary/not-reported';
import { type Attention, attentionOf } from './attention';
import { figuresTexts } from './figures.texts';
import { figuresOf } from './remarks';
import { goToFigure } from './review';
import styles from './review.module.css';
import { reviewTexts } from './review.texts';

/** What stands out, each with the way to its figure. */
export function AttentionCard({ report }: { report: Report }) {
  const t = useTexts(reviewTexts);
  const words = useAttentionWords(report);
  const nameOf = useFigureName(report);
  const found = attentionOf(report);
  if (report.state === 'draft') return null; // what is still empty needs no warning
  if (found.length === 0 && report.isNothingToReport) return null;
  if (found.length === 0) return <p className={styles.calm}>{t('attention.none')}</p>;
  return (
    <Card title={t('attention.title')}>
      <ul className={styles.attention}>
        {found.map((each, index) => (
          <li key={index} data-level={each.kind === 'check' ? each.level : 'soft'}>
            <Icon name={each.kind === 'not-reported' ? 'dash' : 'warning'} small />
            <p>
              {each.figureId && (
                <button type="button" className={styles.jump} onClick={() => goToFigure(each.figureId!)}>
                  {nameOf(each.figureId)}
                </button>
              )}{' '}
              {words(each)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useAttentionWords(report: Report) {
  const t = useTexts(reviewTexts);
  const inFigures = useTexts(figuresTexts);
  const whyNot = useWhyNotReported();
  const { number } = useFormats();
  return (each: Attention): string => {
    if (each.kind === 'check') return each.detail;
    if (each.kind === 'not-reported') return t('attention.notReported', { reason: whyNot(each.figure) });
    return t('attention.change', {
      change: inFigures(`big.${each.change}`),
      cycle: report.previousCycleCode ?? '',
      before: number(each.before),
      now: number(each.now),
    });
  };
}

/** "Comedor · Niñas y niños atendidos", so that the same indicator of two programs is told apart. */
export function useFigureName(report: Report): (figureId: string) => string {
  const { language } = useLanguage();
  return (figureId) => {
    const figure = figuresOf(report).find(({ id }) => id === figureId);
    const program = report.programs.find(({ id }) => id === figure?.programId);
    const name = language === 'es' ? figure?.indicator.nameEs : figure?.indicator.nameEn;
    return [program?.name, name].filter(Boolean).join(' · ');
  };
}
