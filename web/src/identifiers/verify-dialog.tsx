import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choices';
import { text } from '../ui/cleaning';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { termsTexts } from '../vocabulary/terms.texts';
import { identifiersTexts } from './identifiers.texts';
import type { JudgingProps } from './official';

const MEANS = ['certificate', 'authority', 'other'] as const;

export function VerifyDialog({ memberId, identifier: { scheme, value }, onClose }: JudgingProps) {
  const t = useTexts(identifiersTexts);
  const common = useTexts(commonTexts);
  const terms = useTexts(termsTexts);
  const say = useToast();
  const form = useForm({
    initial: { means: 'certificate' as (typeof MEANS)[number], note: '' },
    check: ({ means, note }): FieldErrors => (means === 'other' && !text(note) ? { note: t('required') } : {}),
    send: ({ means, note }) =>
      client.POST('/members/{id}/identifiers/{scheme}/verification', {
        params: { path: { id: memberId, scheme } },
        body: { value, means, note: text(note) },
      }),
    onSaved: () => {
      void refresh('/members');
      say(t('verify.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('verify.title', { scheme: terms(`scheme.${scheme}`), value })} onClose={onClose}>
      <Form form={form} submit={t('verify.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <RadioGroup
          {...form.field('means')}
          label={t('verify.means')}
          options={MEANS.map((means) => ({ value: means, label: t(`means.${means}`) }))}
        />
        <TextField {...form.field('note')} label={t('verify.note')} hint={t('verify.noteHint')} maxLength={500} />
      </Form>
    </Dialog>
  );
}
