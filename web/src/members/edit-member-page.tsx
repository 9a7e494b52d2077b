import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { api, client } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import { sendChangeRequest } from '../api/send-file';
import type { Member } from '../api/types';
import { PendingChanges } from '../change-requests/pending-changes';
import { useCan } from '../session/session';
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
import { placeError, splitChanges, toChanges, toForm } from './member-form';
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
  const isAsking = !useCan()('members.write-protected');
  const [file, setFile] = useState<File | null>(null);
  const [initial] = useState(() => toForm(member));
  const form = useForm({
    initial,
    draft: home,
    versioned: home,
    check: (values) => ({
      ...check(values),
      ...(isAsking && !file && splitChanges(values, initial).request ? { file: t('request.fileError') } : {}),
    }),
    place: placeError,
    send: async (values, base) => {
      const saved = queryClient.getQueryData<Member>(memberQuery(member.id).queryKey) ?? member;
      const { body, request } = isAsking
        ? splitChanges(values, base)
        : { body: toChanges(values, base, saved), request: null };
      const params = { path: { id: member.id } };
      const isWritten = Object.keys(body).length > 0;
      const written = isWritten ? (await client.PATCH('/members/{id}', { params, body })).data! : null;
      if (request) await sendChangeRequest(member.id, request, file!);
      return { written, isRequested: request !== null };
    },
    onSaved: ({ written, isRequested }) => {
      if (written) queryClient.setQueryData(memberQuery(member.id).queryKey, written);
      void refresh('/members', '/change-requests');
      say(t(isRequested ? 'request.done' : written ? 'edit.done' : 'edit.nothing'));
      go(home);
    },
  });
  return (
    <Page title={t('edit.title')} lead={member.name} back={{ href: home, label: member.name }} narrow>
      <Form form={form} submit={t('edit.submit')} actions={<ButtonLink href={home}>{common('cancel')}</ButtonLink>}>
        {isAsking && <PendingChanges memberId={member.id} />}
        <MemberInputs form={form} paper={isAsking ? { file, onFile: setFile } : undefined} />
      </Form>
      <FormConflict
        form={form}
        reread={async () => toForm(await queryClient.fetchQuery({ ...memberQuery(member.id), staleTime: 0 }))}
        {...words}
      />
    </Page>
  );
}
