import { useLocation, useParams } from 'wouter';
import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { Indicator } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { check, type IndicatorForm, toDefinition, toForm, toIndicator } from './indicator-form';
import { IndicatorInputs } from './indicator-inputs';
import { indicatorsTexts } from './indicators.texts';

const indicatorQuery = (id: string) => api.queryOptions('get', '/indicators/{id}', { params: { path: { id } } });

/** One that there is, defined anew, or under `new` another. */
export default function EditIndicatorPage() {
  const { id = 'new' } = useParams<{ id: string }>();
  return id === 'new' ? <Edit indicator={null} /> : <Saved id={id} />;
}

function Saved({ id }: { id: string }) {
  const query = api.useQuery('get', '/indicators/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{(indicator) => <Edit key={indicator.id} indicator={indicator} />}</Loaded>;
}

function Edit({ indicator }: { indicator: Indicator | null }) {
  const t = useTexts(indicatorsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const say = useToast();
  const [, go] = useLocation();
  const path = indicator ? `/indicators/${indicator.id}` : undefined;
  const form = useForm<IndicatorForm, { data?: Indicator }>({
    initial: toForm(indicator ?? {}),
    draft: path ?? '/indicators/new',
    versioned: path,
    check: (values) =>
      check(values, !indicator, {
        needed: t('needed'),
        code: t('codeHint'),
        comparability: t('comparabilityNeeded'),
        factor: t('factorNeeded'),
      }),
    send: (values) =>
      indicator
        ? client.POST('/indicators/{id}/definitions', {
            params: { path: { id: indicator.id } },
            body: toDefinition(values),
          })
        : client.POST('/indicators', { body: toIndicator(values) }),
    onSaved: ({ data }) => {
      void refresh('/indicators');
      say(t('saved'));
      go(`/indicators/${data?.id ?? ''}`);
    },
  });
  const back = path ?? '/indicators';
  return (
    <Page
      title={
        indicator
          ? t('redefine.title', { name: language === 'es' ? indicator.nameEs : indicator.nameEn })
          : t('new.title')
      }
      lead={indicator ? t('redefine.lead') : undefined}
      back={{ href: back, label: indicator ? indicator.code : t('title') }}
      narrow
    >
      <Form form={form} submit={common('save')} actions={<ButtonLink href={back}>{common('cancel')}</ButtonLink>}>
        <IndicatorInputs form={form} isNew={!indicator} />
      </Form>
      {indicator && (
        <FormConflict
          form={form}
          reread={async () => toForm(await queryClient.fetchQuery({ ...indicatorQuery(indicator.id), staleTime: 0 }))}
          labelOf={(field) => t(field)}
          show={(field, values) => String(values[field])}
        />
      )}
    </Page>
  );
}
