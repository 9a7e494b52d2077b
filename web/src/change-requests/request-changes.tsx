import type { ChangeRequest } from '../api/types';
import { useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import { Stack } from '../ui/stack';
import { type Column, Table } from '../ui/table';
import { changeRequestsTexts } from './change-requests.texts';
import { isOvertaken } from './overtaken';
import { useRequestValue } from './request-words';

type Change = ChangeRequest['changes'][number];

/** Before, and after; and what stands there now where that is neither. */
export function RequestChanges({ request: { changes, state } }: { request: ChangeRequest }) {
  const t = useTexts(changeRequestsTexts);
  const show = useRequestValue();
  const hasConflict = state === 'pending' && changes.some(isOvertaken);
  const columns: Column<Change>[] = [
    { key: 'field', header: t('fields'), isName: true, cell: ({ field }) => t(`field.${field}`) },
    { key: 'before', header: t('before'), cell: ({ field, before }) => show(field, before) },
    ...(hasConflict
      ? [{ key: 'now', header: t('now'), cell: ({ field, now }: Change) => show(field, now) } satisfies Column<Change>]
      : []),
    { key: 'after', header: t('after'), cell: ({ field, after }) => <strong>{show(field, after)}</strong> },
  ];
  const reasons = changes.flatMap(({ overrideReason }) => overrideReason ?? []);
  return (
    <Stack>
      {hasConflict && (
        <Notice tone="warn" title={t('conflict')}>
          {t('conflictText')}
        </Notice>
      )}
      <Table caption={t('changes')} columns={columns} rows={changes} keyOf={({ field }) => field} />
      {reasons.map((reason) => (
        <Notice key={reason} tone="warn">
          {t('overrideReason', { reason })}
        </Notice>
      ))}
    </Stack>
  );
}
