import { useState } from 'react';
import { api, client } from '../api/client';
import type { RenewalsPreview } from '../api/types';
import { useSession } from '../session/session';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { CheckboxGroup } from '../ui/choices';
import { Form } from '../ui/form';
import { type Bound, DayField, Select } from '../ui/inputs';
import { Page } from '../ui/page';
import { Columns, Stack } from '../ui/stack';
import { type FieldErrors, useForm } from '../ui/use-form';
import { termsTexts } from '../vocabulary/terms.texts';
import { type Choice, choiceOn, OWN_CATEGORY, RENEWED_STATUSES, toSelection } from './renewal-choice';
import { LeftCard } from './left-card';
import { RenewalCard } from './renewal-card';
import { RenewalProgress } from './renewal-progress';
import { renewalsTexts } from './renewals.texts';

/** Many memberships renewed at once: whom, a look at the list, and then all of them or none. */
export default function RenewalsPage() {
  const t = useTexts(renewalsTexts);
  const terms = useTexts(termsTexts);
  const { today } = useSession().coalition;
  const [seen, setSeen] = useState<{ choice: Choice; preview: RenewalsPreview } | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const form = useForm({
    initial: choiceOn(today),
    check: ({ termEndsOn }): FieldErrors => (termEndsOn ? {} : { termEndsOn: t('required') }),
    send: async (choice) => ({
      choice,
      preview: (await client.POST('/renewals/preview', { body: toSelection(choice) })).data!,
    }),
    onSaved: setSeen,
  });
  const again = () => {
    setJobId(null);
    setSeen(null);
  };
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: '/members', label: t('back') }}>
      <Stack>
        {jobId ? (
          <RenewalProgress jobId={jobId} onAgain={again} />
        ) : (
          <Card title={t('whom')}>
            <Form form={form} submit={t('preview')}>
              <Columns>
                <DayField {...form.field('termEndsOn')} label={t('termEndsOn')} hint={t('termHint')} required />
                <DayField {...form.field('termEndsBy')} label={t('termEndsBy')} hint={t('termEndsByHint')} optional />
              </Columns>
              <CheckboxGroup
                {...form.field('status')}
                label={t('status')}
                options={RENEWED_STATUSES.map((value) => ({ value, label: terms(`status.${value}`) }))}
                dense
              />
              <DuesSelect {...form.field('dues')} />
            </Form>
          </Card>
        )}
        {seen && !jobId && (
          <>
            <RenewalCard key={seen.preview.digest} choice={seen.choice} preview={seen.preview} onStarted={setJobId} />
            <LeftCard left={seen.preview.left} />
          </>
        )}
      </Stack>
    </Page>
  );
}

/** No dues, those of each one's own category, or those of one category for all. */
function DuesSelect(field: Bound<string>) {
  const t = useTexts(renewalsTexts);
  const { language } = useLanguage();
  const { money } = useFormats();
  const { data } = api.useQuery('get', '/categories');
  const ofAll = (data?.items ?? [])
    .filter(({ isRetired }) => !isRetired)
    .map(({ id, nameEs, nameEn, amount, currency }) => ({
      value: id,
      label: t('dues.all', { category: language === 'es' ? nameEs : nameEn, amount: money(amount, currency) }),
    }));
  return (
    <Select
      {...field}
      label={t('dues')}
      hint={t('dues.hint')}
      empty={t('dues.none')}
      options={[{ value: OWN_CATEGORY, label: t('dues.own') }, ...ofAll]}
    />
  );
}
