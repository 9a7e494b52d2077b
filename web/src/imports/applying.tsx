import { useEffect, useState } from 'react';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Job } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { ProgressBar } from '../ui/progress-bar';
import { Stack } from '../ui/stack';
import { importsTexts } from './imports.texts';
import { reversalTexts } from './reversal.texts';

const EVERY = 1_000;
const isOver = (job: Job | undefined) => job !== undefined && !['queued', 'running'].includes(job.state);

/** Watches the job that applies or undoes it; when it has ended, the import and the register are read anew. */
export function Applying({ jobId, rowCount, undoes = false }: { jobId: string; rowCount: number; undoes?: boolean }) {
  const t = useTexts(importsTexts);
  const undoing = useTexts(reversalTexts);
  const [isStopping, setStopping] = useState(false);
  const { data: job } = api.useQuery(
    'get',
    '/jobs/{id}',
    { params: { path: { id: jobId } } },
    { staleTime: 0, refetchInterval: ({ state }) => (isOver(state.data) ? false : EVERY) },
  );
  const hasEnded = isOver(job);
  useEffect(() => {
    if (hasEnded) void refresh('/imports', '/members', '/programs', '/contacts');
  }, [hasEnded]);
  const stop = () => {
    setStopping(true);
    client
      .DELETE('/jobs/{id}', { params: { path: { id: jobId } } })
      .catch(() => undefined) // it may have ended meanwhile, which the next reading tells
      .finally(() => void refresh('/jobs'));
  };
  const total = job?.total ?? rowCount;
  const title = undoes ? undoing('reversing') : t('applying');
  const progress = (done: number) => (undoes ? undoing('progress', { done, total }) : t('progress', { done, total }));
  return (
    <Card title={title}>
      <Stack gap="small">
        <p aria-live="polite">{job && job.done > 0 ? progress(job.done) : t('queued')}</p>
        <ProgressBar value={job?.done ?? 0} total={job && job.done > 0 ? total : 0} label={title} />
        <div>
          <Button busy={isStopping} onClick={stop}>
            {t('stop')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
