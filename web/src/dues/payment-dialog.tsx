import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Term } from '../api/types';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { text } from '../ui/cleaning';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { DayField, Select, TextField } from '../ui/inputs';
import { Columns } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { duesTexts } from './dues.texts';
import { useTermWords } from './use-term-words';

export const METHODS = ['transfer', 'cheque', 'cash', 'card', 'other'] as const;
type Method = (typeof METHODS)[number];

export function PaymentDialog({ term, onClose }: { term: Term; onClose(): void }) {
  const t = useTexts(duesTexts);
  const common = useTexts(commonTexts);
  const words = useTermWords();
  const say = useToast();
  const { today } = useSession().coalition;
  const form = useForm({
    initial: { paidOn: today, method: 'transfer' as Method | '', receiptNumber: '' },
    check: ({ paidOn, method }): Record<string, string> => ({
      ...(paidOn ? {} : { paidOn: t('required') }),
      ...(method ? {} : { method: t('required') }),
    }),
    send: ({ paidOn, method, receiptNumber }) =>
      client.POST('/terms/{id}/payment', {
        params: { path: { id: term.id } },
        body: { paidOn, method: method as Method, receiptNumber: text(receiptNumber) },
      }),
    onSaved: () => {
      void refresh('/terms', '/members');
      say(t('pay.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('pay.title', { name: term.memberName })} onClose={onClose}>
      <p>{t('pay.lead', { amount: words.amount(term), category: words.category(term), days: words.days(term) })}</p>
      <Form form={form} submit={t('pay')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <Columns>
          <DayField {...form.field('paidOn')} label={t('pay.paidOn')} max={today} required />
          <Select
            {...form.field('method')}
            label={t('pay.method')}
            options={METHODS.map((method) => ({ value: method, label: t(`method.${method}`) }))}
          />
        </Columns>
        <TextField {...form.field('receiptNumber')} label={t('pay.receiptNumber')} maxLength={60} optional />
      </Form>
    </Dialog>
  );
}
