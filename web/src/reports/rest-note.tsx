import { useFormats, useTexts } from '../texts/language';
import { FieldError } from '../ui/field';
import { figureTexts } from './figure.texts';
import { type CellTexts, isAllValid, REST, restOf, sumOf } from './grid';
import styles from './grid.module.css';
import { useId } from 'react';

/** How the parts stand to the total, in words. */
export function RestNote({
  breakdown,
  texts,
  total,
  decimals,
}: {
  breakdown: string;
  texts: CellTexts;
  total: number | null;
  decimals: number;
}) {
  const t = useTexts(figureTexts);
  const { number } = useFormats();
  const id = useId();
  const { left, above } = restOf(total, breakdown, texts, decimals);
  const rest = REST[breakdown];
  if (rest === undefined || !isAllValid(texts, decimals)) return null;
  if (above > 0) return <FieldError id={id} error={t('above', { above: number(above) })} />;
  if (left === 0 || texts[rest]?.trim()) return null;
  const hasParts = sumOf(Object.values(texts), decimals) !== null;
  return <p className={styles.rest}>{t(hasParts ? 'rest' : 'noParts', { left: number(left) })}</p>;
}
