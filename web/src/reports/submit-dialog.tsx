import { useState } from 'react';
import { client } from '../api/client';
import { queryClient } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Actions, Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { ChecksList } from './checks-list';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { goTo } from './go-to';
import type { Place } from './report-rules';
import { reportIs, reportQuery } from './report-query';
import { Summary } from './summary';

interface SubmitDialogProps {
  /** Whether everything typed is stored; what is not would not be handed in. */
  isSaved: boolean;
  onSubmitted(): void;
  onClose(): void;
}

/** The last look: what stands in the way, or what would be handed in. */
export function SubmitDialog({ isSaved, onSubmitted, onClose }: SubmitDialogProps) {
  const t = useTexts(filingTexts);
  const { report } = useFiling();
  const blocking = report.checks.filter(({ level }) => level === 'hard');
  const asking = report.checks.filter(({ level }) => level === 'soft');
  const isBlocked = blocking.length > 0;
  const go = (place: Place) => {
    onClose();
    requestAnimationFrame(() => goTo(place)); // after the dialog has given the focus back
  };
  return (
    <Dialog
      wide
      title={isBlocked ? t('submit.blocked', { count: blocking.length }) : t('submit.title')}
      onClose={onClose}
    >
      {!isSaved && <Notice tone="bad">{t('submit.unsaved')}</Notice>}
      {isBlocked && <ChecksList report={report} checks={blocking} onGo={go} />}
      {asking.length > 0 && (
        <Notice tone="warn" title={t('submit.soft', { count: asking.length })}>
          <p>{t('submit.softText')}</p>
          <ChecksList report={report} checks={asking} onGo={go} />
        </Notice>
      )}
      {!isBlocked && <Ready isSaved={isSaved} onSubmitted={onSubmitted} onClose={onClose} />}
    </Dialog>
  );
}

function Ready({ isSaved, onSubmitted, onClose }: SubmitDialogProps) {
  const t = useTexts(filingTexts);
  const common = useTexts(commonTexts);
  const { report } = useFiling();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const submit = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.POST('/reports/{id}/submission', { params: { path: { id: report.id } } });
      reportIs(data!);
      onSubmitted();
    } catch (error) {
      setProblem(error);
      setBusy(false);
      void queryClient.invalidateQueries(reportQuery(report.id)); // what stands in the way may have come up since
    }
  };
  return (
    <>
      <p>{t('submit.lead')}</p>
      <Summary report={report} />
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
      {!report.can.submit && <Notice>{t('submit.notYet')}</Notice>}
      <Actions>
        {report.can.submit && isSaved && (
          <Button look="primary" busy={isBusy} onClick={() => void submit()}>
            {t('submit.now')}
          </Button>
        )}
        <Button onClick={onClose}>{common('back')}</Button>
      </Actions>
    </>
  );
}
