import { useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '../api/client';
import { ApiProblem } from '../api/problem';
import { refresh } from '../api/query-client';
import type { MergePreview } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { useToast } from '../ui/toasts';
import { choicesOf, type Side, takenOf } from './choices';
import { MergeChoices } from './merge-choices';
import { MergeEffects } from './merge-effects';
import { mergingTexts } from './merging.texts';

export function MergeForm({ preview, reload }: { preview: MergePreview; reload(): void }) {
  const t = useTexts(mergingTexts);
  const say = useToast();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [isStale, setStale] = useState(false);
  const { kept, merged } = preview;
  const names = { kept: kept.name, merged: merged.name };
  const choices = choicesOf(preview.fields);

  const merge = () =>
    client
      .POST('/members/{id}/merge', {
        params: { path: { id: kept.id } },
        body: {
          memberId: merged.id,
          take: takenOf(choices, chosen),
          version: kept.version,
          mergedVersion: merged.version,
          reason: reason.trim() || null,
        },
      })
      .catch((error: unknown) => {
        if (error instanceof ApiProblem && error.isStale) setStale(true);
        throw error;
      });
  const done = async () => {
    go(`/members/${kept.id}`); // first: what was compared here is no longer there to be read again
    say(t('merge.done'));
    await refresh('/members', '/duplicates', '/session');
  };

  return (
    <>
      <Card title={t('merge.fields')} lead={t(choices.length ? 'merge.fields.lead' : 'merge.same')}>
        <MergeChoices
          choices={choices}
          chosen={chosen}
          onChoose={(key, side) => setChosen((before) => ({ ...before, [key]: side }))}
        />
      </Card>
      <MergeEffects preview={preview} />
      <Card>
        <TextArea
          label={t('merge.reason')}
          hint={t('merge.reason.hint')}
          optional
          name="reason"
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      </Card>
      {isStale && (
        <Notice tone="warn" actions={<Button onClick={reload}>{t('merge.reload')}</Button>}>
          {t('merge.stale')}
        </Notice>
      )}
      <div>
        <Button look="primary" onClick={() => setAsking(true)}>
          {t('merge.do')}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('merge.confirm')}
          text={t('merge.confirm.text', names)}
          confirm={t('merge.do')}
          danger={false}
          onConfirm={merge}
          onDone={() => void done()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
