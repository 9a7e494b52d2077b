import { usePartName } from '../reports/part-name';
import { useFormats, useTexts } from '../texts/language';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import { compare } from './compare';
import { compareTexts } from './compare.texts';
import { isChanged, partsOf } from './compared-parts';
import styles from './compared.module.css';
import { figuresTexts } from './figures.texts';
import type { ComparedPart } from './previous';

interface ComparedTableProps {
  breakdown: 'sex_age' | 'disability' | 'state' | 'disability_type';
  parts: readonly ComparedPart[];
  /** The codes of both periods. */
  before: string;
  now: string;
}

/** The parts of one breakdown beside those of the period before; what differs has a sign of its own, and its change in numbers. */
export function ComparedTable({ breakdown, parts, before, now }: ComparedTableProps) {
  const t = useTexts(compareTexts);
  const words = useTexts(breakdownsTexts);
  const inFigures = useTexts(figuresTexts);
  const nameOf = usePartName();
  const { number } = useFormats();
  const shown = partsOf(parts, breakdown);
  if (shown.length === 0) return null;
  const quantity = (value: number | null) => (value === null ? <abbr title={t('none')}>–</abbr> : number(value));
  return (
    <div className={styles.compared}>
      <table className={styles.parts}>
        <caption>{words(`by.${breakdown}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{now}</th>
            <th scope="col">{t('change')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <tr key={part.category} data-changed={isChanged(part) || undefined}>
              <th scope="row">{nameOf(breakdown, part.category)}</th>
              <td>{quantity(part.before)}</td>
              <td>{quantity(part.now)}</td>
              <td>
                <PartChange part={part} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {breakdown === 'disability_type' && <p className={styles.quiet}>{inFigures('notAdditive')}</p>}
    </div>
  );
}

function PartChange({ part: { before, now, difference } }: { part: ComparedPart }) {
  const t = useTexts(compareTexts);
  const { signed, change } = useFormats();
  if (difference === null) return <span className={styles.quiet}>{t('notCompared')}</span>;
  if (difference === 0) return <span className={styles.quiet}>{t('same')}</span>;
  const percent = compare(before, now)?.percent ?? null;
  return (
    <>
      <span aria-hidden="true">{difference > 0 ? '▲' : '▼'}</span> {signed(difference)}
      {percent !== null && <small>{change(percent)}</small>}
    </>
  );
}
