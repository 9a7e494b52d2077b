import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Checkbox, CheckboxGroup } from '../ui/choices';
import { DayField, Select, TextArea, TextField } from '../ui/inputs';
import { Columns, Stack } from '../ui/stack';
import type { Form } from '../ui/use-form';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { STATE_OPTIONS } from '../vocabulary/places';
import { AREAS, LEGAL_FORMS, optionsOf } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import type { ApplyForm } from './apply-form';
import { applyingTexts } from './applying.texts';

/** What has to be said comes first; what can wait is folded away. */
export function ApplyInputs({ form }: { form: Form<ApplyForm> }) {
  const t = useTexts(applyingTexts);
  const fields = useTexts(memberFieldsTexts);
  const terms = useTexts(termsTexts);
  const { field, values } = form;
  return (
    <Stack>
      <Card title={t('apply.organisation')}>
        <Stack>
          <TextField {...field('legalName')} label={fields('legalName')} autoComplete="organization" required />
          <CheckboxGroup
            {...field('focusAreas')}
            label={fields('focusAreas')}
            options={optionsOf(terms, 'area', AREAS)}
          />
          {values.focusAreas.length > 1 && (
            <Select
              {...field('primaryFocus')}
              label={fields('primaryFocus')}
              options={optionsOf(terms, 'area', values.focusAreas)}
              empty={t('apply.noChoice')}
            />
          )}
          <Columns>
            <Select
              {...field('addressState')}
              label={fields('addressState')}
              options={STATE_OPTIONS}
              empty={t('apply.noChoice')}
            />
            <TextField {...field('addressMunicipality')} label={fields('addressMunicipality')} />
          </Columns>
        </Stack>
      </Card>
      <Card title={t('apply.work')}>
        <Stack>
          <TextArea {...field('mission')} label={t('apply.mission')} rows={3} required />
          <TextArea {...field('activities')} label={t('apply.activities')} optional />
          <TextArea {...field('motive')} label={t('apply.motive')} rows={3} optional />
        </Stack>
      </Card>
      <Card title={t('apply.contact')}>
        <Columns>
          <TextField {...field('contactName')} label={t('apply.contactName')} autoComplete="name" required />
          <TextField
            {...field('contactPosition')}
            label={t('apply.contactPosition')}
            autoComplete="organization-title"
            optional
          />
          <TextField
            {...field('contactEmail')}
            label={t('apply.contactEmail')}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            required
          />
          <TextField
            {...field('contactPhone')}
            label={t('apply.contactPhone')}
            type="tel"
            autoComplete="tel"
            optional
          />
        </Columns>
      </Card>
      <Card title={t('apply.more')}>
        <Stack>
          <Columns>
            <TextField {...field('name')} label={fields('name')} autoComplete="off" />
            <Select
              {...field('legalForm')}
              label={fields('legalForm')}
              options={optionsOf(terms, 'legalForm', LEGAL_FORMS)}
              empty={t('apply.noChoice')}
            />
            <TextField {...field('rfc')} label={terms('scheme.MX-RFC')} autoComplete="off" spellCheck={false} />
            <TextField {...field('cluni')} label={terms('scheme.MX-CLUNI')} autoComplete="off" spellCheck={false} />
            <TextField {...field('ein')} label={terms('scheme.US-EIN')} autoComplete="off" />
            <DayField {...field('foundedOn')} label={fields('foundedOn')} />
            <TextField {...field('website')} label={fields('website')} inputMode="url" autoCapitalize="none" />
            <TextField {...field('publicEmail')} label={fields('publicEmail')} type="email" autoComplete="off" />
            <TextField {...field('publicPhone')} label={fields('publicPhone')} type="tel" autoComplete="off" />
          </Columns>
          <CheckboxGroup {...field('statesServed')} dense label={fields('statesServed')} options={STATE_OPTIONS} />
        </Stack>
      </Card>
      <Card>
        <Stack gap="small">
          <p>{t('apply.notice')}</p>
          <Checkbox {...field('hasReadNotice')} label={t('apply.hasReadNotice')} />
        </Stack>
      </Card>
    </Stack>
  );
}
