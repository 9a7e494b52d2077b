import { client, etags } from '../api/client';
import { refresh } from '../api/query-client';
import type { Category } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { amount, changedFields } from '../ui/cleaning';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { Select, TextField } from '../ui/inputs';
import { Columns } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { settingsTexts } from './settings.texts';

const CURRENCIES = ['MXN', 'USD'] as const;
type Currency = Category['currency'];

/** A new category, or one that exists: `category` says which. */
export function CategoryDialog({ category, onClose }: { category?: Category; onClose(): void }) {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const form = useForm({
    initial: {
      nameEs: category?.nameEs ?? '',
      nameEn: category?.nameEn ?? '',
      amount: category?.amount ?? '',
      currency: (category?.currency ?? 'MXN') as Currency | '',
      state: (category?.isRetired ? 'retired' : 'offered') as 'offered' | 'retired' | '',
    },
    check: (values): Record<string, string> => ({
      ...(values.nameEs.trim() ? {} : { nameEs: t('required') }),
      ...(values.nameEn.trim() ? {} : { nameEn: t('required') }),
      ...(amount(values.amount) ? {} : { amount: t('notAmount') }),
    }),
    send: (values, base) => {
      const clean = (rest: typeof values) => ({
        nameEs: rest.nameEs.trim(),
        nameEn: rest.nameEn.trim(),
        amount: amount(rest.amount) ?? '',
        currency: rest.currency as Currency,
      });
      if (!category) return client.POST('/categories', { body: clean(values) });
      etags.know(`/categories/${category.id}`, category.version);
      const body = {
        ...changedFields(clean(base), clean(values)),
        ...(values.state === base.state ? {} : { isRetired: values.state === 'retired' }),
      };
      return client.PATCH('/categories/{id}', { params: { path: { id: category.id } }, body });
    },
    onSaved: () => {
      void refresh('/categories', '/terms', '/members');
      say(t('categorySaved'));
      onClose();
    },
  });
  return (
    <Dialog title={t(category ? 'category.edit' : 'category.new')} onClose={onClose}>
      <Form form={form} submit={common('save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextField {...form.field('nameEs')} label={t('category.nameEs')} maxLength={120} required />
        <TextField {...form.field('nameEn')} label={t('category.nameEn')} maxLength={120} required />
        <Columns>
          <TextField
            {...form.field('amount')}
            label={t('category.amount')}
            inputMode="decimal"
            autoComplete="off"
            required
          />
          <Select
            {...form.field('currency')}
            label={t('category.currency')}
            options={CURRENCIES.map((code) => ({ value: code, label: code }))}
          />
        </Columns>
        {category && (
          <Select
            {...form.field('state')}
            label={t('category.state')}
            hint={t('category.retireHint')}
            options={(['offered', 'retired'] as const).map((state) => ({
              value: state,
              label: t(`category.${state}`),
            }))}
          />
        )}
      </Form>
    </Dialog>
  );
}
