import { useState } from 'react';
import { api } from '../api/client';
import type { Merge } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { mergingTexts } from './merging.texts';
import { UndoDialog } from './undo-dialog';

/** On the page of a member: who became one with it, and the way back while there is one. */
export default function MergesNotice({ memberId }: { memberId: string }) {
  const query = api.useQuery('get', '/members/{id}/merges', { params: { path: { id: memberId } } });
  return query.data?.items
    .filter(({ reversedAt }) => !reversedAt)
    .map((merge) => <MergeNotice key={merge.id} merge={merge} />);
}

function MergeNotice({ merge }: { merge: Merge }) {
  const t = useTexts(mergingTexts);
  const { dayOf } = useFormats();
  const [isAsking, setAsking] = useState(false);
  const day = dayOf(merge.mergedAt);
  const words = [
    merge.mergedBy ? t('merged.by', { day, who: merge.mergedBy }) : t('merged.on', { day }),
    merge.reason,
    merge.isReversible && t('merged.until', { day: dayOf(merge.reversibleUntil) }),
  ];
  return (
    <>
      <Notice
        title={t('merged.title', { name: merge.mergedName })}
        actions={merge.isReversible && <Button onClick={() => setAsking(true)}>{t('undo')}</Button>}
      >
        {words.filter(Boolean).join(' ')}
      </Notice>
      {isAsking && <UndoDialog merge={merge} onClose={() => setAsking(false)} />}
    </>
  );
}
