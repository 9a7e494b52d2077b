import { Link } from 'wouter';
import { api } from '../api/client';
import type { Program } from '../api/types';
import { useSession } from '../session/session';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { type Column, Table } from '../ui/table';
import { placeName } from '../vocabulary/places';
import { termsTexts } from '../vocabulary/terms.texts';
import { homeTexts } from './home.texts';

export function ProgramsCard() {
  const t = useTexts(homeTexts);
  const terms = useTexts(termsTexts);
  const { members } = useSession();
  const query = api.useQuery('get', '/programs', { params: { query: { limit: 50 } } });
  const columns: Column<Program>[] = [
    {
      key: 'name',
      header: t('programs'),
      isName: true,
      cell: ({ id, name }) => <Link href={`/programs/${id}`}>{name}</Link>,
    },
    { key: 'area', header: '', bare: true, cell: ({ area }) => terms(`area.${area}`) },
    {
      key: 'place',
      header: '',
      bare: true,
      cell: ({ locations }) =>
        locations
          .slice(0, 2)
          .map(({ municipality, state }) => placeName(municipality, state))
          .join(' · '),
    },
  ];
  return (
    <Card
      flush
      title={t('programs')}
      actions={members[0] && <Link href={`/members/${members[0].id}`}>{t('organisation')}</Link>}
    >
      <Loaded query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="members" title={t('programs.none')} />
          ) : (
            <Table caption={t('programs')} columns={columns} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
    </Card>
  );
}
