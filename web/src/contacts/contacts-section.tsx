import { useState } from 'react';
import { api } from '../api/client';
import { ExportButton } from '../exports/export-button';
import { InviteDialog } from '../invitations/invite-dialog';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choices';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { ContactList } from './contact-list';
import { contactsTexts } from './contacts.texts';

export function ContactsSection({ memberId, memberName }: { memberId: string; memberName: string }) {
  const t = useTexts(contactsTexts);
  const can = useCan();
  const [isEndedShown, setEndedShown] = useState(false);
  const [isInviting, setInviting] = useState(false);
  const query = api.useQuery('get', '/members/{memberId}/contacts', {
    params: { path: { memberId }, query: { limit: 200, ...(isEndedShown ? { include: 'ended' as const } : {}) } },
  });
  return (
    <Card
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {can('exports.own') && (
            <ExportButton kind="contacts" filters={{ member: [memberId], ...(isEndedShown && { include: 'ended' }) }} />
          )}
          {can('invitations.coordinator') && (
            <Button icon="mail" onClick={() => setInviting(true)}>
              {t('invite')}
            </Button>
          )}
          {can('contacts.write') && (
            <ButtonLink look="primary" icon="plus" href={`/members/${memberId}/contacts/new`}>
              {t('add')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length ? (
            <ContactList contacts={items} />
          ) : (
            <Empty icon="person" title={t('empty')}>
              {can('contacts.write') && t('emptyText')}
            </Empty>
          )
        }
      </Loaded>
      <Checkbox label={t('showEnded')} name="ended" value={isEndedShown} onChange={setEndedShown} />
      {isInviting && <InviteDialog member={{ id: memberId, name: memberName }} onClose={() => setInviting(false)} />}
    </Card>
  );
}
