import { useState } from 'react';
import { client } from '../api/client';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { useToast } from '../ui/toasts';
import { useFiling } from './filing';
import { filingTexts } from './filing.texts';
import { reportIs } from './report-query';

/** Programs and indicators that were added after the report was opened. */
export function MissingPrograms() {
  const t = useTexts(filingTexts);
  const { report } = useFiling();
  const say = useToast();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const add = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.POST('/reports/{id}/figures', { params: { path: { id: report.id } } });
      reportIs(data!);
      say(t('missing.added'));
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Notice
      tone={problem === null ? 'quiet' : 'bad'}
      title={t('missing.title')}
      actions={
        <Button icon="plus" busy={isBusy} onClick={() => void add()}>
          {t('missing.add')}
        </Button>
      }
    >
      {problem !== null && refusal}
    </Notice>
  );
}
