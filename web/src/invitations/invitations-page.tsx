import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { Invitation, NewInvitation } from '../api/types';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Chips } from '../ui/chips';
import { Dialog } from '../ui/dialog';
import { Empty } from '../ui/empty';
import { FilterBar, SearchBox } from '../ui/filter-bar';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useFilters } from '../ui/use-filters';
import { InvitationsTable, STATES } from './invitations-table';
import { invitationsTexts } from './invitations.texts';
import { Ready } from './invite-dialog';
import { InvitePersonDialog } from './invite-person-dialog';

/** What was sent and what became of it: sent again, or taken back. */
export default function InvitationsPage() {
  const t = useTexts(invitationsTexts);
  const filters = useFilters(['state']);
  const [isInviting, setInviting] = useState(false);
  const [renewed, setRenewed] = useState<NewInvitation | null>(null);
  const q = filters.one('q') || undefined;
  const state = STATES.find((each) => each === filters.one('state'));
  const query = api.useInfiniteQuery(
    'get',
    '/invitations',
    { params: { query: { q, state: state ? [state] : [] } } },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <Button look="primary" icon="mail" onClick={() => setInviting(true)}>
          {t('person.invite')}
        </Button>
      }
    >
      <Chips
        label={t('list.states')}
        value={state ?? ''}
        onChange={(next) => filters.set('state', next)}
        options={[
          { value: '', label: t('list.all') },
          ...STATES.map((value) => ({ value: value as string, label: t(`state.${value}`) })),
        ]}
      />
      <FilterBar label={t('list.filters')}>
        <SearchBox label={t('list.search')} value={q ?? ''} onChange={(next) => filters.set('q', next)} />
      </FilterBar>
      <Card flush>
        <Loaded query={query} lines={6}>
          {({ pages }) => {
            const invitations: Invitation[] = pages.flatMap(({ items }) => items);
            if (invitations.length === 0) return <Empty icon="mail" title={t('list.empty')} />;
            return (
              <>
                <InvitationsTable invitations={invitations} onRenewed={setRenewed} />
                <LoadMore query={query} shown={invitations.length} />
              </>
            );
          }}
        </Loaded>
      </Card>
      {isInviting && <InvitePersonDialog onClose={() => setInviting(false)} />}
      {renewed && (
        <Dialog title={t('invite.ready')} onClose={() => setRenewed(null)}>
          <Ready sent={renewed} onClose={() => setRenewed(null)} />
        </Dialog>
      )}
    </Page>
  );
}
