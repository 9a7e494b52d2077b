import { useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { frameTexts } from './frame.texts';

/** What does not exist and what is out of reach look the same. */
export function MissingPage() {
  const t = useTexts(frameTexts);
  return (
    <Page title={t('missing.title')} lead={t('missing.text')} narrow>
      <div>
        <ButtonLink look="primary" href="/">
          {t('missing.home')}
        </ButtonLink>
      </div>
    </Page>
  );
}
