import { MunicipalityField } from '../geography/municipality-field';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { CheckboxGroup } from '../ui/choices';
import { DayField, Select, TextArea, TextField, WholeNumberField } from '../ui/inputs';
import { Columns, Stack } from '../ui/stack';
import type { Form } from '../ui/use-form';
import { STATE_OPTIONS } from '../vocabulary/places';
import { AREAS, BUDGET_BANDS, optionsOf } from '../vocabulary/terms';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { termsTexts } from '../vocabulary/terms.texts';
import { memberFormTexts } from './form.texts';
import type { MemberForm } from './member-form';
import { type Paper, ProtectedInputs } from './protected-inputs';
import { membersTexts } from './members.texts';

/** The fields of a profile, the same to register and to edit. */
export function MemberInputs({ form, paper }: { form: Form<MemberForm>; paper?: Paper }) {
  const t = useTexts(membersTexts);
  const inForm = useTexts(memberFormTexts);
  const fields = useTexts(memberFieldsTexts);
  const terms = useTexts(termsTexts);
  const { field, values } = form;
  return (
    <Stack>
      <ProtectedInputs form={form} paper={paper} />
      <Card title={t('profile.about')}>
        <Stack>
          <Columns>
            <TextField {...field('name')} label={fields('name')} hint={inForm('hint.name')} autoComplete="off" />
            <TextField {...field('acronym')} label={fields('acronym')} autoComplete="off" />
          </Columns>
          <CheckboxGroup
            {...field('focusAreas')}
            label={fields('focusAreas')}
            options={optionsOf(terms, 'area', AREAS)}
          />
          {values.focusAreas.length > 1 && (
            <Select
              {...field('primaryFocus')}
              label={fields('primaryFocus')}
              hint={inForm('hint.primaryFocus')}
              options={optionsOf(terms, 'area', values.focusAreas)}
              empty={inForm('noChoice')}
            />
          )}
          <TextArea {...field('missionEs')} label={fields('missionEs')} />
          <TextArea {...field('missionEn')} label={fields('missionEn')} lang="en" />
          <TextArea {...field('descriptionEs')} label={fields('descriptionEs')} />
          <TextArea {...field('descriptionEn')} label={fields('descriptionEn')} lang="en" />
          <CheckboxGroup {...field('statesServed')} dense label={fields('statesServed')} options={STATE_OPTIONS} />
        </Stack>
      </Card>
      <Card title={t('profile.place')}>
        <Columns>
          <Select
            {...field('addressCountry')}
            label={fields('addressCountry')}
            options={optionsOf(terms, 'country', ['MX', 'US'] as const)}
            empty={inForm('noChoice')}
          />
          {values.addressCountry === 'US' ? (
            <TextField {...field('addressState')} label={fields('addressState')} maxLength={2} />
          ) : (
            <Select
              {...field('addressState')}
              label={fields('addressState')}
              options={STATE_OPTIONS}
              empty={inForm('noChoice')}
            />
          )}
          <MunicipalityField
            {...field('addressMunicipality')}
            label={fields('addressMunicipality')}
            state={values.addressState}
          />
          <TextField {...field('addressNeighbourhood')} label={fields('addressNeighbourhood')} />
          <TextField {...field('addressStreet')} label={fields('addressStreet')} />
          <TextField {...field('addressNumber')} label={fields('addressNumber')} />
          <TextField {...field('addressPostalCode')} label={fields('addressPostalCode')} inputMode="numeric" />
        </Columns>
      </Card>
      <Card title={t('profile.reach')}>
        <Stack>
          <Columns>
            <TextField {...field('website')} label={fields('website')} inputMode="url" autoCapitalize="none" />
            <TextField {...field('publicEmail')} label={fields('publicEmail')} type="email" autoComplete="off" />
            <TextField {...field('publicPhone')} label={fields('publicPhone')} type="tel" autoComplete="off" />
          </Columns>
          <TextArea
            {...field('socialLinks')}
            label={fields('socialLinks')}
            hint={inForm('hint.socialLinks')}
            rows={3}
          />
        </Stack>
      </Card>
      <Card title={t('profile.size')}>
        <Columns>
          <WholeNumberField {...field('paidStaff')} label={fields('paidStaff')} />
          <WholeNumberField {...field('volunteers')} label={fields('volunteers')} />
          <Select
            {...field('budgetBand')}
            label={fields('budgetBand')}
            options={optionsOf(terms, 'budget', BUDGET_BANDS)}
            empty={inForm('noChoice')}
          />
          <DayField {...field('foundedOn')} label={fields('foundedOn')} />
          <TextField {...field('languages')} label={fields('languages')} hint={inForm('hint.languages')} />
        </Columns>
      </Card>
    </Stack>
  );
}
