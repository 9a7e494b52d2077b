import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { ReportAttachment } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { TextField } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { attachmentsTexts } from './attachments.texts';

interface CaptionDialogProps {
  reportId: string;
  attachment: ReportAttachment;
  onClose(): void;
}
const toForm = ({ caption }: Pick<ReportAttachment, 'caption'>) => ({ caption: caption ?? '' });

export function CaptionDialog({ reportId, attachment, onClose }: CaptionDialogProps) {
  const t = useTexts(attachmentsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const address = `/reports/${reportId}/attachments/${attachment.id}`;
  const params = { path: { id: reportId, attachmentId: attachment.id } };
  const form = useForm({
    initial: toForm(attachment),
    draft: address,
    versioned: address,
    send: ({ caption }) =>
      client.PATCH('/reports/{id}/attachments/{attachmentId}', { params, body: { caption: caption.trim() || null } }),
    onSaved: () => {
      void refresh('/reports');
      say(t('caption.saved'));
      onClose();
    },
  });
  const reread = async () => {
    const options = api.queryOptions('get', '/reports/{id}/attachments/{attachmentId}', { params });
    return toForm(await queryClient.fetchQuery({ ...options, staleTime: 0 }));
  };
  return (
    <Dialog title={t('caption.title', { name: attachment.name })} onClose={onClose}>
      <Form form={form} submit={common('save')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextField {...form.field('caption')} label={t('caption')} hint={t('captionHint')} maxLength={200} optional />
      </Form>
      <FormConflict form={form} reread={reread} labelOf={() => t('caption')} show={(_field, { caption }) => caption} />
    </Dialog>
  );
}
