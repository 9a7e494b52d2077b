import { Link } from 'wouter';
import type { MemberListItem } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { type Column, Table } from '../ui/table';
import { MemberStatusPill } from '../vocabulary/member-status';
import { placeName } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import styles from './members-table.module.css';
import { membersTexts } from './members.texts';

export function MembersTable({ members }: { members: readonly MemberListItem[] }) {
  const t = useTexts(membersTexts);
  const terms = useTexts(termsTexts);
  const { shortDay } = useFormats();
  const columns: Column<MemberListItem>[] = [
    {
      key: 'name',
      header: t('column.name'),
      isName: true,
      cell: ({ id, name, acronym }) => (
        <Link href={`/members/${id}`} className={styles.name}>
          {name} {acronym && <span className={styles.acronym}>{acronym}</span>}
        </Link>
      ),
    },
    {
      key: 'status',
      header: t('column.status'),
      bare: true,
      cell: ({ status }) => <MemberStatusPill status={status} />,
    },
    {
      key: 'area',
      header: t('column.area'),
      bare: true,
      cell: ({ primaryFocus, focusAreas }) => {
        const main = primaryFocus ?? focusAreas[0];
        if (!main) return null;
        const others = focusAreas.length > 1 && ` +${focusAreas.length - 1}`;
        return (
          <span className={styles.whole}>
            {terms(`area.${main}`)}
            {others}
          </span>
        );
      },
    },
    {
      key: 'place',
      header: t('column.place'),
      bare: true,
      cell: ({ addressMunicipality, addressState }) => placeName(addressMunicipality, addressState),
    },
    {
      key: 'number',
      header: t('column.number'),
      wideOnly: true,
      cell: ({ memberNumber }) => <span className={styles.whole}>{memberNumber}</span>,
    },
    {
      key: 'joined',
      header: t('column.joined'),
      wideOnly: true,
      align: 'end',
      cell: ({ joinedOn }) => joinedOn && <span className={styles.day}>{shortDay(joinedOn)}</span>,
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={members} keyOf={({ id }) => id} />;
}
