import { useState } from 'react';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Export } from '../api/types';
import { useTexts } from '../texts/language';
import { Button, ButtonLink, DownloadLink } from '../ui/button';
import { Actions } from '../ui/dialog';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import { exportsTexts } from './exports.texts';
import { countedIn, fileOf, isUnderWay } from './kinds';

const EVERY = 700;

/** How far one's export is, until it has ended. */
export function ExportProgress({ id, onTaken }: { id: string; onTaken(): void }) {
  const t = useTexts(exportsTexts);
  const query = api.useQuery(
    'get',
    '/exports/{id}',
    { params: { path: { id } } },
    { staleTime: 0, refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : EVERY) },
  );
  return (
    <Loaded query={query} lines={3}>
      {(wanted) =>
        isUnderWay(wanted) ? (
          <UnderWay wanted={wanted} />
        ) : (
          <>
            <Outcome wanted={wanted} />
            <Actions>
              {wanted.state === 'done' && (
                <DownloadLink look="primary" href={fileOf(wanted)} onClick={onTaken}>
                  {t('download')}
                </DownloadLink>
              )}
              <ButtonLink href="/exports">{t('mine')}</ButtonLink>
            </Actions>
          </>
        )
      }
    </Loaded>
  );
}

function UnderWay({ wanted }: { wanted: Export }) {
  const t = useTexts(exportsTexts);
  const [isStopping, setStopping] = useState(false);
  const stop = () => {
    setStopping(true);
    client
      .DELETE('/jobs/{id}', { params: { path: { id: wanted.jobId } } })
      .catch(() => undefined) // it may have ended meanwhile, which the next reading tells
      .finally(() => void refresh('/exports'));
  };
  return (
    <>
      <p aria-live="polite">{wanted.done > 0 ? t(countedIn(wanted), { count: wanted.done }) : t('preparing')}</p>
      <ProgressBar value={0} total={0} label={t('preparing')} />
      <p>{t('later')}</p>
      <Actions>
        <Button busy={isStopping} onClick={stop}>
          {t('stop')}
        </Button>
      </Actions>
    </>
  );
}

function Outcome({ wanted }: { wanted: Export }) {
  const t = useTexts(exportsTexts);
  if (wanted.state === 'cancelled') return <Notice alert>{t('stopped')}</Notice>;
  if (wanted.state !== 'done') {
    const detail = wanted.problem?.detail;
    return (
      <Notice tone="bad" alert title={t('failed')}>
        {typeof detail === 'string' ? detail : t('failedText')}
      </Notice>
    );
  }
  return (
    <Notice tone="good" alert title={t('ready')}>
      {wanted.fileName} · {t(countedIn(wanted), { count: wanted.rowCount ?? 0 })}
    </Notice>
  );
}
