import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Chips } from '../ui/chips';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Stack } from '../ui/stack';
import { useFilters } from '../ui/use-filters';
import { RetentionChart } from './retention-chart';
import { RetentionTables } from './retention-tables';
import { retentionTexts } from './retention.texts';

const SPANS = { five: 5, ten: 10, twenty: 20 } as const;
type Span = keyof typeof SPANS;

export default function RetentionPage() {
  const t = useTexts(retentionTexts);
  const { day } = useFormats();
  const { today } = useSession().coalition;
  const filters = useFilters(['years']);
  const span = (Object.keys(SPANS) as Span[]).find((each) => each === filters.one('years')) ?? 'ten';
  const thisYear = Number(today.slice(0, 4));
  const query = api.useQuery(
    'get',
    '/retention',
    { params: { query: { from: thisYear - SPANS[span] + 1, to: thisYear } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page title={t('title')} lead={t('lead', { day: day(today) })}>
      <Chips
        label={t('span')}
        value={span}
        onChange={(next) => filters.set('years', next === 'ten' ? '' : next)}
        options={(Object.keys(SPANS) as Span[]).map((each) => ({ value: each, label: t(`show.${each}`) }))}
      />
      <Loaded query={query} lines={10}>
        {({ years, asOf }) => (
          <Stack gap="large">
            <Card title={t('chart')} lead={t('chart.lead')}>
              <RetentionChart years={years} thisYear={thisYear} />
            </Card>
            <RetentionTables years={years} asOf={asOf} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
