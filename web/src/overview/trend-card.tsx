import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { boundsOf, isSuppressed } from './figures';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';
import { partialFrom, yearBefore } from './trend';
import { axisOf, TrendChart } from './trend-chart';

/** How the figure has gone, drawn and as a table. */
export function TrendCard({ cycles }: { cycles: Overview['byCycle'] }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const drawn = cycles.filter(({ people }) => boundsOf(people)).length > 1;
  const from = drawn ? axisOf(cycles).from : 0;
  const lead = [
    t('trend.lead'),
    partialFrom(cycles) < cycles.length && t('trend.partial'),
    drawn && t('trend.from', { from: formats.number(from) }),
  ];
  return (
    <Card title={t('trend')} lead={lead.filter(Boolean).join(' ')}>
      {drawn && <TrendChart cycles={cycles} />}
      <YearBefore cycles={cycles} />
      <details className={styles.details} open={!drawn}>
        <summary>{t('table')}</summary>
        <table className={styles.plain}>
          <thead>
            <tr>
              <th scope="col">{t('period')}</th>
              <th scope="col" className={styles.number}>
                {t('people')}
              </th>
              <th scope="col" className={styles.number}>
                {t('reported')}
              </th>
            </tr>
          </thead>
          <tbody>
            {cycles.map(({ code, people, reported, owing }) => {
              const bounds = boundsOf(people);
              return (
                <tr key={code}>
                  <th scope="row">{code}</th>
                  <td className={styles.number}>
                    {bounds ? formats.range(bounds) : t(isSuppressed(people) ? 'suppressed' : 'none')}
                  </td>
                  <td className={styles.number}>{t('ofMembers', { reported, owing })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </Card>
  );
}

/** Beside each other, not as a change: which organisations reported may differ. */
function YearBefore({ cycles }: { cycles: Overview['byCycle'] }) {
  const t = useTexts(overviewTexts);
  const formats = useFormats();
  const now = cycles.at(-1);
  const before = now && yearBefore(cycles, now.code);
  const [peopleNow, peopleBefore] = [now, before].map((cycle) => (cycle ? boundsOf(cycle.people) : null));
  if (!now || !before || !peopleNow || !peopleBefore) return null;
  return (
    <p className={styles.year}>
      {t('trend.year', {
        before: before.code,
        peopleBefore: formats.range(peopleBefore),
        reportedBefore: before.reported,
        now: now.code,
        peopleNow: formats.range(peopleNow),
        reportedNow: now.reported,
      })}
    </p>
  );
}
