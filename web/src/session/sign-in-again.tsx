import { useState, useSyncExternalStore } from 'react';
import { signingInAgain } from '../api/signing-in-again';
import type { Session } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { useSession } from './session';
import { startSession } from './session-actions';
import { sessionTexts } from './session.texts';
import { SignInForm } from './sign-in-form';

/** The session ended under an open page: sign in over it, and what was waiting goes on. */
export function SignInAgain() {
  const isNeeded = useSyncExternalStore(signingInAgain.subscribe, () => signingInAgain.isNeeded);
  return isNeeded ? <SignInAgainDialog /> : null;
}

function SignInAgainDialog() {
  const t = useTexts(sessionTexts);
  const { account } = useSession();
  const [isOther, setOther] = useState(false);
  const resume = (session: Session) => {
    if (session.account.id !== account.id) return setOther(true);
    startSession(session);
    signingInAgain.settle(true);
  };
  return (
    <Dialog title={t('again')}>
      <p>{t('againLead')}</p>
      {isOther && <Notice tone="bad">{t('otherAccount', { email: account.email })}</Notice>}
      <SignInForm email={account.email} onSignedIn={resume} />
      <div>
        <Button look="quiet" onClick={() => location.assign('/')}>
          {t('other')}
        </Button>
      </div>
    </Dialog>
  );
}
