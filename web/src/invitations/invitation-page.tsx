import { useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '../api/client';
import { asProblem } from '../api/problem';
import { Alone } from '../session/alone';
import { startSession } from '../session/session-actions';
import { useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choices';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { Stack } from '../ui/stack';
import { type FieldErrors, useForm } from '../ui/use-form';
import { AcceptWithAccount } from './accept-with-account';
import { invitationsTexts } from './invitations.texts';

const SHORTEST = 15;

/** `/invitation#token`: what stands behind the # never reaches a server's log. */
export default function InvitationPage() {
  const t = useTexts(invitationsTexts);
  const [token] = useState(() => location.hash.slice(1));
  const [isKnown, setKnown] = useState(false);
  return (
    <Alone>
      {token ? (
        <Page title={t('title')} lead={t('lead')}>
          <Card>
            {isKnown ? (
              <AcceptWithAccount token={token} onBack={() => setKnown(false)} />
            ) : (
              <Acceptance token={token} onKnown={() => setKnown(true)} />
            )}
          </Card>
        </Page>
      ) : (
        <Page title={t('broken.title')} lead={t('broken.text')} />
      )}
    </Alone>
  );
}

function Acceptance({ token, onKnown }: { token: string; onKnown(): void }) {
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
      try {
        const { data } = await client.POST('/invitations/acceptance', { body });
        return data!;
      } catch (refused) {
        if (asProblem(refused).code === 'account-exists') onKnown();
        throw refused;
      }
    },
    onSaved: (session) => {
      startSession(session);
      go('/', { replace: true });
    },
  });
  return (
    <Form
      form={form}
      submit={t('submit')}
      actions={
        <Button look="quiet" onClick={onKnown}>
          {t('known.have')}
        </Button>
      }
    >
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
