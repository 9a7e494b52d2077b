import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Import, ImportRow } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { TextField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { useProblemText } from '../ui/problem-text';
import { Row, Stack } from '../ui/stack';
import { importsTexts } from './imports.texts';

type Overridable = 'rfc-check-digit';

/** Why an identifier that looks wrong is right: for this row, or for all that have the same doubt. */
export function RowReason({ proposal, row }: { proposal: Import; row: ImportRow }) {
  const t = useTexts(importsTexts);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const refusal = useProblemText(problem);
  const doubt = row.problems.find(({ isOverridable }) => isOverridable);
  const isOpen = proposal.state === 'proposed';
  const send = async (what: string, request: () => Promise<unknown>) => {
    setBusy(what);
    setProblem(null);
    try {
      await request();
    } catch (error) {
      setProblem(error);
    }
    setBusy('');
    await refresh('/imports');
  };
  const path = { id: proposal.id };
  const ofRow = (overrideReason: string | null) => () =>
    client.PATCH('/imports/{id}/rows/{number}', {
      params: { path: { ...path, number: row.number } },
      body: { overrideReason },
    });
  const ofAll = (code: string) => () =>
    client.PATCH('/imports/{id}/rows', {
      params: { path },
      body: { code: code as Overridable, overrideReason: reason },
    });
  return (
    <>
      {row.overrideReason !== null && (
        <Row>
          <p>{t('accepted', { reason: row.overrideReason })}</p>
          {isOpen && (
            <Button look="quiet" small busy={busy === 'back'} onClick={() => void send('back', ofRow(null))}>
              {t('takeReasonBack')}
            </Button>
          )}
        </Row>
      )}
      {doubt && isOpen && (
        <Stack gap="small">
          <TextField
            name={`reason-${row.number}`}
            label={t('reasonLabel')}
            hint={t('reasonHint')}
            maxLength={500}
            value={reason}
            onChange={setReason}
          />
          <Row>
            <Button
              small
              busy={busy === 'row'}
              disabled={!reason.trim()}
              onClick={() => void send('row', ofRow(reason))}
            >
              {t('acceptRow')}
            </Button>
            <Button
              small
              busy={busy === 'all'}
              disabled={!reason.trim()}
              onClick={() => void send('all', ofAll(doubt.code))}
            >
              {t('acceptAll')}
            </Button>
          </Row>
        </Stack>
      )}
      {problem !== null && (
        <Notice tone="bad" alert>
          {refusal}
        </Notice>
      )}
    </>
  );
}
