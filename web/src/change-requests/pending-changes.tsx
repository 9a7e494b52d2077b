import { Link } from 'wouter';
import { api } from '../api/client';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import { changeRequestsTexts } from './change-requests.texts';
import { useRequestValue } from './request-words';

/** Beside what stands in the register: what has been asked for, and is not answered. */
export function PendingChanges({ memberId }: { memberId: string }) {
  const can = useCan();
  return can('change-requests.read') && <Pending memberId={memberId} />;
}

function Pending({ memberId }: { memberId: string }) {
  const t = useTexts(changeRequestsTexts);
  const show = useRequestValue();
  const { data } = api.useQuery('get', '/members/{id}/change-requests', {
    params: { path: { id: memberId }, query: { state: ['pending'] } },
  });
  if (!data?.items.length) return null;
  return (
    <Notice tone="warn" title={t('pendingTitle')}>
      <ul>
        {data.items.flatMap(({ id, changes }) =>
          changes.map(({ field, now, after }) => (
            <li key={`${id} ${field}`}>
              {t('pendingChange', { field: t(`field.${field}`), before: show(field, now), after: show(field, after) })}{' '}
              <Link href={`/change-requests/${id}`}>{t('seeRequest')}</Link>
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
}
