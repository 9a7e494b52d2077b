import { Link } from 'wouter';
import type { RenewalsPreview } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Table } from '../ui/table';
import { MemberStatusPill } from '../vocabulary/member-status';
import { renewalsTexts } from './renewals.texts';

/** Who is not renewed, and what could be done about it. */
export function LeftCard({ left }: { left: RenewalsPreview['left'] }) {
  const t = useTexts(renewalsTexts);
  const { shortDay } = useFormats();
  if (left.length === 0) return null;
  return (
    <Card title={t('left', { count: left.length })} flush>
      <Table
        caption={t('left', { count: left.length })}
        rows={left}
        keyOf={({ memberId }) => memberId}
        columns={[
          {
            key: 'name',
            header: t('column.name'),
            isName: true,
            cell: ({ memberId, name }) => <Link href={`/members/${memberId}/membership`}>{name}</Link>,
          },
          {
            key: 'status',
            header: t('column.status'),
            bare: true,
            cell: ({ status }) => <MemberStatusPill status={status} />,
          },
          {
            key: 'present',
            header: t('column.present'),
            cell: ({ termEndsOn }) => termEndsOn && shortDay(termEndsOn),
          },
          { key: 'why', header: t('column.why'), cell: ({ obstacle }) => t(`why.${obstacle}`) },
        ]}
      />
    </Card>
  );
}
