import { useEffect } from 'react';
import { api } from '../api/client';
import { refresh } from '../api/query-client';
import type { Job } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Actions } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import { Stack } from '../ui/stack';
import { bulkTexts } from './bulk.texts';

const EVERY = 500;
const isOver = (job: Job | undefined) => job !== undefined && !['queued', 'running'].includes(job.state);

interface Outcome {
  approved: { id: string }[];
  left: {
    id: string;
    memberName: string | null;
    reason: 'own-report' | 'soft-checks' | 'changed' | 'not-submitted' | 'not-found';
  }[];
}

/** Watches the job, and says what came of it. */
export function BulkProgress({ jobId, onClose }: { jobId: string; onClose(): void }) {
  const t = useTexts(bulkTexts);
  const common = useTexts(commonTexts);
  const { data: job } = api.useQuery(
    'get',
    '/jobs/{id}',
    { params: { path: { id: jobId } } },
    { staleTime: 0, refetchInterval: ({ state }) => (isOver(state.data) ? false : EVERY) },
  );
  const hasEnded = isOver(job);
  useEffect(() => {
    if (hasEnded) void refresh('/reports', '/cycles', '/obligations', '/insights');
  }, [hasEnded]);
  if (!hasEnded)
    return (
      <Stack gap="small">
        <p aria-live="polite">{job?.total ? t('progress', { done: job.done, total: job.total }) : t('working')}</p>
        <ProgressBar value={job?.done ?? 0} total={job?.total ?? 0} label={t('working')} />
      </Stack>
    );
  const detail = job?.problem?.detail;
  return (
    <>
      {job?.state === 'done' ? (
        <Told outcome={job.result as unknown as Outcome} />
      ) : (
        <Notice tone="bad" alert title={t('failed')}>
          {typeof detail === 'string' ? detail : null}
        </Notice>
      )}
      <Actions>
        <Button onClick={onClose}>{common('close')}</Button>
      </Actions>
    </>
  );
}

function Told({ outcome: { approved, left } }: { outcome: Outcome }) {
  const t = useTexts(bulkTexts);
  return (
    <Stack gap="small">
      <Notice tone={approved.length ? 'good' : 'warn'} alert title={t('done', { count: approved.length })} />
      {left.length > 0 && (
        <Notice title={t('left', { count: left.length })}>
          <ul>
            {left.map(({ id, memberName, reason }) => (
              <li key={id}>
                {memberName ?? id}: {t(`why.${reason}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Stack>
  );
}
