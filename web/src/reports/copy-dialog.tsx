import { useState } from 'react';
import { refresh } from '../api/query-client';
import { sendCopy } from '../api/send-file';
import type { CopyProposal } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Actions, Dialog } from '../ui/dialog';
import { FileField } from '../ui/file-field';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { useToast } from '../ui/toasts';
import { acceptCopy } from './accept-copy';
import { firstAccepted } from './copy-choices';
import { CopyResult } from './copy-result';
import { copyTexts } from './copy.texts';
import { useFiling } from './filing';
import { useFigureName } from './use-figure-name';

/** First the file, then what it would change: nothing is stored until it is accepted. */
export function CopyDialog({ onClose }: { onClose(): void }) {
  const t = useTexts(copyTexts);
  const { report, group } = useFiling();
  const [proposal, setProposal] = useState<CopyProposal | null>(null);
  const send = async (file: File) => {
    await group.flush(); // what is typed on the page is part of what the copy is compared with
    setProposal(await sendCopy(report.id, file));
  };
  return (
    <Dialog wide={proposal !== null} title={t(proposal ? 'result.title' : 'title')} onClose={onClose}>
      {proposal ? <Choosing proposal={proposal} onClose={onClose} /> : <Sending send={send} onClose={onClose} />}
    </Dialog>
  );
}

function Sending({ send, onClose }: { send(file: File): Promise<void>; onClose(): void }) {
  const t = useTexts(copyTexts);
  const common = useTexts(commonTexts);
  const [file, setFile] = useState<File | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const submit = async () => {
    setAsked(true);
    if (!file) return;
    setBusy(true);
    setProblem(null);
    await send(file).catch((error: unknown) => {
      setProblem(error);
      setBusy(false);
    });
  };
  return (
    <>
      <p>{t('lead')}</p>
      <FileField
        label={t('file')}
        accept=".xlsx"
        file={file}
        onFile={setFile}
        error={isAsked && !file ? t('fileNeeded') : undefined}
      />
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
      <Actions>
        <Button look="primary" busy={isBusy} onClick={() => void submit()}>
          {t('send')}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </Actions>
    </>
  );
}

function Choosing({ proposal, onClose }: { proposal: CopyProposal; onClose(): void }) {
  const t = useTexts(copyTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const { report } = useFiling();
  const nameOf = useFigureName(report);
  const [accepted, setAccepted] = useState(() => firstAccepted(proposal));
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string[]>([]);
  const accept = async () => {
    setBusy(true);
    const left = await acceptCopy(report.id, proposal, accepted);
    void refresh('/reports', '/obligations');
    setBusy(false);
    if (left.length === 0) {
      say(t('accepted'));
      return onClose();
    }
    setFailed(left.map((figureId) => (figureId ? nameOf(figureId) : t('whole'))));
  };
  const isDone = failed.length > 0;
  return (
    <>
      <CopyResult proposal={proposal} accepted={accepted} onAccepted={setAccepted} />
      {isDone && (
        <Notice tone="bad" alert>
          {t('failed', { names: failed.join(', ') })}
        </Notice>
      )}
      <Actions>
        {accepted.size > 0 && !isDone && (
          <Button look="primary" busy={isBusy} onClick={() => void accept()}>
            {t('accept', { count: accepted.size })}
          </Button>
        )}
        <Button onClick={onClose}>{common(isDone || accepted.size === 0 ? 'close' : 'cancel')}</Button>
      </Actions>
    </>
  );
}
