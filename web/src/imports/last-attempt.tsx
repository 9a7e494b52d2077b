import { api } from '../api/client';
import { useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import { importsTexts } from './imports.texts';
import { reversalTexts } from './reversal.texts';

/** Why a proposal that was to be applied still waits, or an applied one that was to be undone still stands. */
export function LastAttempt({ jobId, undoes = false }: { jobId: string; undoes?: boolean }) {
  const applying = useTexts(importsTexts);
  const undoing = useTexts(reversalTexts);
  const t = (key: 'stopped' | 'failed') => (undoes ? undoing(key) : applying(key));
  const { data: job } = api.useQuery('get', '/jobs/{id}', { params: { path: { id: jobId } } }, { staleTime: 0 });
  if (job?.state === 'cancelled') return <Notice alert>{t('stopped')}</Notice>;
  if (job?.state !== 'failed') return null;
  const detail = job.problem?.detail;
  return (
    <Notice tone="bad" alert title={t('failed')}>
      {typeof detail === 'string' ? detail : null}
    </Notice>
  );
}
