import type { RenewalsPreview } from '../api/types';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Checkbox } from '../ui/choices';
import { Table } from '../ui/table';
import { MemberStatusPill } from '../vocabulary/member-status';
import { renewalsTexts } from './renewals.texts';

type Renewable = RenewalsPreview['renewable'][number];

interface RenewableTableProps {
  renewable: readonly Renewable[];
  withDues: boolean;
  except: ReadonlySet<string>;
  onToggle(memberId: string, isOn: boolean): void;
}

export function RenewableTable({ renewable, withDues, except, onToggle }: RenewableTableProps) {
  const t = useTexts(renewalsTexts);
  const { language } = useLanguage();
  const { money, shortDay } = useFormats();
  const dues = ({ dues, duesObstacle }: Renewable) =>
    dues
      ? t('dues.of', {
          amount: money(dues.amount, dues.currency),
          category: language === 'es' ? dues.categoryEs : dues.categoryEn,
        })
      : duesObstacle && t(`dues.${duesObstacle}`);
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
        ...(withDues ? [{ key: 'dues', header: t('column.dues'), cell: dues }] : []),
      ]}
    />
  );
}
