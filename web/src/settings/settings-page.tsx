import { useTexts } from '../texts/language';
import { Page } from '../ui/page';
import { Stack } from '../ui/stack';
import { CategoriesCard } from './categories-card';
import { CoalitionCard } from './coalition-card';
import { settingsTexts } from './settings.texts';

/** What the coalition has settled for itself: a card for each thing. */
export default function SettingsPage() {
  const t = useTexts(settingsTexts);
  return (
    <Page title={t('title')}>
      <Stack gap="large">
        <CategoriesCard />
        <CoalitionCard />
      </Stack>
    </Page>
  );
}
