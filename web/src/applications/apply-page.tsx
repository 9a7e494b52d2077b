import { useLocation } from 'wouter';
import { client } from '../api/client';
import { Alone } from '../session/alone';
import { useLanguage, useTexts } from '../texts/language';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { type FieldErrors, useForm } from '../ui/use-form';
import { type ApplyForm, EMPTY, missing, toBody } from './apply-form';
import { ApplyInputs } from './apply-inputs';
import { applyingTexts } from './applying.texts';

/** For an organisation that is no member yet, without an account. */
export default function ApplyPage() {
  const t = useTexts(applyingTexts);
  const { language } = useLanguage();
  const [, go] = useLocation();
  const words: Partial<Record<keyof ApplyForm, string>> = {
    focusAreas: t('apply.chooseArea'),
    primaryFocus: t('apply.choosePrimary'),
    hasReadNotice: t('apply.readNotice'),
  };
  const form = useForm({
    initial: EMPTY,
    draft: '/apply',
    check: (values): FieldErrors =>
      Object.fromEntries(missing(values).map((field) => [field, words[field] ?? t('apply.required')])),
    send: async (values) => (await client.POST('/applications', { body: toBody(values, language) })).data!,
    onSaved: ({ handle }) => go(`/application#${handle}`, { replace: true }),
  });
  return (
    <Alone wide>
      <Page title={t('apply.title')} lead={t('apply.lead')} back={{ href: '/', label: t('apply.back') }} narrow>
        <Form form={form} submit={t('apply.submit')}>
          <ApplyInputs form={form} />
        </Form>
      </Page>
    </Alone>
  );
}
