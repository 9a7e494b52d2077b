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
import { Columns } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { admissionsTexts } from './admissions.texts';
import { admissionOn, toAdmission } from './decision-form';

export function AdmissionDialog({ member, onClose }: { member: Member; onClose(): void }) {
  const t = useTexts(admissionsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const { today } = useSession().coalition;
  const form = useForm({
    initial: admissionOn(today),
    check: ({ from }): Record<string, string> => (from ? {} : { from: t('required') }),
    send: (values) =>
      client.POST('/members/{id}/admission', { params: { path: { id: member.id } }, body: toAdmission(values) }),
    onSaved: () => {
      void refresh('/members');
      say(t('admission.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('admission.title', { name: member.name })} onClose={onClose}>
      <Form form={form} submit={t('admission.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <DayField {...form.field('from')} label={t('admission.from')} required />
        <DayField
          {...form.field('termEndsOn')}
          label={t('admission.termEndsOn')}
          hint={t('admission.termHint')}
          optional
        />
        <Columns>
          <TextField {...form.field('boardMinute')} label={t('boardMinute')} optional />
          {!member.memberNumber && (
            <TextField
              {...form.field('memberNumber')}
              label={t('admission.memberNumber')}
              hint={t('admission.numberHint')}
              optional
            />
          )}
        </Columns>
        <TextArea {...form.field('reason')} label={t('reason')} rows={3} optional />
      </Form>
    </Dialog>
  );
}
