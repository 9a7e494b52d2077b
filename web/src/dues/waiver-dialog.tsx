import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Term } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { duesTexts } from './dues.texts';
import { useTermWords } from './use-term-words';

export function WaiverDialog({ term, onClose }: { term: Term; onClose(): void }) {
  const t = useTexts(duesTexts);
  const common = useTexts(commonTexts);
  const words = useTermWords();
  const say = useToast();
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }): Record<string, string> => (reason.trim() ? {} : { reason: t('required') }),
    send: ({ reason }) =>
      client.POST('/terms/{id}/waiver', { params: { path: { id: term.id } }, body: { reason: reason.trim() } }),
    onSaved: () => {
      void refresh('/terms', '/members');
      say(t('waive.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('waive.title', { name: term.memberName })} onClose={onClose}>
      <p>{t('pay.lead', { amount: words.amount(term), category: words.category(term), days: words.days(term) })}</p>
      <Form form={form} submit={t('waive.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextArea
          {...form.field('reason')}
          label={t('waive.reason')}
          hint={t('waive.hint')}
          rows={3}
          maxLength={1000}
          required
        />
      </Form>
    </Dialog>
  );
}
