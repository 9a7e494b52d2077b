import type { RenewalsPreview } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Checkbox } from '../ui/choices';
import { Table } from '../ui/table';
import { MemberStatusPill } from '../vocabulary/member-status';
import { renewalsTexts } from './renewals.texts';

interface RenewableTableProps {
  renewable: RenewalsPreview['renewable'];
  except: ReadonlySet<string>;
  onToggle(memberId: string, isOn: boolean): void;
}

export function RenewableTable({ renewable, except, onToggle }: RenewableTableProps) {
  const t = useTexts(renewalsTexts);
  const { shortDay } = useFormats();
  return (
    <Table
      caption={t('list')}
      rows={renewable}
      keyOf={({ memberId }) => memberId}
      columns={[
        {
          key: 'name',
          header: t('column.name'),
          isName: true,
          cell: ({ memberId, name, memberNumber }) => (
            <Checkbox
              name={memberId}
              label={name}
              hint={memberNumber}
              value={!except.has(memberId)}
              onChange={(isOn) => onToggle(memberId, isOn)}
            />
          ),
        },
        {
          key: 'status',
          header: t('column.status'),
          bare: true,
          cell: ({ status }) => <MemberStatusPill status={status} />,
        },
        { key: 'present', header: t('column.present'), cell: ({ termEndsOn }) => termEndsOn && shortDay(termEndsOn) },
        { key: 'from', header: t('column.from'), cell: ({ from }) => shortDay(from) },
      ]}
    />
  );
}
