import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { ExportButton } from './export-button';
import { exportsTexts } from './exports.texts';
import { ExportsTable } from './exports-table';
import { isUnderWay, KINDS } from './kinds';

const EVERY = 2_000;

export default function ExportsPage() {
  const t = useTexts(exportsTexts);
  const can = useCan();
  const query = api.useInfiniteQuery(
    'get',
    '/exports',
    { params: { query: { limit: 25 } } },
    {
      ...byCursor,
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? EVERY : false),
    },
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={KINDS.filter(({ needs }) => can(needs)).map(({ kind }) => (
        <ExportButton key={kind} kind={kind} label={t(`kind.${kind}`)} />
      ))}
    >
      <Card flush>
        <Loaded query={query} lines={6}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0)
              return (
                <Empty icon="download" title={t('empty')}>
                  {t('emptyText')}
                </Empty>
              );
            return (
              <>
                <ExportsTable items={items} />
                <LoadMore query={query} shown={items.length} total={undefined} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}
