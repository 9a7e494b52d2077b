import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Application } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { applicationsTexts } from './applications.texts';

export interface KnownMember {
  id: string;
  name: string;
}

const DOUBTFUL: readonly string[] = ['rfc-check-digit', 'ein-prefix'];

/** Into the register: as a new organisation, or as the `known` one. */
export function RegisterDialog({
  application,
  known,
  onClose,
}: {
  application: Application;
  known?: KnownMember;
  onClose(): void;
}) {
  const t = useTexts(applicationsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const needsReason = !known && application.warnings.some(({ code }) => DOUBTFUL.includes(code));
  const form = useForm({
    initial: { overrideReason: '' },
    check: ({ overrideReason }): FieldErrors =>
      needsReason && !overrideReason.trim() ? { overrideReason: t('required') } : {},
    send: ({ overrideReason }) =>
      client.POST('/applications/{id}/registration', {
        params: { path: { id: application.id } },
        body: { ...(known && { memberId: known.id }), ...(needsReason && { overrideReason: overrideReason.trim() }) },
      }),
    onSaved: () => {
      void refresh('/applications', '/members');
      say(t('register.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('register')} onClose={onClose}>
      <p>{known ? t('register.known', { name: known.name }) : t('register.text')}</p>
      <Form form={form} submit={t('register.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        {needsReason && <TextField {...form.field('overrideReason')} label={t('register.reason')} required />}
      </Form>
    </Dialog>
  );
}
