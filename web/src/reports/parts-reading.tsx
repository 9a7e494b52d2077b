import type { Figure } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import styles from './figure.module.css';
import { usePartName } from './part-name';

/** A figure's parts in lists, in the order in which they were asked for. */
export function PartsReading({ figure: { indicator, cells } }: { figure: Figure }) {
  const t = useTexts(breakdownsTexts);
  const nameOf = usePartName();
  const { number } = useFormats();
  const given = indicator.breakdowns.map((breakdown) => ({
    breakdown,
    parts: Object.entries((cells[breakdown] ?? {}) as Record<string, number>),
  }));
  return (
    <div className={styles.parts}>
      {given.map(
        ({ breakdown, parts }) =>
          parts.length > 0 && (
            <table key={breakdown}>
              <caption>{t(`by.${breakdown}`)}</caption>
              <tbody>
                {parts.map(([category, value]) => (
                  <tr key={category}>
                    <th scope="row">{nameOf(breakdown, category)}</th>
                    <td>{number(value)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ),
      )}
    </div>
  );
}
