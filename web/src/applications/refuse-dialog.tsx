import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { applicationsTexts } from './applications.texts';

export function RefuseDialog({ id, onClose }: { id: string; onClose(): void }) {
  const t = useTexts(applicationsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }): FieldErrors => (reason.trim() ? {} : { reason: t('required') }),
    send: ({ reason }) =>
      client.POST('/applications/{id}/refusal', { params: { path: { id } }, body: { reason: reason.trim() } }),
    onSaved: () => {
      void refresh('/applications');
      say(t('refuse.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('refuse.title')} onClose={onClose}>
      <p>{t('refuse.text')}</p>
      <Form form={form} danger submit={t('refuse')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextArea {...form.field('reason')} label={t('refuse.reason')} rows={3} required />
      </Form>
    </Dialog>
  );
}
