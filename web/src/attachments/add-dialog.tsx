import { refresh } from '../api/query-client';
import { sendAttachment } from '../api/send-document';
import { PaperField, SendingBar, usePaperWords } from '../documents/paper-field';
import { checkPaper } from '../documents/send-form';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { useSending } from '../documents/use-sending';
import { attachmentsTexts } from './attachments.texts';

/** What was chosen stays chosen where it could not be sent. */
export function AddDialog({ reportId, onClose }: { reportId: string; onClose(): void }) {
  const t = useTexts(attachmentsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const words = usePaperWords();
  const { share, sending } = useSending();
  const form = useForm({
    initial: { file: null as File | null, caption: '' },
    check: ({ file }) => checkPaper(file, words),
    send: ({ file, caption }) => sending((onProgress) => sendAttachment(reportId, { caption }, file!, onProgress)),
    onSaved: () => {
      void refresh('/reports');
      say(t('added'));
      onClose();
    },
  });
  return (
    <Dialog title={t('add')} onClose={form.isSending ? undefined : onClose}>
      <Form
        form={form}
        submit={t('submit')}
        actions={!form.isSending && <Button onClick={onClose}>{common('cancel')}</Button>}
      >
        <PaperField {...form.field('file')} />
        <TextField {...form.field('caption')} label={t('caption')} hint={t('captionHint')} maxLength={200} optional />
        {form.isSending && <SendingBar file={form.values.file} share={share} />}
      </Form>
    </Dialog>
  );
}
