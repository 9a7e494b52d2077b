import { Link } from 'wouter';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { Alone } from './alone';
import { startSession } from './session-actions';
import { sessionTexts } from './session.texts';
import { SignInForm } from './sign-in-form';

export function SignInPage() {
  const t = useTexts(sessionTexts);
  return (
    <Alone>
      <Page title={t('title')} lead={t('lead')}>
        <Card>
          <SignInForm onSignedIn={startSession} />
        </Card>
        <p>
          <Link href="/reset">{t('forgot')}</Link>
        </p>
        <p>
          <Link href="/apply">{t('apply')}</Link>
        </p>
      </Page>
    </Alone>
  );
}
