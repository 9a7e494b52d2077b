import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { documentsTexts } from './documents.texts';
import { nameOf } from './name-of';
import type { DecidingProps } from './verify-dialog';

export function RejectDialog({ document, onClose }: DecidingProps) {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const say = useToast();
  const form = useForm({
    initial: { reason: '' },
    draft: `/documents/${document.id}/rejection`,
    check: ({ reason }): FieldErrors => (reason.trim() ? {} : { reason: t('reject.needed') }),
    send: ({ reason }) =>
      client.POST('/documents/{id}/rejection', {
        params: { path: { id: document.id } },
        body: { reason: reason.trim() },
      }),
    onSaved: () => {
      void refresh('/documents', '/members');
      say(t('reject.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('reject.title', { type: nameOf(document.type, language) })} onClose={onClose}>
      <Form
        form={form}
        danger
        submit={t('reject.submit')}
        actions={<Button onClick={onClose}>{common('cancel')}</Button>}
      >
        <TextArea {...form.field('reason')} label={t('reject.reason')} hint={t('reject.hint')} maxLength={1000} />
      </Form>
    </Dialog>
  );
}
