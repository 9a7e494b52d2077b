import type { Figure } from '../api/types';
import { useTexts } from '../texts/language';
import { Icon } from '../ui/icon';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import styles from './figure.module.css';
import type { FigureTexts } from './figure-values';
import { useFiling } from './filing';
import { REST } from './grid';
import { placeOf } from './report-rules';
import type { Typing } from './use-autosave';

/** What the checks say of the figure as it is stored: nothing while something newer is on its way. */
export function useFigureChecks(figure: Figure, { state, version }: Typing<FigureTexts>) {
  const { report } = useFiling();
  if (state !== 'saved' || figure.version !== version) return [];
  return report.checks.filter(({ figureId, code }) => figureId === figure.id && code !== 'empty-figure');
}

/** Which breakdown a check is about, where it is about one. */
export function usePartOf(): (pointer: string) => string | undefined {
  const words = useTexts(breakdownsTexts) as (key: string) => string;
  return (pointer) => {
    const [, breakdown] = /\/cells\/(\w+)$/.exec(pointer) ?? [];
    return breakdown && words(`by.${breakdown}`);
  };
}

/** In the card, what its fields do not say themselves. */
export function FigureChecks({ figure, typing }: { figure: Figure; typing: Typing<FigureTexts> }) {
  const partOf = usePartOf();
  const checks = useFigureChecks(figure, typing).filter((check) => {
    const { field } = placeOf(check);
    return !(check.code === 'cells-exceed-total' && field.replace('cells/', '') in REST);
  });
  if (checks.length === 0) return null;
  return (
    <ul className={styles.checks}>
      {checks.map(({ pointer, code, level, detail }) => (
        <li key={pointer + code} data-level={level}>
          <Icon name="warning" small />
          {[partOf(pointer), detail].filter(Boolean).join(': ')}
        </li>
      ))}
    </ul>
  );
}
