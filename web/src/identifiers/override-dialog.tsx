import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { termsTexts } from '../vocabulary/terms.texts';
import { identifiersTexts } from './identifiers.texts';
import type { JudgingProps } from './official';

export function OverrideDialog({ memberId, identifier, onClose }: JudgingProps) {
  const t = useTexts(identifiersTexts);
  const common = useTexts(commonTexts);
  const terms = useTexts(termsTexts);
  const say = useToast();
  const { scheme, value, warnings } = identifier;
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }): FieldErrors => (reason.trim() ? {} : { reason: t('required') }),
    send: ({ reason }) =>
      client.POST('/members/{id}/identifiers/{scheme}/override', {
        params: { path: { id: memberId, scheme } },
        body: { value, reason: reason.trim() },
      }),
    onSaved: () => {
      void refresh('/members');
      say(t('override.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('override.title', { scheme: terms(`scheme.${scheme}`), value })} onClose={onClose}>
      <p>{t('override.lead')}</p>
      {warnings.map(({ code, detail }) => (
        <Notice key={code} tone="warn">
          {detail}
        </Notice>
      ))}
      <Form form={form} submit={t('override.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextArea {...form.field('reason')} label={t('override.reason')} rows={3} maxLength={500} required />
      </Form>
    </Dialog>
  );
}
