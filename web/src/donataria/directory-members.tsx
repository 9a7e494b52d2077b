import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { useTexts } from '../texts/language';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Table } from '../ui/table';
import { donatariaTexts } from './donataria.texts';

export const EFFECTS = ['missing', 'changed', 'new', 'unchanged'] as const;

export function DirectoryMembers({
  id,
  effect,
  total,
}: {
  id: string;
  effect: (typeof EFFECTS)[number];
  total: number;
}) {
  const t = useTexts(donatariaTexts);
  const query = api.useInfiniteQuery(
    'get',
    '/donataria-directories/{id}/members',
    { params: { path: { id }, query: { effect: [effect] } } },
    byCursor,
  );
  return (
    <Loaded query={query} lines={3}>
      {({ pages }) => {
        const members = pages.flatMap(({ items }) => items);
        return (
          <>
            <Table
              caption={t(`effect.${effect}`)}
              rows={members}
              keyOf={({ memberId }) => memberId}
              columns={[
                {
                  key: 'name',
                  header: t('organisation'),
                  isName: true,
                  cell: ({ memberId, memberName }) => <Link href={`/members/${memberId}`}>{memberName}</Link>,
                },
                { key: 'rfc', header: 'RFC', bare: true, cell: ({ rfc }) => rfc },
                {
                  key: 'now',
                  header: t('now'),
                  cell: ({ state }) => (state ? t(`state.${state}`) : t('unknown')),
                },
                {
                  key: 'category',
                  header: t('category'),
                  cell: ({ category }) => category && t(`category.${category}`),
                },
              ]}
            />
            <LoadMore query={query} shown={members.length} total={total} />
          </>
        );
      }}
    </Loaded>
  );
}
