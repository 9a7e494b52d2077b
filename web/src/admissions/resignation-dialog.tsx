import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Member } from '../api/types';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { DayField, TextArea, TextField } from '../ui/inputs';
import { useToast } from '../ui/toasts';
import { type FieldErrors, useForm } from '../ui/use-form';
import { admissionsTexts } from './admissions.texts';
import { toResignation } from './decision-form';

export function ResignationDialog({ member, onClose }: { member: Member; onClose(): void }) {
  const t = useTexts(admissionsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const { today } = useSession().coalition;
  const form = useForm({
    initial: { on: today, reason: '', boardMinute: '' },
    check: ({ on, reason }): FieldErrors => ({
      ...(on ? {} : { on: t('required') }),
      ...(reason.trim() ? {} : { reason: t('required') }),
    }),
    send: (values) =>
      client.POST('/members/{id}/resignation', { params: { path: { id: member.id } }, body: toResignation(values) }),
    onSaved: () => {
      void refresh('/members');
      say(t('resignation.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('resignation.title', { name: member.name })} onClose={onClose}>
      <p>{t('resignation.lead')}</p>
      <Form
        form={form}
        danger
        submit={t('resignation.submit')}
        actions={<Button onClick={onClose}>{common('cancel')}</Button>}
      >
        <DayField {...form.field('on')} label={t('resignation.on')} required />
        <TextArea {...form.field('reason')} label={t('resignation.reason')} rows={3} required />
        <TextField {...form.field('boardMinute')} label={t('boardMinute')} optional />
      </Form>
    </Dialog>
  );
}
