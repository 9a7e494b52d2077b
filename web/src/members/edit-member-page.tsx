import { useLocation, useParams } from 'wouter';
import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { Member } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Form } from '../ui/form';
import { FormConflict } from '../ui/form-conflict';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useToast } from '../ui/toasts';
import { useForm } from '../ui/use-form';
import { memberFormTexts } from './form.texts';
import { placeError, toChanges, toForm } from './member-form';
import { MemberInputs } from './member-inputs';
import { useMemberCheck, useMemberWords } from './member-words';

const memberQuery = (id: string) => api.queryOptions('get', '/members/{id}', { params: { path: { id } } });

export default function EditMemberPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = api.useQuery('get', '/members/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query} lines={10}>
      {(member) => <EditMember key={member.id} member={member} />}
    </Loaded>
  );
}

function EditMember({ member }: { member: Member }) {
  const t = useTexts(memberFormTexts);
  const common = useTexts(commonTexts);
  const words = useMemberWords();
  const check = useMemberCheck();
  const say = useToast();
  const [, go] = useLocation();
  const home = `/members/${member.id}`;
  const form = useForm({
    initial: toForm(member),
    draft: home,
    versioned: home,
    check,
    place: placeError,
    send: async (values, base) => {
      const saved = queryClient.getQueryData<Member>(memberQuery(member.id).queryKey) ?? member;
      const body = toChanges(values, base, saved);
      if (Object.keys(body).length === 0) return null;
      const { data } = await client.PATCH('/members/{id}', { params: { path: { id: member.id } }, body });
      return data!;
    },
    onSaved: (saved) => {
      if (saved) queryClient.setQueryData(memberQuery(member.id).queryKey, saved);
      void refresh('/members');
      say(saved ? t('edit.done') : t('edit.nothing'));
      go(home);
    },
  });
  return (
    <Page title={t('edit.title')} lead={member.name} back={{ href: home, label: member.name }} narrow>
      <Form form={form} submit={t('edit.submit')} actions={<ButtonLink href={home}>{common('cancel')}</ButtonLink>}>
        <MemberInputs form={form} />
      </Form>
      <FormConflict
        form={form}
        reread={async () => toForm(await queryClient.fetchQuery({ ...memberQuery(member.id), staleTime: 0 }))}
        {...words}
      />
    </Page>
  );
}
