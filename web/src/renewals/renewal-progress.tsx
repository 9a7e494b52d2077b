import { useEffect } from 'react';
import { api } from '../api/client';
import { refresh } from '../api/query-client';
import type { Job } from '../api/types';
import { useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import { Stack } from '../ui/stack';
import { renewalsTexts } from './renewals.texts';

const EVERY = 700;
const isOver = (job: Job | undefined) => job !== undefined && !['queued', 'running'].includes(job.state);

/** Watches the job, and says what came of it. */
export function RenewalProgress({ jobId, onAgain }: { jobId: string; onAgain(): void }) {
  const t = useTexts(renewalsTexts);
  const { data: job } = api.useQuery(
    'get',
    '/jobs/{id}',
    { params: { path: { id: jobId } } },
    { staleTime: 0, refetchInterval: ({ state }) => (isOver(state.data) ? false : EVERY) },
  );
  const hasEnded = isOver(job);
  useEffect(() => {
    if (hasEnded) void refresh('/members', '/terms');
  }, [hasEnded]);
  const again = <Button onClick={onAgain}>{t('again')}</Button>;
  if (job?.state === 'done') {
    const { renewed, dues } = job.result ?? {};
    return (
      <Notice
        tone="good"
        alert
        title={t('done')}
        actions={
          <>
            <ButtonLink look="primary" href="/members">
              {t('seeMembers')}
            </ButtonLink>
            {again}
          </>
        }
      >
        {t('doneText', { count: typeof renewed === 'number' ? renewed : 0 })}{' '}
        {typeof dues === 'number' && dues > 0 && t('dues.done', { count: dues })}
      </Notice>
    );
  }
  if (hasEnded) {
    const detail = job?.problem?.detail;
    return (
      <Notice tone="bad" alert title={t('failed')} actions={again}>
        {typeof detail === 'string' ? detail : null}
      </Notice>
    );
  }
  return (
    <Card title={t('working')}>
      <Stack gap="small">
        <p aria-live="polite">{job?.total ? t('progress', { done: job.done, total: job.total }) : t('queued')}</p>
        <ProgressBar value={job?.done ?? 0} total={job?.total ?? 0} label={t('working')} />
      </Stack>
    </Card>
  );
}
