import { api } from '../api/client';
import type { Report } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { restatementsTexts } from '../restatements/restatements.texts';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { CopyField } from '../ui/copy-field';
import { Stack } from '../ui/stack';
import styles from './review.module.css';
import { reviewTexts } from './review.texts';

/** What proves that nothing has changed since the approval. */
export function SealCard({ report }: { report: Report }) {
  const t = useTexts(reviewTexts);
  const restating = useTexts(restatementsTexts);
  const { instant } = useFormats();
  const { data } = api.useQuery('get', '/reports/{id}/seals', { params: { path: { id: report.id } } });
  return (
    <Card title={t('seal.number', { number: report.sealNumber ?? 0 })}>
      <Stack gap="small">
        <p>{t('seal.text')}</p>
        {report.sealHash && <CopyField label={t('seal.hash')} value={report.sealHash} />}
        <ul className={styles.quiet}>
          {data?.items.map(({ number, edition, sealedAt }) => (
            <li key={number}>{t('seal.edition', { edition, instant: instant(sealedAt) })}</li>
          ))}
        </ul>
        <ButtonLink small href={`/reports/${report.id}/seals`}>
          {restating('editions')}
        </ButtonLink>
        <ButtonLink small href={`/reports/${report.id}/restatement`}>
          {restating(report.restatement ? 'restate.see' : 'restate.open')}
        </ButtonLink>
      </Stack>
    </Card>
  );
}
