import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { CheckboxGroup, RadioGroup } from '../ui/choices';
import { DayField, Select, TextArea, TextField, WholeNumberField } from '../ui/inputs';
import { Columns, Stack } from '../ui/stack';
import type { Form } from '../ui/use-form';
import { AREAS, MODALITIES, optionsOf } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import { MeasureInputs } from './measure-inputs';
import { PlaceInputs } from './place-inputs';
import { CURRENCIES, type ProgramForm } from './program-form';
import { programsTexts } from './programs.texts';
import { SDG_GOALS } from './sdg-goals';

export function ProgramInputs({ form }: { form: Form<ProgramForm> }) {
  const t = useTexts(programsTexts);
  const terms = useTexts(termsTexts);
  const { field, values } = form;
  return (
    <Stack>
      <Card title={t('group.what')}>
        <Stack>
          <TextField {...field('name')} label={t('name')} autoComplete="off" required />
          <RadioGroup {...field('area')} label={t('area')} options={optionsOf(terms, 'area', AREAS)} />
          <TextArea {...field('descriptionEs')} label={t('descriptionEs')} />
          <TextArea {...field('descriptionEn')} label={t('descriptionEn')} lang="en" />
          <Select
            {...field('modality')}
            label={t('modality')}
            options={optionsOf(terms, 'modality', MODALITIES)}
            empty={t('noChoice')}
          />
        </Stack>
      </Card>
      <Card title={t('group.who')}>
        <Stack>
          <TextField {...field('populationServed')} label={t('populationServed')} />
          <Columns>
            <WholeNumberField {...field('ageFrom')} label={t('ageFrom')} />
            <WholeNumberField {...field('ageTo')} label={t('ageTo')} />
          </Columns>
        </Stack>
      </Card>
      <Card title={t('group.where')}>
        <PlaceInputs {...field('locations')} />
      </Card>
      <Card title={t('group.indicators')} lead={t('group.indicatorsLead')}>
        <MeasureInputs {...field('indicators')} area={values.area} />
      </Card>
      <Card title={t('group.when')}>
        <Stack>
          <Columns>
            <DayField {...field('startsOn')} label={t('startsOn')} />
            <DayField {...field('endsOn')} label={t('endsOn')} />
            <TextField {...field('budgetAmount')} label={t('budgetAmount')} inputMode="decimal" autoComplete="off" />
            <Select
              {...field('budgetCurrency')}
              onChange={(currency) => currency && field('budgetCurrency').onChange(currency)}
              label={t('budgetCurrency')}
              options={CURRENCIES.map((code) => ({ value: code, label: code }))}
            />
          </Columns>
          <TextArea {...field('funders')} label={t('funders')} rows={2} />
          <CheckboxGroup
            {...field('sdgGoals')}
            label={t('sdgGoals')}
            options={SDG_GOALS.map((goal) => ({ value: goal, label: `${goal}. ${t(`sdg.${goal}`)}` }))}
          />
        </Stack>
      </Card>
    </Stack>
  );
}
