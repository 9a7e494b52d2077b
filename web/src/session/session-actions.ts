import { api, client } from '../api/client';
import { dropAllDrafts } from '../api/drafts';
import { queryClient } from '../api/query-client';
import { signingInAgain } from '../api/signing-in-again';
import type { Session } from '../api/types';
import type { Language } from '../texts/catalog';

export const sessionQuery = api.queryOptions('get', '/session', undefined, { staleTime: 5 * 60_000 });

export const startSession = (session: Session): void => {
  queryClient.setQueryData(sessionQuery.queryKey, session);
};

export async function signIn(credentials: { email: string; password: string }): Promise<Session> {
  const { data } = await client.POST('/session', { body: credentials });
  return data!;
}

export async function signOut(): Promise<void> {
  await client.DELETE('/session').catch(() => undefined); // gone already, or out of reach: the page forgets it all the same
  await dropAllDrafts();
  signingInAgain.end();
  location.assign('/');
}

/** Goes on as something else that the account may be: another person as far as the page is concerned, so it begins anew. */
export async function switchTo(grantId: string): Promise<void> {
  await client.POST('/session/grant', { body: { grantId } });
  location.assign('/');
}

/** The account remembers the language; the page speaks it at once. */
export async function rememberLanguage(language: Language): Promise<void> {
  const { data: account } = await client.PATCH('/account', { body: { language } });
  queryClient.setQueryData(sessionQuery.queryKey, (session?: Session) =>
    session && account ? { ...session, account: { ...session.account, language, version: account.version } } : session,
  );
}
