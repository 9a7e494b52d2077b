import { useState } from 'react';
import type { OnProgress, SentDocument } from '../api/send-document';
import type { DocumentType } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FileField } from '../ui/file-field';
import { Form } from '../ui/form';
import { DayField, TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import { useToast } from '../ui/toasts';
import { type Form as FormState, useForm } from '../ui/use-form';
import { documentsTexts } from './documents.texts';
import { nameOf } from './name-of';
import { checkSend, needsExpiry, needsIssue, type SendValues } from './send-form';

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
  const [share, setShare] = useState(0);
  const form = useForm({
    initial: { file: null, issuedOn: '', expiresOn: '', note: '' } as SendValues,
    check: (values) =>
      checkSend(values, type, {
        noFile: t('send.noFile'),
        tooLarge: t('send.tooLarge'),
        needed: t('send.needed'),
      }),
    send: ({ file, ...fields }) => {
      setShare(0);
      return send({ typeId: type.id, ...fields, file: file! }, setShare);
    },
    onSaved: (sent) => {
      onSent(sent);
      say(t('send.done'));
      onClose();
    },
  });
  const going = form.isSending && form.values.file && t('send.going', { name: form.values.file.name });
  return (
    <Dialog title={t('send.title', { type: nameOf(type, language) })} onClose={form.isSending ? undefined : onClose}>
      {type.isSensitive && <Notice>{t('send.sensitive')}</Notice>}
      <Form
        form={form}
        submit={t('send.submit')}
        actions={!form.isSending && <Button onClick={onClose}>{common('cancel')}</Button>}
      >
        <PaperField form={form} />
        <DayField {...form.field('issuedOn')} label={t('send.issuedOn')} optional={!needsIssue(type)} />
        <DayField
          {...form.field('expiresOn')}
          label={t('send.expiresOn')}
          hint={needsExpiry(type) ? undefined : t('send.expiresHint')}
          optional={!needsExpiry(type)}
        />
        <TextArea {...form.field('note')} label={t('send.note')} rows={2} maxLength={500} optional />
        {going && (
          <>
            <p role="status">{going}</p>
            <ProgressBar value={Math.round(share * 100)} total={share < 1 ? 100 : 0} label={going} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

function PaperField({ form }: { form: FormState<SendValues> }) {
  const t = useTexts(documentsTexts);
  const { kilobytes } = useFormats();
  const { value, error, onChange } = form.field('file');
  const size = value && kilobytes(value.size);
  return (
    <FileField
      label={t('send.file')}
      error={error}
      hint={value && size ? t('send.chosen', { name: value.name, size }) : t('send.fileHint')}
      accept="application/pdf,image/jpeg,image/png"
      file={value}
      onFile={onChange}
    />
  );
}
