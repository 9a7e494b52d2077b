import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { FiguresTable } from '../api/types';
import { useLanguage, useTexts } from '../texts/language';
import { DownloadLink } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Stack } from '../ui/stack';
import { FiguresCaption } from './figures-caption';
import { FiguresFilters } from './figures-filters';
import { FiguresRows } from './figures-table';
import { figuresTexts } from './figures.texts';
import { OverTimeChart } from './over-time-chart';
import { addressOf, type Question, useQuestion } from './use-question';

/** Whatever was sealed, as one table: what, by what, of whom, over which periods, and as it was when. */
export default function FiguresPage() {
  const t = useTexts(figuresTexts);
  const question = useQuestion();
  const isListed = question.by === 'member' || question.by === 'program';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <DownloadLink href={`/api/v1/insights/figures/file?${addressOf(question.query)}`}>{t('file')}</DownloadLink>
      }
    >
      <Stack gap="large">
        <FiguresFilters question={question} />
        {isListed ? <Listed question={question} /> : <Whole question={question} />}
      </Stack>
    </Page>
  );
}

function Whole({ question }: { question: Question }) {
  const query = api.useQuery(
    'get',
    '/insights/figures',
    { params: { query: question.query } },
    { placeholderData: keepPreviousData },
  );
  return <Loaded query={query}>{(table) => <Answer table={table} question={question} />}</Loaded>;
}

/** By member and by program, a page after the other. */
function Listed({ question }: { question: Question }) {
  const query = api.useInfiniteQuery(
    'get',
    '/insights/figures',
    { params: { query: { ...question.query, limit: 50 } } },
    { ...byCursor, getNextPageParam: (page: { nextCursor?: string | null }) => page.nextCursor ?? null },
  );
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        return (
          <>
            <Answer table={{ ...pages[0]!, rows }} question={question} />
            <LoadMore query={query} shown={rows.length} />
          </>
        );
      }}
    </Loaded>
  );
}

function Answer({ table, question }: { table: FiguresTable; question: Question }) {
  const t = useTexts(figuresTexts);
  // While the next table is on its way, the one that is shown is read as what it is.
  const by = table.by as Question['by'];
  const inOwn = useInOwn();
  const titleOf = ({ indicator }: FiguresTable) =>
    indicator ? `${indicator.code} ${inOwn(indicator)}` : t(by === 'indicator' ? 'indicators' : 'people');
  const periodsOf = ({ cycles = [] }: FiguresTable) =>
    cycles.length > 1 ? t('periods', { from: inOwn(cycles[0]!), to: inOwn(cycles.at(-1)!) }) : cycles.map(inOwn).join();
  const isNothing = table.rows.length === 0 || (table.counted === 0 && by !== 'member');
  return (
    <Card title={titleOf(table)} lead={periodsOf(table)}>
      <FiguresCaption table={table} question={{ ...question, by }} />
      {by === 'cycle' && <OverTimeChart table={table} />}
      {isNothing ? <Empty title={t('empty.title')}>{t('empty.text')}</Empty> : <FiguresRows table={table} by={by} />}
    </Card>
  );
}

const useInOwn = () => {
  const { language } = useLanguage();
  return (one: { nameEs: string; nameEn: string }): string => (language === 'es' ? one.nameEs : one.nameEn);
};
