import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { ChangeRequest } from '../api/types';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Actions } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { useToast } from '../ui/toasts';
import { changeRequestsTexts } from './change-requests.texts';
import { isOvertaken } from './overtaken';
import { RefusalDialog } from './refusal-dialog';

/** What can still be done: the office decides, the organisation takes it back. */
export function DecisionCard({ request }: { request: ChangeRequest }) {
  const t = useTexts(changeRequestsTexts);
  const can = useCan();
  const say = useToast();
  const [open, setOpen] = useState<'refusal' | 'withdrawal' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const { id, memberVersion, changes } = request;
  const params = { path: { id } };
  const hasConflict = changes.some(isOvertaken);
  const done = (words: string) => {
    void refresh('/change-requests', '/members');
    say(words);
    setOpen(null);
  };
  const accept = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await client.POST('/change-requests/{id}/acceptance', { params, body: hasConflict ? { memberVersion } : {} });
      done(t('accepted'));
    } catch (error) {
      setProblem(error);
      void refresh('/change-requests'); // what stands there now is part of the answer
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
      <Actions>
        {can('change-requests.decide') && (
          <>
            <Button look="primary" icon="check" busy={isBusy} onClick={() => void accept()}>
              {t(hasConflict ? 'acceptOver' : 'accept')}
            </Button>
            <Button onClick={() => setOpen('refusal')}>{t('refuse')}</Button>
          </>
        )}
        {can('change-requests.make') && <Button onClick={() => setOpen('withdrawal')}>{t('withdraw')}</Button>}
      </Actions>
      {open === 'refusal' && (
        <RefusalDialog id={id} onDone={() => done(t('refuse.done'))} onClose={() => setOpen(null)} />
      )}
      {open === 'withdrawal' && (
        <ConfirmDialog
          title={t('withdraw.title')}
          text={t('withdraw.text')}
          confirm={t('withdraw')}
          onConfirm={() => client.DELETE('/change-requests/{id}', { params })}
          onDone={() => done(t('withdraw.done'))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
