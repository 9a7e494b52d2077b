import type { Figure } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { useWhyNotReported } from '../vocabulary/not-reported';
import { notReportedTexts } from '../vocabulary/not-reported.texts';
import { type FigureFields, joinFigure, partOf } from './figure-merge';
import { figureTexts } from './figure.texts';
import { type FigureTexts, totalOf } from './figure-values';
import { usePartName } from './part-name';

/** How a figure's fields are called and read where two versions of them stand side by side. */
export function useFigureWords({ indicator: { unit } }: Figure) {
  const t = useTexts(figureTexts);
  const reasons = useTexts(notReportedTexts);
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

  const labelOf = (field: string): string => {
    const part = partOf(field);
    return part ? partName(part.breakdown, part.category) : t(`field.${field as PlainField}`);
  };
  const show = (field: string, fields: FigureFields): string => {
    const text = fields[field] ?? '';
    if (field === 'figure') return showFigure(joinFigure(fields));
    if (field === 'isNotReported') return t(text ? 'unreported' : 'parts.reported');
    if (field === 'notReportedCode') return text && reasons(text as keyof (typeof notReportedTexts)['es']);
    return text !== '' && Number.isFinite(Number(text)) && field !== 'note' ? number(Number(text)) : text;
  };
  /** Of the figure as a whole anything but its note; what says that there is none is the trail's `state`. */
  const fieldsBehind = (part: string) => (field: string) =>
    part === 'figure' ? field !== 'note' : field === (part === 'isNotReported' ? 'state' : part);
  return { labelOf, show, fieldsBehind };
}

type PlainField =
  'figure' | 'note' | 'value' | 'denominator' | 'isNotReported' | 'notReportedCode' | 'notReportedReason';
