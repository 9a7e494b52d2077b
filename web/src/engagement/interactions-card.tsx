import { useState } from 'react';
import { api, etags } from '../api/client';
import { byCursor } from '../api/pages';
import type { Interaction } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import styles from './engagement.module.css';
import { engagementTexts } from './engagement.texts';
import { InteractionDialog } from './interaction-dialog';
import { InteractionItem } from './interaction-item';

export function InteractionsCard({ memberId }: { memberId: string }) {
  const t = useTexts(engagementTexts);
  const [open, setOpen] = useState<Interaction | 'new' | null>(null);
  const query = api.useInfiniteQuery(
    'get',
    '/members/{memberId}/interactions',
    { params: { path: { memberId } } },
    byCursor,
  );
  const edit = (interaction: Interaction) => {
    etags.know(`/interactions/${interaction.id}`, interaction.version);
    setOpen(interaction);
  };
  return (
    <Card
      title={t('interactions')}
      actions={
        <Button icon="plus" look="primary" onClick={() => setOpen('new')}>
          {t('interactions.add')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (!items.length)
            return (
              <Empty icon="phone" title={t('interactions.empty')}>
                {t('interactions.emptyText')}
              </Empty>
            );
          return (
            <>
              <ul className={styles.list}>
                {items.map((interaction) => (
                  <InteractionItem key={interaction.id} interaction={interaction} onEdit={() => edit(interaction)} />
                ))}
              </ul>
              <LoadMore query={query} shown={items.length} />
            </>
          );
        }}
      </Loaded>
      {open && (
        <InteractionDialog
          memberId={memberId}
          interaction={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
