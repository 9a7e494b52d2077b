import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Table } from '../ui/table';
import { privacyTexts } from './privacy.texts';

/** Who erased how much, and when; never whom. */
export function PastErasures() {
  const t = useTexts(privacyTexts);
  const { number, instant } = useFormats();
  const query = api.useInfiniteQuery('get', '/erasures', { params: { query: {} } }, byCursor);
  return (
    <Card title={t('past')} flush>
      <Loaded query={query} lines={3}>
        {({ pages }) => {
          const erasures = pages.flatMap(({ items }) => items);
          if (!erasures.length) return <Empty icon="history" title={t('past.empty')} />;
          return (
            <>
              <Table
                caption={t('past')}
                rows={erasures}
                keyOf={({ id }) => id}
                columns={[
                  { key: 'when', header: t('when'), isName: true, cell: ({ createdAt }) => instant(createdAt) },
                  { key: 'ground', header: t('ground'), cell: ({ ground }) => t(`ground.${ground}`) },
                  { key: 'by', header: t('by'), cell: ({ by }) => by },
                  { key: 'values', header: t('values'), align: 'end', cell: ({ counts }) => number(sum(counts)) },
                  { key: 'trail', header: t('trail'), align: 'end', cell: ({ trailCount }) => number(trailCount) },
                  { key: 'files', header: t('files'), align: 'end', cell: ({ fileCount }) => number(fileCount) },
                ]}
              />
              <LoadMore query={query} shown={erasures.length} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
