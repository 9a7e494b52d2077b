import { api, client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Member } from '../api/types';
import { duesTexts } from '../dues/dues.texts';
import { useTermWords } from '../dues/use-term-words';
import { useSession } from '../session/session';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { DayField, Select, TextArea, TextField } from '../ui/inputs';
import { Columns } from '../ui/stack';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { admissionsTexts } from './admissions.texts';
import { admissionOn, toAdmission } from './decision-form';

/** Where the form has what the API calls otherwise. */
const PLACES: Readonly<Record<string, string>> = { '/term/to': 'termEndsOn', '/term/categoryId': 'categoryId' };

export function AdmissionDialog({ member, onClose }: { member: Member; onClose(): void }) {
  const t = useTexts(admissionsTexts);
  const common = useTexts(commonTexts);
  const say = useToast();
  const dues = useTexts(duesTexts);
  const { nameOf, amount } = useTermWords();
  const categories = api.useQuery('get', '/categories');
  const offered = categories.data?.items.filter(({ isRetired }) => !isRetired) ?? [];
  const { today } = useSession().coalition;
  const form = useForm({
    initial: { ...admissionOn(today), categoryId: '' },
    check: ({ from, termEndsOn, categoryId }): Record<string, string> => ({
      ...(from ? {} : { from: t('required') }),
      ...(categoryId && !termEndsOn ? { termEndsOn: dues('admission.needsEnd') } : {}),
    }),
    place: ({ pointer }) => PLACES[pointer],
    send: ({ categoryId, ...values }) =>
      client.POST('/members/{id}/admission', {
        params: { path: { id: member.id } },
        body: { ...toAdmission(values), ...(categoryId ? { term: { categoryId } } : {}) },
      }),
    onSaved: () => {
      void refresh('/members', '/terms');
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
        {offered.length > 0 && (
          <Select
            {...form.field('categoryId')}
            label={dues('admission.term')}
            hint={dues('admission.termHint')}
            options={offered.map((each) => ({ value: each.id, label: `${nameOf(each)} · ${amount(each)}` }))}
            empty={dues('admission.noTerm')}
          />
        )}
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
