import { useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '../api/client';
import { Alone } from '../session/alone';
import { startSession } from '../session/session-actions';
import { useLanguage, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choices';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { Stack } from '../ui/stack';
import { type FieldErrors, useForm } from '../ui/use-form';
import { invitationsTexts } from './invitations.texts';

const SHORTEST = 15;

/** `/invitation#token`: what stands behind the # never reaches a server's log. */
export default function InvitationPage() {
  const t = useTexts(invitationsTexts);
  const [token] = useState(() => location.hash.slice(1));
  return (
    <Alone>
      {token ? (
        <Page title={t('title')} lead={t('lead')}>
          <Card>
            <Acceptance token={token} />
          </Card>
        </Page>
      ) : (
        <Page title={t('broken.title')} lead={t('broken.text')} />
      )}
    </Alone>
  );
}

function Acceptance({ token }: { token: string }) {
  const t = useTexts(invitationsTexts);
  const { language } = useLanguage();
  const [isShown, setShown] = useState(false);
  const [, go] = useLocation();
  const form = useForm({
    initial: { name: '', password: '' },
    check: ({ name, password }): FieldErrors => ({
      ...(name.trim() ? {} : { name: t('required') }),
      ...(password.length < SHORTEST ? { password: t('short', { count: SHORTEST - password.length }) } : {}),
    }),
    send: async ({ name, password }) => {
      const body = { token, name: name.trim(), password, language };
      const { data } = await client.POST('/invitations/acceptance', { body });
      return data!;
    },
    onSaved: (session) => {
      startSession(session);
      go('/', { replace: true });
    },
  });
  return (
    <Form form={form} submit={t('submit')}>
      <TextField {...form.field('name')} label={t('name')} autoComplete="name" required />
      <Stack gap="small">
        <TextField
          {...form.field('password')}
          label={t('password')}
          hint={t('passwordHint')}
          type={isShown ? 'text' : 'password'}
          autoComplete="new-password"
          required
        />
        <Checkbox label={t('show')} name="show" value={isShown} onChange={setShown} />
      </Stack>
    </Form>
  );
}
