import { useState } from 'react';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Cycle } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Actions, Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { useToast } from '../ui/toasts';
import { cyclesTexts } from './cycles.texts';
import { specialReportsTexts } from './special-reports.texts';
import { useObligationCounts } from './use-obligation-counts';

/** Opening and closing cannot be undone: both say first what they do. */
export function ChangeCycleDialog({
  cycle,
  change,
  onClose,
}: {
  cycle: Cycle;
  change: 'open' | 'close';
  onClose(): void;
}) {
  const t = useTexts(cyclesTexts);
  const special = useTexts(specialReportsTexts);
  const common = useTexts(commonTexts);
  const formats = useFormats();
  const say = useToast();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problem = useProblemText(error);
  const go = async () => {
    setBusy(true);
    setError(null);
    try {
      const { data } = await client.POST(change === 'open' ? '/cycles/{id}/opening' : '/cycles/{id}/closing', {
        params: { path: { id: cycle.id } },
      });
      void refresh('/cycles', '/obligations', '/reports');
      say(change === 'open' ? t('open.done', { count: data?.obligationCount ?? 0 }) : t('close.done'));
      onClose();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <Dialog title={t(`${change}.title`, { code: cycle.code })} onClose={onClose}>
      {change === 'open' ? (
        <p>
          {cycle.kind === 'special' ? (
            special('open.text', { count: cycle.askedOf.length, due: formats.day(cycle.dueOn) })
          ) : (
            <>
              <Members /> {t('open.text', { due: formats.day(cycle.dueOn) })}
            </>
          )}
        </p>
      ) : (
        <p>
          <Missing cycle={cycle} /> {t('close.text')}
        </p>
      )}
      {error !== null && (
        <Notice tone="bad" alert>
          {problem}
        </Notice>
      )}
      <Actions>
        <Button look={change === 'open' ? 'primary' : 'danger'} busy={isBusy} onClick={() => void go()}>
          {t(`${change}.submit`)}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </Actions>
    </Dialog>
  );
}

/** Who is a member today: nearly who will owe a report, which is settled by the days of the period. */
function Members() {
  const t = useTexts(cyclesTexts);
  const { data } = api.useQuery('get', '/members', {
    params: { query: { status: ['active', 'grace'], limit: 1, count: 'exact' } },
  });
  return data?.total === undefined ? null : t('open.members', { count: data.total });
}

function Missing({ cycle }: { cycle: Cycle }) {
  const t = useTexts(cyclesTexts);
  const { open = 0, due_soon = 0, overdue = 0, not_yet_open = 0 } = useObligationCounts(cycle);
  const count = open + due_soon + overdue + not_yet_open;
  return count === 0 ? null : t('close.missing', { count });
}
