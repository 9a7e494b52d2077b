import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Role } from '../api/types';
import { MemberChoice } from '../cycles/member-choice';
import { frameTexts } from '../frame/frame.texts';
import { useCan } from '../session/session';
import type { Language } from '../texts/catalog';
import { commonTexts } from '../texts/common.texts';
import { useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choices';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { type FieldErrors, useForm } from '../ui/use-form';
import { optionsOf } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import { Ready, type Sent } from './invite-dialog';
import { invitationsTexts } from './invitations.texts';

const ROLES: readonly Role[] = ['coordinator', 'board', 'staff', 'administrator'];
interface Values {
  email: string;
  role: Role;
  members: readonly { id: string; name: string }[];
  language: Language;
}

/** Invites anybody to anything that the inviting person may; then the link is shown this once. */
export function InvitePersonDialog({ onClose }: { onClose(): void }) {
  const t = useTexts(invitationsTexts);
  const [sent, setSent] = useState<Sent | null>(null);
  return (
    <Dialog title={t(sent ? 'invite.ready' : 'person.title')} onClose={onClose}>
      {sent ? <Ready sent={sent} onClose={onClose} /> : <PersonForm onSent={setSent} onClose={onClose} />}
    </Dialog>
  );
}

function PersonForm({ onSent, onClose }: { onSent(sent: Sent): void; onClose(): void }) {
  const t = useTexts(invitationsTexts);
  const terms = useTexts(termsTexts);
  const frame = useTexts(frameTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const can = useCan();
  const form = useForm<Values, Sent>({
    initial: { email: '', role: 'coordinator', members: [], language },
    check: ({ email, role, members }): FieldErrors => ({
      ...(email.trim() ? {} : { email: t('required') }),
      ...(role === 'coordinator' && members.length === 0 ? { members: t('person.noMembers') } : {}),
    }),
    place: ({ pointer }) => (pointer.startsWith('/memberIds') ? 'members' : undefined),
    send: async ({ email, role, members, language: spoken }) => {
      const memberIds = role === 'coordinator' ? members.map(({ id }) => id) : [];
      const body = { email: email.trim(), role, memberIds, language: spoken };
      return (await client.POST('/invitations', { body })).data!;
    },
    onSaved: (sent) => {
      void refresh('/invitations', '/uncoordinated-members');
      onSent(sent);
    },
  });
  const role = form.field('role');
  const spoken = form.field('language');
  return (
    <Form form={form} submit={t('invite.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
      <TextField {...form.field('email')} label={t('invite.email')} type="email" autoComplete="off" required />
      {can('invitations.any') && (
        <RadioGroup<Role>
          {...role}
          onChange={(chosen) => chosen && role.onChange(chosen)}
          label={t('person.role')}
          options={ROLES.map((value) => ({ value, label: frame(`role.${value}`) }))}
        />
      )}
      {form.values.role === 'coordinator' && <MemberChoice {...form.field('members')} />}
      <RadioGroup<Language>
        {...spoken}
        onChange={(chosen) => chosen && spoken.onChange(chosen)}
        label={t('invite.language')}
        options={optionsOf(terms, 'language', ['es', 'en'] as const)}
      />
    </Form>
  );
}
