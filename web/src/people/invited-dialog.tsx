import type { InvitedContacts } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { CopyField } from '../ui/copy-field';
import { Actions, Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { coordinationTexts } from './coordination.texts';

/** The links, this once, and of whom there is none and why. */
export function InvitedDialog({ answer, onClose }: { answer: InvitedContacts; onClose(): void }) {
  const t = useTexts(coordinationTexts);
  const { invited, refused } = answer;
  return (
    <Dialog title={t('done.title', { count: invited.length })} onClose={onClose} wide>
      {invited.length > 0 && <p>{t('done.lead')}</p>}
      {refused.length > 0 && (
        <Notice tone="warn" title={t('refused.title')}>
          <ul>
            {refused.map(({ id, name, code }) => (
              <li key={id}>
                {name ?? id}: {t(`refused.${code}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {invited.map(({ id, email, members, link }) => (
        <CopyField key={id} label={members.map(({ name }) => name).join(', ')} hint={email} value={link} />
      ))}
      <Actions>
        <Button look="primary" onClick={onClose}>
          {t('done.close')}
        </Button>
      </Actions>
    </Dialog>
  );
}
