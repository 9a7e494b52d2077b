import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Restatement } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { Row, Stack } from '../ui/stack';
import { restatementsTexts } from './restatements.texts';

type Step = Restatement['steps'][number];
const PATHS = {
  proposal: '/reports/{id}/restatement/proposal',
  reopening: '/reports/{id}/restatement/reopening',
  approval: '/reports/{id}/restatement/approval',
  cancellation: '/reports/{id}/restatement/cancellation',
} as const satisfies Record<Step, string>;

/** What the reader may do with the restatement now; what cannot be taken back is asked about. */
export function Steps({ restatement, onDone }: { restatement: Restatement; onDone(restatement: Restatement): void }) {
  const t = useTexts(restatementsTexts);
  const [asked, ask] = useState<'approval' | 'cancellation' | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const { id } = restatement.report;
  const take = async (step: Step) => {
    setProblem(null);
    const params = { path: { id } };
    const { data } = await client.POST(PATHS[step], { params });
    if (step === 'approval' || step === 'cancellation') onDone(data!);
    else void refresh('/reports');
  };
  const isOwn = restatement.state === 'proposed' && !restatement.steps.includes('approval');
  return (
    <Stack gap="small">
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
      {isOwn && <Notice>{t('own')}</Notice>}
      <Row>
        {restatement.steps.map((step) => (
          <Button
            key={step}
            look={step === 'proposal' || step === 'approval' ? 'primary' : 'secondary'}
            onClick={() =>
              step === 'approval' || step === 'cancellation' ? ask(step) : void take(step).catch(setProblem)
            }
          >
            {t(`step.${step}`)}
          </Button>
        ))}
      </Row>
      {asked && (
        <ConfirmDialog
          title={t(`step.${asked}`)}
          text={t(`ask.${asked}`)}
          confirm={t(`step.${asked}`)}
          danger={asked === 'cancellation'}
          onConfirm={() => take(asked)}
          onDone={() => ask(null)}
          onClose={() => ask(null)}
        />
      )}
    </Stack>
  );
}
