import { useParams } from 'wouter';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Indicator, IndicatorDefinition } from '../api/types';
import { MissingPage } from '../frame/missing-page';
import { useCan, useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { StatusPill } from '../ui/status-pill';
import { useToast } from '../ui/toasts';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import { indicatorsTexts } from './indicators.texts';

/** `new` is a page of its own to who may add one, and nothing to everybody else. */
export default function IndicatorPage() {
  const { id = '' } = useParams<{ id: string }>();
  return id === 'new' ? <MissingPage /> : <SavedIndicator id={id} />;
}

/** What an indicator means now, and what it has meant before. */
function SavedIndicator({ id }: { id: string }) {
  const path = { path: { id } };
  const query = api.useQuery('get', '/indicators/{id}', { params: path });
  const definitions = api.useQuery('get', '/indicators/{id}/definitions', { params: path });
  return (
    <Loaded query={query}>
      {(indicator) => (
        <Loaded query={definitions}>{({ items }) => <Shown indicator={indicator} definitions={items} />}</Loaded>
      )}
    </Loaded>
  );
}

function Shown({ indicator, definitions }: { indicator: Indicator; definitions: readonly IndicatorDefinition[] }) {
  const t = useTexts(indicatorsTexts);
  const { language } = useLanguage();
  const can = useCan();
  const { id, code, retiredOn } = indicator;
  return (
    <Page
      title={language === 'es' ? indicator.nameEs : indicator.nameEn}
      lead={code}
      mark={retiredOn ? <StatusPill tone="quiet">{t('retired')}</StatusPill> : undefined}
      back={{ href: '/indicators', label: t('title') }}
      actions={
        can('indicators.write') && (
          <>
            <Retire indicator={indicator} />
            <ButtonLink href={`/indicators/${id}/edit`} icon="edit">
              {t('redefine')}
            </ButtonLink>
          </>
        )
      }
    >
      {definitions.map((definition, index) => (
        <DefinitionCard key={definition.versionId} definition={definition} isNewest={index === 0} />
      ))}
    </Page>
  );
}

/** Can be undone at once and at any time: a retired indicator is offered again by the same button. */
function Retire({ indicator: { id, retiredOn } }: { indicator: Indicator }) {
  const t = useTexts(indicatorsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const { today } = useSession().coalition;
  const put = async (day: string | null) => {
    await client.PATCH('/indicators/{id}', { params: { path: { id } }, body: { retiredOn: day } });
    await refresh('/indicators');
  };
  return (
    <Button
      onClick={() =>
        void put(retiredOn ? null : today).then(() =>
          say(t(retiredOn ? 'offer.done' : 'retire.done'), { label: common('undo'), run: () => void put(retiredOn) }),
        )
      }
    >
      {t(retiredOn ? 'offer' : 'retire')}
    </Button>
  );
}

function DefinitionCard({ definition, isNewest }: { definition: IndicatorDefinition; isNewest: boolean }) {
  const t = useTexts(indicatorsTexts);
  const words = useTexts(reportStatesTexts);
  const parts = useTexts(breakdownsTexts);
  const { language } = useLanguage();
  const formats = useFormats();
  const { number, comparability, rescaleFactor, breakdowns, firstCycleCode } = definition;
  return (
    <Card
      title={isNewest ? t('definition.newest', { number }) : t('definition.earlier', { number })}
      lead={language === 'es' ? definition.definitionEs : definition.definitionEn}
    >
      <Facts
        facts={[
          ...(isNewest
            ? []
            : [{ label: t('column.name'), value: language === 'es' ? definition.nameEs : definition.nameEn }]),
          { label: t('unit'), value: words(`unit.${definition.unit}`) },
          {
            label: t('breakdowns'),
            value: breakdowns.length ? formats.list(breakdowns.map((each) => parts(`by.${each}`))) : t('noParts'),
          },
          { label: t('periodRule'), value: t(`rule.${definition.periodRule}`) },
          ...(definition.isHeadcount ? [{ label: t('headcount'), value: t('isHeadcountHint') }] : []),
          ...(comparability
            ? [
                {
                  label: t('comparability'),
                  value:
                    comparability === 'rescaled'
                      ? t('compare.by', { factor: formats.number(rescaleFactor ?? 1) })
                      : t(`compare.${comparability}`),
                },
              ]
            : []),
          { label: t('firstUsed'), value: firstCycleCode ?? t('notUsed') },
        ]}
      />
    </Card>
  );
}
