import { Link } from 'wouter';
import { api } from '../api/client';
import type { RetentionName } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Dialog } from '../ui/dialog';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { type Column, Table } from '../ui/table';
import { retentionTexts } from './retention.texts';

/** The members behind a year's numbers. */
export function NamesDialog({ year, onClose }: { year: number; onClose(): void }) {
  const t = useTexts(retentionTexts);
  const { shortDay } = useFormats();
  const query = api.useQuery('get', '/retention/{year}', { params: { path: { year } } });
  const columns: Column<RetentionName>[] = [
    {
      key: 'member',
      header: t('member'),
      isName: true,
      cell: ({ memberId, memberName }) => <Link href={`/members/${memberId}/membership`}>{memberName}</Link>,
    },
    { key: 'event', header: t('event'), bare: true, cell: ({ event }) => t(`event.${event}`) },
    { key: 'on', header: t('on'), bare: true, cell: ({ on }) => shortDay(on) },
    { key: 'reason', header: t('reason'), cell: ({ reason }) => reason },
  ];
  const title = t('names', { year: String(year) });
  return (
    <Dialog title={title} onClose={onClose} wide>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('names.empty')} />
          ) : (
            <Table
              caption={title}
              columns={columns}
              rows={items}
              keyOf={({ memberId, event, on }) => `${memberId} ${event} ${on}`}
            />
          )
        }
      </Loaded>
    </Dialog>
  );
}
