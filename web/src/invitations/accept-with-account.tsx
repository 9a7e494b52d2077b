import { useQuery } from '@tanstack/react-query';
import { client } from '../api/client';
import type { Session } from '../api/types';
import { sessionQuery, startSession, switchTo } from '../session/session-actions';
import { SignInForm } from '../session/sign-in-form';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Actions } from '../ui/dialog';
import { Refusal } from '../ui/refusal';
import { useAttempt } from '../ui/use-attempt';
import { invitationsTexts } from './invitations.texts';

interface AcceptWithAccountProps {
  token: string;
  onBack(): void;
}

/** Who has an account signs in and accepts with it: what it may do grows, and nothing is made twice. */
export function AcceptWithAccount({ token, onBack }: AcceptWithAccountProps) {
  const t = useTexts(invitationsTexts);
  const { data: session } = useQuery({ ...sessionQuery, retry: false });
  return (
    <>
      {session ? (
        <Accept token={token} session={session} />
      ) : (
        <>
          <p>{t('known.signIn')}</p>
          <SignInForm onSignedIn={startSession} />
        </>
      )}
      <div>
        <Button look="quiet" onClick={onBack}>
          {t('known.back')}
        </Button>
      </div>
    </>
  );
}

function Accept({ token, session }: { token: string; session: Session }) {
  const t = useTexts(invitationsTexts);
  const { problem, run } = useAttempt();
  const accept = async () => {
    const { data } = await client.POST('/session/grants', { body: { token } });
    await switchTo(data!.grantId);
  };
  return (
    <>
      <p>{t('known.accept', { email: session.account.email })}</p>
      {problem !== null && <Refusal problem={problem} />}
      <Actions>
        <Button look="primary" onClick={() => run(accept)}>
          {t('known.submit')}
        </Button>
      </Actions>
    </>
  );
}
