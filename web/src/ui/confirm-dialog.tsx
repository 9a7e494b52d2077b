import { type ReactNode, useState } from 'react';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from './button';
import { Actions, Dialog } from './dialog';
import { Notice } from './notice';
import { useProblemText } from './problem-text';

interface ConfirmDialogProps {
  title: string;
  text: ReactNode;
  /** More than a sentence, below it. */
  extra?: ReactNode;
  confirm: string;
  danger?: boolean;
  onConfirm(): Promise<unknown>;
  onDone(): void;
  onClose(): void;
}

/** Asks before something that matters, does it, and tells when it did not work. */
export function ConfirmDialog({
  title,
  text,
  extra,
  confirm,
  danger = true,
  onConfirm,
  onDone,
  onClose,
}: ConfirmDialogProps) {
  const t = useTexts(commonTexts);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const run = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      onDone();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      {extra}
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
      <Actions>
        <Button look={danger ? 'danger' : 'primary'} busy={isBusy} onClick={() => void run()}>
          {confirm}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
