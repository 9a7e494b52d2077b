import type { OnProgress, SentDocument } from '../api/send-document';
import type { DocumentType } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { DayField, TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { documentsTexts } from './documents.texts';
import { nameOf } from './name-of';
import { PaperField, SendingBar, usePaperWords } from './paper-field';
import { checkSend, needsExpiry, needsIssue, type SendValues } from './send-form';
import { useSending } from './use-sending';

interface SendDialogProps<Sent> {
  type: Pick<DocumentType, 'id' | 'nameEs' | 'nameEn' | 'validityRule'> & { isSensitive?: boolean };
  send(document: SentDocument, onProgress: OnProgress): Promise<Sent>;
  onSent(sent: Sent): void;
  onClose(): void;
}

export function SendDialog<Sent>({ type, send, onSent, onClose }: SendDialogProps<Sent>) {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const say = useToast();
  const words = usePaperWords();
  const { share, sending } = useSending();
  const form = useForm({
    initial: { file: null, issuedOn: '', expiresOn: '', note: '' } as SendValues,
    check: (values) =>
      checkSend(values, type, {
        ...words,
        needed: t('send.needed'),
      }),
    send: ({ file, ...fields }) =>
      sending((onProgress) => send({ typeId: type.id, ...fields, file: file! }, onProgress)),
    onSaved: (sent) => {
      onSent(sent);
      say(t('send.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('send.title', { type: nameOf(type, language) })} onClose={form.isSending ? undefined : onClose}>
      {type.isSensitive && <Notice>{t('send.sensitive')}</Notice>}
      <Form
        form={form}
        submit={t('send.submit')}
        actions={!form.isSending && <Button onClick={onClose}>{common('cancel')}</Button>}
      >
        <PaperField {...form.field('file')} />
        <DayField {...form.field('issuedOn')} label={t('send.issuedOn')} optional={!needsIssue(type)} />
        <DayField
          {...form.field('expiresOn')}
          label={t('send.expiresOn')}
          hint={needsExpiry(type) ? undefined : t('send.expiresHint')}
          optional={!needsExpiry(type)}
        />
        <TextArea {...form.field('note')} label={t('send.note')} rows={2} maxLength={500} optional />
        {form.isSending && <SendingBar file={form.values.file} share={share} />}
      </Form>
    </Dialog>
  );
}
