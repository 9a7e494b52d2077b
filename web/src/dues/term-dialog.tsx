import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { Category, Term } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { changedFields } from '../ui/cleaning';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { DayField, Select, TextField } from '../ui/inputs';
import { Columns } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { duesTexts } from './dues.texts';
import { check, type TermForm, toTerm } from './term-form';
import { useTermWords } from './use-term-words';

const CURRENCIES = ['MXN', 'USD'] as const;

interface TermDialogProps {
  memberId: string;
  categories: readonly Category[];
  /** What is edited; none: a new one. */
  term?: Term;
  initial: TermForm;
  onClose(): void;
}

export function TermDialog({ memberId, categories, term, initial, onClose }: TermDialogProps) {
  const t = useTexts(duesTexts);
  const common = useTexts(commonTexts);
  const { money } = useFormats();
  const { nameOf } = useTermWords();
  const say = useToast();
  const isSettled = term?.state === 'paid' || term?.state === 'waived';
  const form = useForm<TermForm, unknown>({
    initial,
    check: (values) => check(values, { required: t('required'), notAmount: t('notAmount'), endsFirst: t('endsFirst') }),
    send: (values, base) => {
      if (!term)
        return client.POST('/members/{memberId}/terms', { params: { path: { memberId } }, body: toTerm(values) });
      etags.know(`/terms/${term.id}`, term.version);
      const body = changedFields(toTerm(base), toTerm(values));
      return client.PATCH('/terms/{id}', { params: { path: { id: term.id } }, body });
    },
    onSaved: () => {
      void refresh('/terms', '/members');
      say(term ? common('saved') : t('create.done'));
      onClose();
    },
  });
  const chosen = categories.find(({ id }) => id === form.values.categoryId);
  const offered = categories.filter(({ id, isRetired }) => !isRetired || id === term?.categoryId);
  return (
    <Dialog title={t(term ? 'change.title' : 'create')} onClose={onClose}>
      <Form form={form} submit={common('save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <Select
          {...form.field('categoryId')}
          label={t('form.category')}
          options={offered.map((category) => ({ value: category.id, label: nameOf(category) }))}
          empty=""
        />
        <Columns>
          <DayField {...form.field('from')} label={t('form.from')} required />
          <DayField {...form.field('to')} label={t('form.to')} required />
        </Columns>
        {isSettled ? (
          <p>{t('change.settled')}</p>
        ) : (
          <Columns>
            <TextField
              {...form.field('amount')}
              label={t('form.amount')}
              hint={chosen && t('form.amountHint', { amount: money(chosen.amount, chosen.currency) })}
              inputMode="decimal"
              autoComplete="off"
              optional={!term}
            />
            <Select
              {...form.field('currency')}
              label={t('form.currency')}
              options={CURRENCIES.map((code) => ({ value: code, label: code }))}
              empty={term ? undefined : (chosen?.currency ?? '')}
            />
          </Columns>
        )}
      </Form>
    </Dialog>
  );
}
