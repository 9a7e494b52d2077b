import { Link } from 'wouter';
import { api } from '../api/client';
import type { Obligation } from '../api/types';
import { useSession } from '../session/session';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { type Column, Table } from '../ui/table';
import { ObligationStatePill } from '../vocabulary/report-state';
import { homeTexts } from './home.texts';
import { NextReport } from './next-report';
import { ProgramsCard } from './programs-card';
import { tasksOf } from './tasks';
import { useCycleName } from './cycle-name';

/** One task and one button first; then what came back, and everything else. */
export default function HomePage() {
  const t = useTexts(homeTexts);
  const { members } = useSession();
  const query = api.useQuery('get', '/obligations', { params: { query: { limit: 50, sort: '-dueOn' } } });
  return (
    <Page title={t('hello')} lead={members.map(({ name }) => name).join(' · ')} narrow>
      <Loaded query={query} lines={6}>
        {({ items }) => <Tasks obligations={items} />}
      </Loaded>
      <ProgramsCard />
    </Page>
  );
}

function Tasks({ obligations }: { obligations: readonly Obligation[] }) {
  const t = useTexts(homeTexts);
  const cycleName = useCycleName();
  const { members } = useSession();
  const { returned, next, others } = tasksOf(obligations);
  return (
    <>
      {next ? (
        <NextReport obligation={next} />
      ) : (
        returned.length === 0 && (
          <Empty icon="check" title={t('none.title')}>
            {t('none.text')}
          </Empty>
        )
      )}
      {returned.map((obligation) => (
        <Notice
          key={obligation.id}
          tone="bad"
          title={t('returned.title')}
          actions={<Link href={`/reports/${obligation.reportId}`}>{t('returned.go')}</Link>}
        >
          {t('returned.text', { cycle: cycleName(obligation) })} {members.length > 1 && obligation.memberName}
        </Notice>
      ))}
      {others.length > 0 && (
        <Card flush title={t('others')}>
          <Others obligations={others.slice(0, 8)} isOfSeveral={members.length > 1} />
        </Card>
      )}
    </>
  );
}

function Others({ obligations, isOfSeveral }: { obligations: readonly Obligation[]; isOfSeveral: boolean }) {
  const t = useTexts(homeTexts);
  const cycleName = useCycleName();
  const columns: Column<Obligation>[] = [
    {
      key: 'cycle',
      header: t('cycle'),
      isName: true,
      cell: (obligation) =>
        obligation.reportId ? (
          <Link href={`/reports/${obligation.reportId}`}>{cycleName(obligation)}</Link>
        ) : (
          cycleName(obligation)
        ),
    },
    ...(isOfSeveral
      ? [{ key: 'member', header: t('member'), bare: true, cell: ({ memberName }: Obligation) => memberName }]
      : []),
    { key: 'state', header: t('state'), bare: true, cell: ({ state }) => <ObligationStatePill state={state} /> },
  ];
  return <Table caption={t('others')} columns={columns} rows={obligations} keyOf={({ id }) => id} />;
}
