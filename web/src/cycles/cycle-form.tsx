import type { Cycle } from '../api/types';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { DayField, Select, TextField, WholeNumberField } from '../ui/inputs';
import { Columns } from '../ui/stack';
import { useForm } from '../ui/use-form';
import { cyclesTexts } from './cycles.texts';
import { checkCycle, type CycleValues, isQuarter, quarterChoices, valuesOfQuarter } from './quarters';

interface CycleFormProps {
  initial: CycleValues;
  /** Where what is typed is kept until it is saved. */
  draft: string;
  versioned?: string;
  /** What is saved now, after somebody else changed it. */
  reread?(): Promise<CycleValues>;
  /** Codes of cycles that exist already. */
  existing?: readonly string[];
  submit: string;
  /** Where giving up leads. */
  back: string;
  send(values: CycleValues): Promise<{ data?: Cycle }>;
  onSaved(cycle: Cycle): void;
}

/** Create and edit share it. Choosing a quarter fills in everything; any of it can be changed afterwards. */
export function CycleForm({ existing = [], reread, submit, back, onSaved, ...options }: CycleFormProps) {
  const t = useTexts(cyclesTexts);
  const common = useTexts(commonTexts);
  const { day } = useFormats();
  const { language } = useLanguage();
  const { today } = useSession().coalition;
  const form = useForm<CycleValues, { data?: Cycle }>({
    ...options,
    check: (values) => checkCycle(values, { required: t('required'), order: t('order'), whole: t('whole') }),
    onSaved: ({ data }) => data && onSaved(data),
  });
  const choices = quarterChoices(today);
  const { code } = form.values;
  const labelOf = (choice: string) => {
    const { nameEs, nameEn } = valuesOfQuarter(choice);
    const name = language === 'es' ? nameEs : nameEn;
    return existing.includes(choice) ? t('quarter.exists', { name }) : name;
  };
  return (
    <Card>
      <Form form={form} submit={submit} actions={<ButtonLink href={back}>{common('cancel')}</ButtonLink>}>
        <Select
          name="quarter"
          label={t('quarter')}
          value={isQuarter(code) && choices.includes(code) ? code : ''}
          onChange={(chosen) => chosen && form.set(valuesOfQuarter(chosen))}
          options={choices.map((choice) => ({ value: choice, label: labelOf(choice) }))}
          empty={t('quarter.other')}
        />
        <TextField {...form.field('code')} label={t('code')} hint={t('code.hint')} maxLength={30} required />
        <Columns>
          <TextField {...form.field('nameEs')} label={t('nameEs')} maxLength={100} required />
          <TextField {...form.field('nameEn')} label={t('nameEn')} maxLength={100} required />
          <DayField {...form.field('startsOn')} label={t('startsOn')} required />
          <DayField {...form.field('endsOn')} label={t('endsOn')} required />
          <DayField {...form.field('opensOn')} label={t('opensOn')} required />
          <DayField {...form.field('dueOn')} label={t('dueOn')} required />
        </Columns>
        <WholeNumberField
          {...form.field('graceDays')}
          label={t('graceDays')}
          hint={t('graceDays.hint')}
          maxLength={3}
        />
      </Form>
      {reread && (
        <FormConflict
          form={form}
          reread={reread}
          labelOf={(field) => t(field)}
          show={(field, values) => (field.endsWith('On') && values[field] ? day(values[field]) : values[field])}
        />
      )}
    </Card>
  );
}
