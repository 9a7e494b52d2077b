import type { Figure } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { useWhyNotReported } from '../vocabulary/not-reported';
import { figureTexts } from './figure.texts';
import { type FigureTexts, totalOf } from './figure-values';
import { usePartName } from './part-name';

/** What is chosen between after a conflict: the figure as a whole, because its total and its parts belong together, and its note. */
export interface FigureParts {
  figure: Omit<FigureTexts, 'note'>;
  note: string;
}

export const splitFigure = ({ note, ...figure }: FigureTexts): FigureParts => ({ figure, note });
export const joinFigure = ({ figure, note }: FigureParts): FigureTexts => ({ ...figure, note });

export function useFigureWords({ indicator: { unit } }: Figure) {
  const t = useTexts(figureTexts);
  const { number } = useFormats();

  const whyNot = useWhyNotReported();
  const partName = usePartName();
  const showFigure = (texts: FigureTexts): string => {
    if (texts.isNotReported) return `${t('unreported')}: ${whyNot(texts)}`;
    const total = totalOf(texts, unit);
    const parts = Object.entries(texts.cells).flatMap(([breakdown, cells]) =>
      Object.entries(cells).flatMap(([category, text]) =>
        text.trim() ? [`${partName(breakdown, category)}: ${text}`] : [],
      ),
    );
    const denominator = texts.denominator && ` / ${texts.denominator}`;
    return [total === null ? texts.value || t('conflict.nothing') : number(total) + denominator, ...parts].join('\n');
  };

  return {
    labelOf: (field: keyof FigureParts) => (field === 'note' ? t('noteFor') : t('conflict.figure')),
    show: (field: keyof FigureParts, parts: FigureParts) =>
      field === 'note' ? parts.note : showFigure(joinFigure(parts)),
  };
}
