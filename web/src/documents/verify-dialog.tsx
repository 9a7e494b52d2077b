import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Document } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { DayField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { documentsTexts } from './documents.texts';
import { nameOf } from './name-of';

export interface DecidingProps {
  document: Document;
  onClose(): void;
}

/** Only a day that was changed goes out: the type's rule says the end, unless the paper does. */
export function VerifyDialog({ document, onClose }: DecidingProps) {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const say = useToast();
  const form = useForm({
    initial: { issuedOn: document.issuedOn ?? '', expiresOn: document.expiresOn ?? '' },
    send: (values, base) =>
      client.POST('/documents/{id}/verification', {
        params: { path: { id: document.id } },
        body: {
          ...(values.issuedOn && values.issuedOn !== base.issuedOn && { issuedOn: values.issuedOn }),
          ...(values.expiresOn !== base.expiresOn && { expiresOn: values.expiresOn || null }),
        },
      }),
    onSaved: () => {
      void refresh('/documents', '/members');
      say(t('verify.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('verify.title', { type: nameOf(document.type, language) })} onClose={onClose}>
      <p>{t('verify.lead')}</p>
      {document.type.isSensitive && <Notice tone="warn">{t('verify.sensitive')}</Notice>}
      <Form form={form} submit={t('verify.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <DayField {...form.field('issuedOn')} label={t('send.issuedOn')} optional />
        <DayField {...form.field('expiresOn')} label={t('send.expiresOn')} optional />
      </Form>
    </Dialog>
  );
}
