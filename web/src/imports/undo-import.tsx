import { useState } from 'react';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Import } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Actions, Dialog } from '../ui/dialog';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { ReversalObstacles } from './reversal-obstacles';
import { reversalTexts } from './reversal.texts';

/** What undoing would do, or what stands in its way; looked at anew each time it is opened. */
export function UndoImport({ proposal }: { proposal: Import }) {
  const t = useTexts(reversalTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {t('undo')}
      </Button>
      {isOpen && <UndoDialog proposal={proposal} onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoDialog({ proposal, onClose }: { proposal: Import; onClose(): void }) {
  const t = useTexts(reversalTexts);
  const common = useTexts(commonTexts);
  const params = { params: { path: { id: proposal.id } } };
  const query = api.useQuery('get', '/imports/{id}/reversal', params, { staleTime: 0, gcTime: 0 });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const undo = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await client.POST('/imports/{id}/reversal', params);
      await refresh('/imports');
      onClose();
    } catch (error) {
      setProblem(error);
      setBusy(false);
      void query.refetch();
    }
  };
  return (
    <Dialog title={t('undo')} onClose={onClose} wide>
      <Loaded query={query}>
        {(reversal) => (
          <>
            <Effects proposal={proposal} />
            {!reversal.isPossible && <ReversalObstacles {...reversal} />}
            {problem !== null && reversal.isPossible && (
              <Notice tone="bad" alert>
                {refusal}
              </Notice>
            )}
            <Actions>
              {reversal.isPossible && (
                <Button look="danger" busy={isBusy} onClick={() => void undo()}>
                  {t('undo')}
                </Button>
              )}
              <Button onClick={onClose}>{common('cancel')}</Button>
            </Actions>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function Effects({ proposal: { kind, counts } }: { proposal: Import }) {
  const t = useTexts(reversalTexts);
  const { list } = useFormats();
  const parts = [
    ...(counts.create > 0 ? [t(`remove.${kind}`, { count: counts.create })] : []),
    ...(counts.update > 0 ? [t(`restore.${kind}`, { count: counts.update })] : []),
  ];
  return (
    <>
      <p>
        <strong>{t('will', { list: list(parts) })}</strong> {t('withAll')}
      </p>
      <p>{t('kept')}</p>
    </>
  );
}
