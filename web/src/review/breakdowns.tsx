import type { Figure } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import { stateName } from '../vocabulary/places';
import { type Breakdown, givenParts, listedParts, type Parts, sexAgeTable } from './breakdown-rows';
import { ComparedTable } from './compared-table';
import styles from './figures.module.css';
import { figuresTexts } from './figures.texts';
import type { ComparedFigure } from './previous';

const COMPARED = ['sex_age', 'disability', 'state', 'disability_type'] as const;

interface BreakdownsProps {
  figure: Figure;
  /** Beside the period before, where there is one. */
  compared: ComparedFigure | undefined;
  /** The codes of both periods. */
  before: string;
  now: string;
}

/** A figure's parts, read only: each breakdown as a small table, beside what it was. */
export function Breakdowns({ figure, compared, before, now }: BreakdownsProps) {
  const t = useTexts(figuresTexts);
  const given = figure.indicator.breakdowns.flatMap((breakdown) => {
    const parts = givenParts(figure, breakdown);
    return parts ? [{ breakdown, parts }] : [];
  });
  const parts = compared?.parts ?? [];
  const isSexAge = given.find(({ breakdown }) => breakdown === 'sex_age');
  if (parts.length > 0)
    return (
      <div className={styles.breakdowns}>
        {isSexAge && <SexAge parts={isSexAge.parts} />}
        {COMPARED.map((breakdown) => (
          <ComparedTable key={breakdown} breakdown={breakdown} parts={parts} before={before} now={now} />
        ))}
      </div>
    );
  if (given.length === 0) return <p>{t('allUnknown')}</p>;
  return (
    <div className={styles.breakdowns}>
      {given.map(({ breakdown, parts }) =>
        breakdown === 'sex_age' ? (
          <SexAge key={breakdown} parts={parts} />
        ) : (
          <Listed key={breakdown} breakdown={breakdown} parts={parts} value={figure.value} />
        ),
      )}
    </div>
  );
}

function SexAge({ parts }: { parts: Parts }) {
  const t = useTexts(breakdownsTexts);
  const { number } = useFormats();
  const table = sexAgeTable(parts);
  return (
    <table className={styles.parts}>
      <caption>{t('by.sex_age')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ageHeader')}</th>
          {table.sexes.map((sex) => (
            <th key={sex} scope="col">
              {t(`sex.${sex}`)}
            </th>
          ))}
          <th scope="col">{t('total')}</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ age, values, total }) => (
          <tr key={age}>
            <th scope="row">{age === 'U' ? t('unknown') : t(`age.${age}`)}</th>
            {values.map((value, index) => (
              <td key={index}>{value === undefined ? '–' : number(value)}</td>
            ))}
            <td>{number(total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          {table.totals.map((total, index) => (
            <td key={index}>{number(total)}</td>
          ))}
          <td>{number(table.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Listed({
  breakdown,
  parts,
  value,
}: {
  breakdown: Exclude<Breakdown, 'sex_age'>;
  parts: Parts;
  value: number | null;
}) {
  const t = useTexts(breakdownsTexts);
  const inFigures = useTexts(figuresTexts);
  const { number, share } = useFormats();
  const nameOf = (category: string) => {
    if (breakdown === 'state') return category === 'unknown' ? t('unknown') : stateName(category);
    return (t as (key: string) => string)(`${breakdown}.${category}`);
  };
  return (
    <div>
      <table className={styles.parts}>
        <caption>{t(`by.${breakdown}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`by.${breakdown}`)}</th>
            <th scope="col">{inFigures('count')}</th>
            <th scope="col">{inFigures('share')}</th>
          </tr>
        </thead>
        <tbody>
          {listedParts(breakdown, parts, value).map((part) => (
            <tr key={part.category}>
              <th scope="row">{nameOf(part.category)}</th>
              <td>{number(part.value)}</td>
              <td>{part.share !== null && share(part.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {breakdown === 'disability_type' && <p className={styles.quiet}>{inFigures('notAdditive')}</p>}
    </div>
  );
}
