import { Link } from 'wouter';
import { api } from '../api/client';
import type { Indicator } from '../api/types';
import { useCan } from '../session/session';
import { useLanguage, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { StatusPill } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import { AREAS } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import { indicatorsTexts } from './indicators.texts';

/** The whole catalogue, by area: what is measured, and how. */
export default function IndicatorsPage() {
  const t = useTexts(indicatorsTexts);
  const terms = useTexts(termsTexts);
  const words = useTexts(reportStatesTexts);
  const { language } = useLanguage();
  const can = useCan();
  const query = api.useQuery('get', '/indicators');
  const columns: Column<Indicator>[] = [
    {
      key: 'name',
      header: t('column.name'),
      isName: true,
      cell: ({ id, nameEs, nameEn }) => <Link href={`/indicators/${id}`}>{language === 'es' ? nameEs : nameEn}</Link>,
    },
    { key: 'code', header: t('code'), cell: ({ code }) => code },
    { key: 'unit', header: t('unit'), cell: ({ unit }) => words(`unit.${unit}`) },
    { key: 'rule', header: t('periodRule'), wideOnly: true, cell: ({ periodRule }) => t(`rule.${periodRule}`) },
    { key: 'state', header: t('column.state'), bare: true, cell: (indicator) => <State indicator={indicator} /> },
  ];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        can('indicators.write') && (
          <ButtonLink look="primary" icon="plus" href="/indicators/new">
            {t('add')}
          </ButtonLink>
        )
      }
    >
      <Loaded query={query} lines={8}>
        {({ items }) =>
          [...AREAS, null].map((area) => {
            const rows = items.filter((indicator) => indicator.area === area);
            const title = area ? terms(`area.${area}`) : t('noArea');
            return rows.length === 0 ? null : (
              <Card key={area ?? ''} title={title} flush>
                <Table caption={title} columns={columns} rows={rows} keyOf={({ id }) => id} />
              </Card>
            );
          })
        }
      </Loaded>
    </Page>
  );
}

function State({ indicator: { retiredOn, isHeadcount } }: { indicator: Indicator }) {
  const t = useTexts(indicatorsTexts);
  if (retiredOn) return <StatusPill tone="quiet">{t('retired')}</StatusPill>;
  return isHeadcount && <StatusPill tone="good">{t('headcount')}</StatusPill>;
}
