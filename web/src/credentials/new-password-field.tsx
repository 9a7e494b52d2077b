import { useState } from 'react';
import { useTexts } from '../texts/language';
import { Checkbox } from '../ui/choices';
import { type Bound, TextField } from '../ui/inputs';
import { Stack } from '../ui/stack';
import { credentialsTexts } from './credentials.texts';

const SHORTEST = 15;

/** How many characters are missing. */
export const tooShort = (password: string): number => Math.max(0, SHORTEST - [...password.normalize('NFC')].length);

export function NewPasswordField(bound: Bound<string>) {
  const t = useTexts(credentialsTexts);
  const [isShown, setShown] = useState(false);
  return (
    <Stack gap="small">
      <TextField
        {...bound}
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        required
      />
      <Checkbox label={t('show')} name="show" value={isShown} onChange={setShown} />
    </Stack>
  );
}
