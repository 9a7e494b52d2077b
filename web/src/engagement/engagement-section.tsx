import { useTexts } from '../texts/language';
import { Notice } from '../ui/notice';
import { Stack } from '../ui/stack';
import { engagementTexts } from './engagement.texts';
import { InteractionsCard } from './interactions-card';
import { NotesCard } from './notes-card';
import { TagsCard } from './tags-card';

/** What the office keeps to itself about a member. */
export function EngagementSection({ memberId }: { memberId: string }) {
  const t = useTexts(engagementTexts);
  return (
    <Stack>
      <Notice tone="quiet">{t('lead')}</Notice>
      <TagsCard memberId={memberId} />
      <InteractionsCard memberId={memberId} />
      <NotesCard memberId={memberId} />
    </Stack>
  );
}
