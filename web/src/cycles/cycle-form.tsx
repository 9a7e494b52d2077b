import type { Cycle } from '../api/types';
import { useSession } from '../session/session';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Form } from '../ui/form';
import { DayField, Select, TextField, WholeNumberField } from '../ui/inputs';
import { Columns } from '../ui/stack';
import { useForm } from '../ui/use-form';
import { cyclesTexts } from './cycles.texts';
import { checkCycle, type CycleValues, isQuarter, quarterChoices, valuesOfQuarter } from './quarters';

interface CycleFormProps {
  initial: CycleValues;
  versioned?: string;
  submit: string;
  send(values: CycleValues): Promise<{ data?: Cycle }>;
  onSaved(cycle: Cycle): void;
}

/** Create and edit share it. Choosing a quarter fills in everything; any of it can be changed afterwards. */
export function CycleForm({ initial, versioned, submit, send, onSaved }: CycleFormProps) {
  const t = useTexts(cyclesTexts);
  const { today } = useSession().coalition;
  const form = useForm<CycleValues, { data?: Cycle }>({
    initial,
    versioned,
    check: (values) => checkCycle(values, { required: t('required'), order: t('order'), whole: t('whole') }),
    send,
    onSaved: ({ data }) => data && onSaved(data),
  });
  const choices = quarterChoices(today);
  const { code } = form.values;
  return (
    <Card>
      <Form form={form} submit={submit}>
        <Select
          name="quarter"
          label={t('quarter')}
          value={isQuarter(code) && choices.includes(code) ? code : ''}
          onChange={(chosen) => chosen && form.set(valuesOfQuarter(chosen))}
          options={choices.map((choice) => ({ value: choice, label: choice }))}
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
    </Card>
  );
}
