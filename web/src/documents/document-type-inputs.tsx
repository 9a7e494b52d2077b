import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Checkbox, CheckboxGroup } from '../ui/choices';
import { DayField, Select, TextArea, TextField, WholeNumberField } from '../ui/inputs';
import { Columns, Stack } from '../ui/stack';
import type { Form } from '../ui/use-form';
import { LEGAL_FORMS, optionsOf } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import { type DocumentTypeForm, isCounted } from './document-type-form';
import { documentTypesTexts } from './document-types.texts';

const RULES = ['none', 'fixed_days', 'months', 'end_of_year', 'explicit_date', 'annual_due'] as const;

export function DocumentTypeInputs({ form, isNew = false }: { form: Form<DocumentTypeForm>; isNew?: boolean }) {
  const t = useTexts(documentTypesTexts);
  const terms = useTexts(termsTexts);
  const { validityRule, isRequired } = form.values;
  const rule = form.field('validityRule');
  return (
    <Stack>
      <Card>
        <Stack>
          <Columns>
            <TextField
              {...form.field('code')}
              label={t('code')}
              hint={t('codeHint')}
              maxLength={20}
              autoComplete="off"
            />
            <WholeNumberField {...form.field('sortOrder')} label={t('sortOrder')} />
            <TextField {...form.field('nameEs')} label={t('nameEs')} maxLength={200} lang="es" />
            <TextField {...form.field('nameEn')} label={t('nameEn')} maxLength={200} lang="en" />
          </Columns>
          <TextArea {...form.field('guidanceEs')} label={t('guidanceEs')} maxLength={1000} rows={3} lang="es" />
          <TextArea {...form.field('guidanceEn')} label={t('guidanceEn')} maxLength={1000} rows={3} lang="en" />
        </Stack>
      </Card>
      <Card>
        <Stack>
          <Columns>
            <Select
              {...rule}
              onChange={(value) => value !== '' && rule.onChange(value)}
              label={t('validityRule')}
              options={RULES.map((value) => ({ value, label: t(`rule.${value}`) }))}
            />
            {isCounted(validityRule) && (
              <WholeNumberField {...form.field('validityCount')} label={t('validityCount')} />
            )}
            {validityRule === 'annual_due' && (
              <TextField
                {...form.field('validityDue')}
                label={t('validityDue')}
                hint={t('validityDueHint')}
                maxLength={5}
                inputMode="numeric"
              />
            )}
          </Columns>
          <Checkbox {...form.field('isRequired')} label={t('isRequired')} />
          {isRequired && (
            <CheckboxGroup
              {...form.field('requiredForms')}
              label={t('requiredForms')}
              hint={t('requiredFormsHint')}
              options={optionsOf(terms, 'legalForm', LEGAL_FORMS)}
            />
          )}
          <Checkbox {...form.field('isSensitive')} label={t('isSensitive')} hint={t('isSensitiveHint')} />
          {!isNew && (
            <DayField {...form.field('retiredOn')} label={t('retiredOn')} hint={t('retiredOnHint')} optional />
          )}
        </Stack>
      </Card>
    </Stack>
  );
}
