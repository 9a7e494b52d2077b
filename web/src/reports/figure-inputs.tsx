import { type ReactNode, useId } from 'react';
import type { Figure } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { FieldError } from '../ui/field';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import styles from './figure.module.css';
import { figureTexts } from './figure.texts';
import { bodyOf, type Breakdown, decimalsOf, type FigureTexts, totalOf } from './figure-values';
import { useFiling } from './filing';
import { goOn } from './go-to';
import { type CellTexts, sumOf } from './grid';
import { NumberInput } from './number-input';
import { parseNumber } from './parse-number';
import { PartsList } from './parts-list';
import { Previous } from './previous';
import { type PartsProps, SexAgeGrid } from './sex-age-grid';
import { StatesList } from './states-list';

const DISABILITY = ['yes', 'no', 'unknown'];
const DISABILITY_TYPES = ['motor', 'visual', 'auditory', 'intellectual', 'psychosocial', 'multiple'];

interface FigureInputsProps {
  figure: Figure;
  texts: FigureTexts;
  onChange(texts: FigureTexts): void;
}

export function FigureInputs({ figure, texts, onChange }: FigureInputsProps) {
  const t = useTexts(figureTexts);
  const id = useId();
  const { unit, breakdowns } = figure.indicator;
  const decimals = decimalsOf(unit);
  const hasFault = bodyOf(texts, unit) === null;
  const setParts = (breakdown: string, parts: CellTexts) =>
    onChange({ ...texts, cells: { ...texts.cells, [breakdown]: parts } });
  return (
    <>
      <Totals figure={figure} texts={texts} onChange={onChange} />
      {breakdowns.length > 0 && (
        <>
          {breakdowns.includes('sex_age') && <p className={styles.hint}>{t('gridHint')}</p>}
          <div className={styles.breakdowns}>
            {breakdowns.map((breakdown) => (
              <Parts
                key={breakdown}
                breakdown={breakdown}
                programId={figure.programId}
                texts={texts.cells[breakdown] ?? {}}
                onChange={(parts) => setParts(breakdown, parts)}
                total={hasFault ? null : totalOf(texts, unit)}
                decimals={decimals}
              />
            ))}
          </div>
        </>
      )}
      <FieldError id={`${id}-fault`} error={hasFault ? t(decimals ? 'notNumber' : 'notNumberWhole') : undefined} />
    </>
  );
}

function Parts({ breakdown, programId, ...parts }: PartsProps & { breakdown: Breakdown; programId: string | null }) {
  const { statesOf } = useFiling();
  if (breakdown === 'sex_age') return <SexAgeGrid {...parts} />;
  if (breakdown === 'state') return <StatesList {...parts} own={statesOf(programId)} />;
  const categories = breakdown === 'disability' ? DISABILITY : DISABILITY_TYPES;
  return <PartsList {...parts} breakdown={breakdown} categories={categories} />;
}

function Totals({ figure, texts, onChange }: FigureInputsProps) {
  const t = useTexts(figureTexts);
  const units = useTexts(reportStatesTexts) as (key: string) => string;
  const id = useId();
  const { unit } = figure.indicator;
  const decimals = decimalsOf(unit);
  const isRatio = unit === 'percentage';
  const fromGrid = texts.value.trim() === '' ? sumOf(Object.values(texts.cells.sex_age ?? {}), decimals) : null;
  return (
    <div className={styles.totals}>
      <Quantity
        field="value"
        label={isRatio ? t('numerator') : t('total', { unit: units(`unit.${unit}`) })}
        value={texts.value}
        onChange={(value) => onChange({ ...texts, value })}
        decimals={decimals}
        fallback={fromGrid}
        hintId={fromGrid === null ? undefined : id}
      />
      {isRatio && (
        <Quantity
          field="denominator"
          label={t('denominator')}
          value={texts.denominator}
          onChange={(denominator) => onChange({ ...texts, denominator })}
          decimals={decimals}
          hint={<Ratio texts={texts} decimals={decimals} />}
        />
      )}
      <Previous figure={figure} value={totalOf(texts, unit)} />
      {fromGrid !== null && (
        <p id={id} className={styles.hint}>
          {t('followsGrid')}
        </p>
      )}
    </div>
  );
}

interface QuantityProps {
  field: string;
  label: string;
  value: string;
  onChange(value: string): void;
  decimals: number;
  fallback?: number | null;
  hint?: ReactNode;
  /** Of a hint that stands elsewhere. */
  hintId?: string;
}

function Quantity({ field, label, hint, hintId, ...input }: QuantityProps) {
  const id = useId();
  return (
    <div className={styles.quantity} data-field={field}>
      <label htmlFor={id}>{label}</label>
      <NumberInput
        id={id}
        className={styles.total}
        aria-describedby={hint ? `${id}-hint` : hintId}
        enterKeyHint="next"
        onKeyDown={(event) => event.key === 'Enter' && goOn(event.currentTarget) && event.preventDefault()}
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** "120 de 150: 80 %", as soon as both are there. */
function Ratio({ texts, decimals }: { texts: FigureTexts; decimals: number }) {
  const t = useTexts(figureTexts);
  const { number, share } = useFormats();
  const value = parseNumber(texts.value, decimals);
  const denominator = parseNumber(texts.denominator, decimals);
  if (value.kind !== 'number' || denominator.kind !== 'number' || denominator.value === 0) return null;
  return t('ratio', {
    value: number(value.value),
    denominator: number(denominator.value),
    share: share(value.value / denominator.value),
  });
}
