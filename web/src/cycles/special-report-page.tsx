import { useLocation } from 'wouter';
import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Indicator } from '../api/types';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { CheckboxGroup } from '../ui/choices';
import { Form } from '../ui/form';
import { DayField, TextField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Columns } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { AREAS } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import { cyclesTexts } from './cycles.texts';
import { MemberChoice } from './member-choice';
import { blankSpecialReport, checkSpecialReport, toSpecialReport } from './special-report-form';
import { specialReportsTexts } from './special-reports.texts';

/** Some indicators, asked of some members by a day, outside the cycles. */
export default function SpecialReportPage() {
  const t = useTexts(specialReportsTexts);
  const cycles = useTexts(cyclesTexts);
  const query = api.useQuery('get', '/indicators');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: '/cycles', label: cycles('back') }} narrow>
      <Loaded query={query}>
        {({ items }) => <SpecialReportForm indicators={items.filter(({ retiredOn }) => retiredOn === null)} />}
      </Loaded>
    </Page>
  );
}

function SpecialReportForm({ indicators }: { indicators: readonly Indicator[] }) {
  const t = useTexts(specialReportsTexts);
  const cycles = useTexts(cyclesTexts);
  const common = useTexts(commonTexts);
  const terms = useTexts(termsTexts);
  const { language } = useLanguage();
  const say = useToast();
  const [, go] = useLocation();
  const { today } = useSession().coalition;
  const words = {
    required: cycles('required'),
    order: cycles('order'),
    past: t('past'),
    members: t('members.required'),
    indicators: t('indicators.required'),
  };
  const form = useForm({
    initial: blankSpecialReport(today),
    draft: '/cycles/special',
    check: (values) => checkSpecialReport(values, today, words),
    place: ({ pointer }) => (pointer.startsWith('/memberIds') ? 'members' : undefined),
    send: (values) => client.POST('/cycles', { body: toSpecialReport(values, today) }),
    onSaved: ({ data }) => {
      void refresh('/cycles');
      say(t('done'));
      if (data) go(`/cycles/${data.id}`);
    },
  });
  const groups = [...AREAS, null].map((area) => ({
    area,
    options: indicators
      .filter((indicator) => indicator.area === area)
      .map(({ id, code, nameEs, nameEn }) => ({ value: id, label: `${code} ${language === 'es' ? nameEs : nameEn}` })),
  }));
  const chosen = form.field('indicatorIds');
  return (
    <Form form={form} submit={t('submit')} actions={<ButtonLink href="/cycles">{common('cancel')}</ButtonLink>}>
      <Card title={t('what')}>
        <Columns>
          <TextField {...form.field('nameEs')} label={cycles('nameEs')} maxLength={100} required />
          <TextField {...form.field('nameEn')} label={cycles('nameEn')} maxLength={100} required />
          <DayField {...form.field('startsOn')} label={cycles('startsOn')} required />
          <DayField {...form.field('endsOn')} label={cycles('endsOn')} required />
          <DayField {...form.field('dueOn')} label={cycles('dueOn')} required />
          <TextField {...form.field('code')} label={cycles('code')} maxLength={30} required />
        </Columns>
      </Card>
      <Card title={t('members')}>
        <MemberChoice {...form.field('members')} />
      </Card>
      <Card title={t('indicators')} lead={t('indicators.lead')}>
        {groups.map(({ area, options }, index) =>
          options.length === 0 ? null : (
            <CheckboxGroup
              key={area ?? ''}
              name="indicatorIds"
              label={area ? terms(`area.${area}`) : t('indicators.common')}
              value={chosen.value}
              onChange={(value) =>
                chosen.onChange([
                  ...chosen.value.filter((id) => !options.some((option) => option.value === id)),
                  ...value,
                ])
              }
              error={index === 0 ? chosen.error : undefined}
              options={options}
            />
          ),
        )}
      </Card>
    </Form>
  );
}
