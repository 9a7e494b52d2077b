import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { Cycle } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { type Column, Table } from '../ui/table';
import { CycleStatePill, useCycleWords } from './cycle-words';
import styles from './cycles.module.css';
import { cyclesTexts } from './cycles.texts';
import { specialReportsTexts } from './special-reports.texts';

export default function CyclesPage() {
  const t = useTexts(cyclesTexts);
  const query = api.useInfiniteQuery('get', '/cycles', {}, byCursor);
  const special = useTexts(specialReportsTexts);
  const create = (
    <>
      <ButtonLink href="/cycles/special">{special('create')}</ButtonLink>
      <ButtonLink href="/cycles/new" look="primary" icon="plus">
        {t('create')}
      </ButtonLink>
    </>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={create}>
      <Card flush>
        <Loaded query={query} lines={6}>
          {({ pages }) => {
            const cycles = pages.flatMap(({ items }) => items);
            if (cycles.length === 0)
              return (
                <Empty icon="cycles" title={t('empty.title')} actions={create}>
                  {t('empty.text')}
                </Empty>
              );
            return (
              <>
                <CyclesTable cycles={cycles} />
                <LoadMore query={query} shown={cycles.length} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}

function CyclesTable({ cycles }: { cycles: readonly Cycle[] }) {
  const t = useTexts(cyclesTexts);
  const special = useTexts(specialReportsTexts);
  const formats = useFormats();
  const { name, period } = useCycleWords();
  const columns: Column<Cycle>[] = [
    {
      key: 'cycle',
      header: t('column.cycle'),
      isName: true,
      cell: (cycle) => (
        <>
          <Link href={`/cycles/${cycle.id}`}>{name(cycle)}</Link>
          {cycle.kind === 'special' && <small className={styles.kind}>{special('kind')}</small>}
        </>
      ),
    },
    { key: 'state', header: t('column.state'), bare: true, cell: (cycle) => <CycleStatePill cycle={cycle} /> },
    { key: 'period', header: t('column.period'), cell: period },
    { key: 'due', header: t('column.due'), cell: ({ dueOn }) => formats.shortDay(dueOn) },
    {
      key: 'obligations',
      header: t('column.obligations'),
      align: 'end',
      cell: ({ openedAt, obligationCount }) => openedAt && formats.number(obligationCount),
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={cycles} keyOf={({ id }) => id} />;
}
