import { useState } from 'react';
import { client } from '../api/client';
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
      <p>{change === 'open' ? t('open.text', { due: formats.day(cycle.dueOn) }) : t('close.text')}</p>
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
