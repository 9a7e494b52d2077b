import { useId } from 'react';
import { useFormats, useTexts } from '../texts/language';
import { useMedia } from '../ui/use-media';
import { VisuallyHidden } from '../ui/visually-hidden';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import { type Age, AGES, type CellTexts, REST, restOf, SEX_AGE, type Sex, sexAge, SEXES, sumOf } from './grid';
import styles from './grid.module.css';
import { NumberInput } from './number-input';
import { RestNote } from './rest-note';
import { useGrid } from './use-grid';

export interface PartsProps {
  texts: CellTexts;
  onChange(texts: CellTexts): void;
  /** Of the figure, as it stands. */
  total: number | null;
  decimals: number;
}

/** Age by sex: a native table whose cells are named by their row and column. */
export function SexAgeGrid({ texts, onChange, total, decimals }: PartsProps) {
  const t = useTexts(breakdownsTexts);
  const { number } = useFormats();
  const isWide = useMedia('(min-width: 37.5rem)');
  const id = useId();
  const grid = useGrid<HTMLTableElement>(SEX_AGE, texts, onChange);
  const { left } = restOf(total, 'sex_age', texts, decimals);
  const sum = (cells: readonly string[]) => {
    const filled = cells.map((cell) => texts[cell]);
    const added = sumOf(filled, decimals);
    return added === null ? '–' : number(added);
  };
  return (
    <div className={styles.part} data-field="cells/sex_age">
      <table className={styles.grid} {...grid}>
        <caption>{t('by.sex_age')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ageHeader')}</th>
            {SEXES.map((sex, column) => (
              <th key={sex} id={`${id}-c${column}`} scope="col">
                <SexHeader sex={sex} isWide={isWide} />
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {AGES.map((age, row) => (
            <tr key={age}>
              <th id={`${id}-r${row}`} scope="row">
                <AgeHeader age={age} isWide={isWide} />
              </th>
              {SEXES.map((sex, column) => {
                const cell = sexAge(sex, age);
                return (
                  <td key={sex}>
                    <NumberInput
                      className={styles.cell}
                      aria-labelledby={`${id}-r${row} ${id}-c${column}`}
                      data-row={row}
                      data-column={column}
                      value={texts[cell] ?? ''}
                      onChange={(text) => onChange({ ...texts, [cell]: text })}
                      decimals={decimals}
                      isGrouped={isWide}
                      placeholder={cell === REST.sex_age && left > 0 ? number(left) : undefined}
                    />
                  </td>
                );
              })}
              <td className={styles.sum}>{sum(SEX_AGE[row] ?? [])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {SEXES.map((sex) => (
              <td key={sex} className={styles.sum}>
                {sum(AGES.map((age) => sexAge(sex, age)))}
              </td>
            ))}
            <td className={styles.sum}>{sum(SEX_AGE.flat())}</td>
          </tr>
        </tfoot>
      </table>
      <RestNote breakdown="sex_age" texts={texts} total={total} decimals={decimals} />
    </div>
  );
}

/** Short where columns are narrow; read out in full everywhere. */
function SexHeader({ sex, isWide }: { sex: Sex; isWide: boolean }) {
  const t = useTexts(breakdownsTexts);
  return <Shortened full={t(`sex.${sex}`)} short={t(`${isWide ? 'sex' : 'short'}.${sex}`)} />;
}

function AgeHeader({ age, isWide }: { age: Age; isWide: boolean }) {
  const t = useTexts(breakdownsTexts);
  if (age !== 'U') return t(`age.${age}`);
  return <Shortened full={t('ageUnknown')} short={t(isWide ? 'unknown' : 'age.U')} />;
}

function Shortened({ full, short }: { full: string; short: string }) {
  if (full === short) return full;
  return (
    <>
      <VisuallyHidden>{full}</VisuallyHidden>
      <span aria-hidden="true">{short}</span>
    </>
  );
}
