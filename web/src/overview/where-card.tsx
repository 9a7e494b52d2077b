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

/** Where a state that is chosen is more than looked at: the page shows who works there. */
interface StateStep {
  chosen: string | null;
  choose(state: string): void;
  hrefOf(state: string): string;
}

/** As many as stand beside the map. */
const AT_FIRST = 11;

/** Where people were served: the map for the eye, the table for everything else. */
export function WhereCard({ states, step }: { states: Overview['byState']; step?: StateStep }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const [pointed, point] = useState<string | null>(null);
  const [chosen, choose] = step ? [step.chosen, step.choose] : [pointed, point];
  const limits = classLimits(states.flatMap(({ people }) => boundsOf(people)?.high ?? []));
  const row = states.find(({ state }) => state === chosen);
  const bounds = row && boundsOf(row.people);
  return (
    <Card title={t('where')} lead={t('where.lead')}>
      {/* Where choosing is a step, what was chosen stands over its members. */}
      {!(step && row) && (
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
      )}
      <div className={step && styles.beside}>
        <div>
          <MexicoMap states={states} limits={limits} chosen={chosen} choose={choose} />
          <Legend limits={limits} hasSuppressed={states.some(({ people }) => isSuppressed(people))} />
        </div>
        {step ? (
          <div>
            <StatesTable states={states} hrefOf={step.hrefOf} atFirst={AT_FIRST} />
          </div>
        ) : (
          <details className={styles.details}>
            <summary>{t('table')}</summary>
            <StatesTable states={states} />
          </details>
        )}
      </div>
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
