import { useState } from 'react';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { stateName } from '../vocabulary/places';
import { boundsOf, classLimits, isSuppressed } from './figures';
import { MexicoMap } from './mexico-map';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';
import { StatesTable } from './states-table';

/** Where people were served: the map for the eye, the table for everything else. */
export function WhereCard({ states }: { states: Overview['byState'] }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const [chosen, choose] = useState<string | null>(null);
  const limits = classLimits(states.flatMap(({ people }) => boundsOf(people)?.high ?? []));
  const row = states.find(({ state }) => state === chosen);
  const bounds = row && boundsOf(row.people);
  return (
    <Card title={t('where')} lead={t('where.lead')}>
      <p className={styles.chosen} aria-live="polite">
        {row ? (
          <>
            <strong>{stateName(row.state)}</strong>{' '}
            {bounds ? formats.range(bounds) : t(isSuppressed(row.people) ? 'suppressed' : 'none')}
            {row.reported !== null && row.reported > 0 && ` · ${t('organisations.count', { count: row.reported })}`}
          </>
        ) : (
          t('where.pick')
        )}
      </p>
      <MexicoMap states={states} limits={limits} chosen={chosen} choose={choose} />
      <Legend limits={limits} hasSuppressed={states.some(({ people }) => isSuppressed(people))} />
      <details className={styles.details}>
        <summary>{t('table')}</summary>
        <StatesTable states={states} />
      </details>
    </Card>
  );
}

function Legend({ limits, hasSuppressed }: { limits: readonly number[]; hasSuppressed: boolean }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const label = (from: number, next: number | undefined) =>
    next === undefined
      ? t('where.last', { from: formats.number(from) })
      : t('where.class', { from: formats.number(from), to: formats.number(next - 1) });
  return (
    <ul className={styles.legend} aria-hidden="true">
      {limits.map((from, index) => (
        <li key={from}>
          <span data-class={index} /> {label(from, limits[index + 1])}
        </li>
      ))}
      {hasSuppressed && (
        <li>
          <span data-class="suppressed" /> {t('where.suppressed')}
        </li>
      )}
      <li>
        <span data-class="none" /> {t('where.none')}
      </li>
    </ul>
  );
}
