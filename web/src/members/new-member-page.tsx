import { useLocation } from 'wouter';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { memberFormTexts } from './form.texts';
import { placeError, toBody, toForm, toIdentifiers } from './member-form';
import { MemberInputs } from './member-inputs';
import { useMemberCheck } from './member-words';
import { membersTexts } from './members.texts';

export default function NewMemberPage() {
  const t = useTexts(memberFormTexts);
  const members = useTexts(membersTexts);
  const common = useTexts(commonTexts);
  const check = useMemberCheck();
  const say = useToast();
  const [, go] = useLocation();
  const form = useForm({
    initial: toForm({ addressCountry: 'MX' }),
    draft: 'members/new',
    check,
    place: placeError,
    send: async (values) => {
      const body = { ...toBody(values), identifiers: toIdentifiers(values, { identifiers: [] }) };
      const { data } = await client.POST('/members', { body });
      return data!;
    },
    onSaved: (member) => {
      void refresh('/members');
      say(t('new.done'));
      go(`/members/${member.id}`);
    },
  });
  return (
    <Page title={t('new.title')} lead={t('new.lead')} back={{ href: '/members', label: members('title') }} narrow>
      <Form form={form} submit={t('new.submit')} actions={<ButtonLink href="/members">{common('cancel')}</ButtonLink>}>
        <MemberInputs form={form} />
      </Form>
    </Page>
  );
}
