import { client } from '../api/client';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { type FieldErrors, useForm } from '../ui/use-form';
import { changeRequestsTexts } from './change-requests.texts';

export function RefusalDialog({ id, onDone, onClose }: { id: string; onDone(): void; onClose(): void }) {
  const t = useTexts(changeRequestsTexts);
  const common = useTexts(commonTexts);
  const form = useForm({
    initial: { reason: '' },
    draft: `change-requests/${id}/refusal`,
    check: ({ reason }): FieldErrors => (reason.trim() ? {} : { reason: t('required') }),
    send: ({ reason }) =>
      client.POST('/change-requests/{id}/refusal', { params: { path: { id } }, body: { reason: reason.trim() } }),
    onSaved: onDone,
  });
  return (
    <Dialog title={t('refuse.title')} onClose={onClose}>
      <p>{t('refuse.lead')}</p>
      <Form
        form={form}
        danger
        submit={t('refuse.submit')}
        actions={<Button onClick={onClose}>{common('cancel')}</Button>}
      >
        <TextArea {...form.field('reason')} label={t('refuse.reason')} rows={4} maxLength={2000} required />
      </Form>
    </Dialog>
  );
}
