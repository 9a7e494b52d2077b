import { useState } from 'react';
import type { Session } from '../api/types';
import { useTexts } from '../texts/language';
import { Checkbox } from '../ui/choices';
import { Form } from '../ui/form';
import { TextField } from '../ui/inputs';
import { Stack } from '../ui/stack';
import { type FieldErrors, useForm } from '../ui/use-form';
import { signIn } from './session-actions';
import { sessionTexts } from './session.texts';

/** With a fixed `email` it asks for the password alone. */
export function SignInForm({ email, onSignedIn }: { email?: string; onSignedIn(session: Session): void }) {
  const t = useTexts(sessionTexts);
  const [isShown, setShown] = useState(false);
  const form = useForm({
    initial: { email: email ?? '', password: '' },
    check: (typed): FieldErrors => ({
      ...(typed.email.trim() ? {} : { email: t('emailNeeded') }),
      ...(typed.password ? {} : { password: t('passwordNeeded') }),
    }),
    send: signIn,
    onSaved: onSignedIn,
  });
  return (
    <Form form={form} submit={t('signIn')}>
      <TextField
        {...form.field('email')}
        label={t('email')}
        type="email"
        autoComplete="username"
        readOnly={email !== undefined}
        autoCapitalize="none"
        spellCheck={false}
      />
      <Stack gap="small">
        <TextField
          {...form.field('password')}
          label={t('password')}
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
        />
        <Checkbox label={t('show')} name="show" value={isShown} onChange={setShown} />
      </Stack>
    </Form>
  );
}
