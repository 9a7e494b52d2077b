import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { termsTexts } from '../vocabulary/terms.texts';
import type { Overview } from './overview';
import styles from './overview.module.css';
import { overviewTexts } from './overview.texts';

const STATES = ['onTime', 'late', 'missing', 'pending'] as const;

export function TimelinessCard({ rows }: { rows: Overview['timeliness'] }) {
  const t = useTexts(overviewTexts);
  const terms = useTexts(termsTexts);
  const formats = useFormats();
  const total = (state: (typeof STATES)[number]) => rows.reduce((sum, row) => sum + row[state], 0);
  const shown = STATES.filter((state) => state !== 'pending' || total('pending') > 0);
  return (
    <Card title={t('timeliness')} lead={t('timeliness.lead')}>
      <table className={styles.plain}>
        <thead>
          <tr>
            <th scope="col">{t('area')}</th>
            {shown.map((state) => (
              <th key={state} scope="col" className={styles.number}>
                {t(state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.area}>
              <th scope="row">{terms(`area.${row.area}`)}</th>
              {shown.map((state) => (
                <td key={state} className={styles.number}>
                  {formats.number(row[state])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {shown.map((state) => (
              <td key={state} className={styles.number}>
                <strong>{formats.number(total(state))}</strong>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
