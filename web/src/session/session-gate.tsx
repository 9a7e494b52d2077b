import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { etags } from '../api/client';
import { draftsOf } from '../api/drafts';
import { asProblem } from '../api/problem';
import { signingInAgain } from '../api/signing-in-again';
import { useLanguage } from '../texts/language';
import { LoadFailed } from '../ui/load-failed';
import { Skeleton } from '../ui/skeleton';
import { Alone } from './alone';
import { SessionContext } from './session';
import { sessionQuery } from './session-actions';
import { SignInPage } from './sign-in-page';

/** Shows what is inside to whoever is signed in, and the sign-in page to everybody else. */
export function SessionGate({ children }: { children: ReactNode }) {
  const query = useQuery(sessionQuery);
  const { speak, tellZone } = useLanguage();
  const session = query.data;
  useEffect(() => {
    if (!session) return;
    signingInAgain.begin();
    draftsOf(session.account.id);
    etags.know('/account', session.account.version);
    tellZone(session.coalition.timeZone);
    speak(session.account.language);
  }, [session, speak, tellZone]);

  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  if (query.isPending)
    return (
      <Alone>
        <Skeleton />
      </Alone>
    );
  if (asProblem(query.error).status === 401) return <SignInPage />;
  return (
    <Alone>
      <LoadFailed error={query.error} retry={() => void query.refetch()} />
    </Alone>
  );
}
