import { useState } from 'react';
import { Link } from 'wouter';
import { client } from '../api/client';
import { Alone } from '../session/alone';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { type FieldErrors, useForm } from '../ui/use-form';
import { credentialsTexts } from './credentials.texts';
import { NewPasswordField, tooShort } from './new-password-field';

/** `/reset` asks for a letter; `/reset#token` is where its link leads, and what stands behind the # reaches no server's log. */
export default function ResetPage() {
  const t = useTexts(credentialsTexts);
  const [token] = useState(() => location.hash.slice(1));
  return (
    <Alone>
      <Page
        title={t(token ? 'reset.choose' : 'reset.title')}
        lead={t(token ? 'reset.chooseLead' : 'reset.lead')}
        back={{ href: '/', label: t('reset.back') }}
      >
        <Card>{token ? <Choosing token={token} /> : <Asking />}</Card>
      </Page>
    </Alone>
  );
}

function Asking() {
  const t = useTexts(credentialsTexts);
  const [sentTo, setSentTo] = useState('');
  const form = useForm({
    initial: { email: '' },
    check: ({ email }): FieldErrors => (email.trim() ? {} : { email: t('emailNeeded') }),
    send: async ({ email }) => {
      await client.POST('/password-resets', { body: { email: email.trim() } });
      return email.trim();
    },
    onSaved: setSentTo,
  });
  if (sentTo)
    return (
      <Notice tone="good" title={t('reset.sent')}>
        {t('reset.sentText', { email: sentTo })}
      </Notice>
    );
  return (
    <Form form={form} submit={t('reset.send')}>
      <TextField
        {...form.field('email')}
        label={t('email')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
    </Form>
  );
}

function Choosing({ token }: { token: string }) {
  const t = useTexts(credentialsTexts);
  const [isDone, setDone] = useState(false);
  const form = useForm({
    initial: { password: '' },
    check: ({ password }): FieldErrors => {
      const missing = tooShort(password);
      return missing ? { password: t('short', { count: missing }) } : {};
    },
    send: ({ password }) => client.POST('/password-resets/confirmation', { body: { token, password } }),
    onSaved: () => {
      history.replaceState(null, '', '/reset'); // a link that is used up does not stay in the address
      setDone(true);
    },
  });
  if (isDone)
    return (
      <Notice tone="good" title={t('reset.done')}>
        <p>{t('reset.doneText')}</p>
        <Link href="/">{t('reset.signIn')}</Link>
      </Notice>
    );
  return (
    <Form
      form={form}
      submit={t('reset.save')}
      actions={<Button onClick={() => location.assign('/reset')}>{t('reset.another')}</Button>}
    >
      <NewPasswordField {...form.field('password')} />
    </Form>
  );
}
