import { type ReactNode, useId } from 'react';
import { useFormats, useTexts } from '../texts/language';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import { figureTexts } from './figure.texts';
import type { Breakdown } from './figure-values';
import { listOf, REST, restOf } from './grid';
import styles from './grid.module.css';
import { NumberInput } from './number-input';
import { usePartName } from './part-name';
import { RestNote } from './rest-note';
import type { PartsProps } from './sex-age-grid';
import { useGrid } from './use-grid';

interface PartsListProps extends PartsProps {
  breakdown: Exclude<Breakdown, 'sex_age'>;
  categories: readonly string[];
  children?: ReactNode;
}

/** A breakdown of one column. */
export function PartsList({ breakdown, categories, children, ...parts }: PartsListProps) {
  const { texts, onChange, total, decimals } = parts;
  const t = useTexts(breakdownsTexts);
  const inFigure = useTexts(figureTexts);
  const { number } = useFormats();
  const nameOf = usePartName();
  const id = useId();
  const { left } = restOf(total, breakdown, texts, decimals);
  const grid = useGrid<HTMLDivElement>(listOf(categories), texts, onChange);
  return (
    <fieldset className={styles.part} data-field={`cells/${breakdown}`}>
      <legend>{t(`by.${breakdown}`)}</legend>
      {breakdown === 'disability_type' && <p className={styles.rest}>{inFigure('typesHint')}</p>}
      <div className={styles.list} {...grid}>
        {categories.map((category, row) => (
          <div key={category} className={styles.row}>
            <label htmlFor={`${id}-${category}`}>{nameOf(breakdown, category)}</label>
            <NumberInput
              className={styles.cell}
              id={`${id}-${category}`}
              data-row={row}
              data-column={0}
              value={texts[category] ?? ''}
              onChange={(text) => onChange({ ...texts, [category]: text })}
              decimals={decimals}
              placeholder={category === REST[breakdown] && left > 0 ? number(left) : undefined}
            />
          </div>
        ))}
      </div>
      {children}
      <RestNote breakdown={breakdown} texts={texts} total={total} decimals={decimals} />
    </fieldset>
  );
}
