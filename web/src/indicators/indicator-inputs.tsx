import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/choices';
import { Select, TextArea, TextField } from '../ui/inputs';
import { Columns, Stack } from '../ui/stack';
import type { Form } from '../ui/use-form';
import { breakdownsTexts } from '../vocabulary/breakdowns.texts';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import { AREAS, optionsOf } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import type { IndicatorForm } from './indicator-form';
import { indicatorsTexts } from './indicators.texts';

const UNITS = ['people', 'services', 'households', 'money', 'kilograms', 'hours', 'units', 'percentage'] as const;
const BREAKDOWNS = ['sex_age', 'disability', 'state', 'disability_type'] as const;
const RULES = ['sum', 'latest', 'max'] as const;
const COMPARABILITIES = ['comparable', 'rescaled', 'broken'] as const;

/** A new indicator has a code, an area and a level; one that is defined anew says how it compares. */
export function IndicatorInputs({ form, isNew }: { form: Form<IndicatorForm>; isNew: boolean }) {
  const t = useTexts(indicatorsTexts);
  const terms = useTexts(termsTexts);
  const words = useTexts(reportStatesTexts);
  const parts = useTexts(breakdownsTexts);
  const { field, values } = form;
  const unit = field('unit');
  return (
    <Stack>
      {isNew && (
        <Card>
          <Columns>
            <TextField
              {...field('code')}
              label={t('code')}
              hint={t('codeHint')}
              maxLength={8}
              autoComplete="off"
              required
            />
            <Select
              {...field('area')}
              label={t('area')}
              options={optionsOf(terms, 'area', AREAS)}
              empty={t('noArea')}
            />
            <RadioGroup
              {...field('level')}
              label={t('level')}
              options={(['program', 'member'] as const).map((value) => ({ value, label: t(`level.${value}`) }))}
            />
          </Columns>
        </Card>
      )}
      <Card title={t('what')}>
        <Stack>
          <Columns>
            <TextField {...field('nameEs')} label={t('nameEs')} maxLength={200} lang="es" required />
            <TextField {...field('nameEn')} label={t('nameEn')} maxLength={200} lang="en" required />
          </Columns>
          <TextArea {...field('definitionEs')} label={t('definitionEs')} maxLength={2000} rows={3} lang="es" required />
          <TextArea {...field('definitionEn')} label={t('definitionEn')} maxLength={2000} rows={3} lang="en" required />
        </Stack>
      </Card>
      <Card title={t('how')}>
        <Stack>
          <Select
            {...unit}
            onChange={(value) => value !== '' && unit.onChange(value)}
            label={t('unit')}
            hint={values.unit === 'percentage' ? t('percentageHint') : undefined}
            options={UNITS.map((value) => ({ value, label: words(`unit.${value}`) }))}
          />
          {values.unit !== 'percentage' && (
            <CheckboxGroup
              {...field('breakdowns')}
              label={t('breakdowns')}
              options={BREAKDOWNS.map((value) => ({ value, label: parts(`by.${value}`) }))}
            />
          )}
          <RadioGroup
            {...field('periodRule')}
            label={t('periodRule')}
            options={RULES.map((value) => ({ value, label: t(`rule.${value}`), hint: t(`rule.${value}.hint`) }))}
          />
          {values.unit === 'people' && values.level === 'program' && (
            <Checkbox {...field('isHeadcount')} label={t('isHeadcount')} hint={t('isHeadcountHint')} />
          )}
          <Checkbox {...field('isSensitive')} label={t('isSensitive')} hint={t('isSensitiveHint')} />
          <TextField
            {...field('sdgTargets')}
            label={t('sdgTargets')}
            hint={t('sdgTargetsHint')}
            maxLength={200}
            optional
          />
        </Stack>
      </Card>
      {!isNew && (
        <Card title={t('comparability')} lead={t('comparabilityLead')}>
          <Stack>
            <RadioGroup
              {...field('comparability')}
              label={t('comparabilityQuestion')}
              options={COMPARABILITIES.map((value) => ({
                value,
                label: t(`compare.${value}`),
                hint: t(`compare.${value}.hint`),
              }))}
            />
            {values.comparability === 'rescaled' && (
              <TextField
                {...field('rescaleFactor')}
                label={t('rescaleFactor')}
                hint={t('rescaleFactorHint')}
                inputMode="decimal"
                maxLength={16}
                autoComplete="off"
                required
              />
            )}
          </Stack>
        </Card>
      )}
    </Stack>
  );
}
