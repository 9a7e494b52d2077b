import { useState } from 'react';
import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Language } from '../texts/catalog';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choices';
import { CopyField } from '../ui/copy-field';
import { Actions, Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { useForm } from '../ui/use-form';
import { optionsOf } from '../vocabulary/terms';
import { termsTexts } from '../vocabulary/terms.texts';
import { invitationsTexts } from './invitations.texts';

export interface Sent {
  email: string;
  link: string;
  expiresAt: string;
}

/** Invites somebody to coordinate an organisation, then shows the link this once. */
export function InviteDialog({ member, onClose }: { member: { id: string; name: string }; onClose(): void }) {
  const t = useTexts(invitationsTexts);
  const [sent, setSent] = useState<Sent | null>(null);
  return (
    <Dialog title={sent ? t('invite.ready') : t('invite.title', { name: member.name })} onClose={onClose}>
      {sent ? <Ready sent={sent} onClose={onClose} /> : <Invite member={member} onSent={setSent} onClose={onClose} />}
    </Dialog>
  );
}

function Invite({ member, onSent, onClose }: { member: { id: string }; onSent(sent: Sent): void; onClose(): void }) {
  const t = useTexts(invitationsTexts);
  const terms = useTexts(termsTexts);
  const common = useTexts(commonTexts);
  const { language } = useLanguage();
  const form = useForm({
    initial: { email: '', language },
    check: ({ email }): Record<string, string> => (email.trim() ? {} : { email: t('required') }),
    send: async (values) => {
      const { data } = await client.POST('/invitations', {
        body: { email: values.email.trim(), role: 'coordinator', memberIds: [member.id], language: values.language },
      });
      return data!;
    },
    onSaved: ({ email, link, expiresAt }) => {
      void refresh('/invitations');
      onSent({ email, link: link ?? '', expiresAt });
    },
  });
  return (
    <>
      <p>{t('invite.lead')}</p>
      <Form form={form} submit={t('invite.submit')} actions={<Button onClick={onClose}>{common('cancel')}</Button>}>
        <TextField {...form.field('email')} label={t('invite.email')} type="email" autoComplete="off" required />
        <RadioGroup<Language>
          {...form.field('language')}
          onChange={(chosen) => chosen && form.field('language').onChange(chosen)}
          label={t('invite.language')}
          options={optionsOf(terms, 'language', ['es', 'en'] as const)}
        />
      </Form>
    </>
  );
}

export function Ready({ sent, onClose }: { sent: Sent; onClose(): void }) {
  const t = useTexts(invitationsTexts);
  const { instant } = useFormats();
  return (
    <>
      <CopyField label={t('invite.link')} hint={t('invite.linkHint', { email: sent.email })} value={sent.link} />
      <p>{t('invite.until', { day: instant(sent.expiresAt) })}</p>
      <Actions>
        <Button look="primary" onClick={onClose}>
          {t('invite.done')}
        </Button>
      </Actions>
    </>
  );
}
