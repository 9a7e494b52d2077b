import { useState } from 'react';
import { Link } from 'wouter';
import { api, client } from '../api/client';
import { byCursor } from '../api/pages';
import { refresh } from '../api/query-client';
import type { InvitedContacts, UncoordinatedMember } from '../api/types';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choices';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Refusal } from '../ui/refusal';
import { type Column, Table } from '../ui/table';
import { useAttempt } from '../ui/use-attempt';
import { coordinationTexts } from './coordination.texts';
import { InvitedDialog } from './invited-dialog';

/** What waits for an answer is left out at first: who was invited already is not bothered again by one click. */
const isAwaited = ({ contact, invitation }: UncoordinatedMember) => contact !== null && invitation?.state !== 'open';

/** Members that nobody acts for: all their contacts are invited at once, or some. */
export default function CoordinationPage() {
  const t = useTexts(coordinationTexts);
  const query = api.useInfiniteQuery(
    'get',
    '/uncoordinated-members',
    { params: { query: { limit: 200, count: 'exact' } } },
    byCursor,
  );
  return (
    <Page title={t('title')} lead={t('lead')} back={{ href: '/desk', label: t('back') }}>
      <Loaded query={query} lines={8}>
        {({ pages }) => {
          const members = pages.flatMap(({ items }) => items);
          if (members.length === 0)
            return (
              <Card>
                <Empty icon="check" title={t('empty')} />
              </Card>
            );
          return (
            <>
              <Choice members={members} />
              <LoadMore query={query} shown={members.length} total={pages[0]?.total} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Choice({ members }: { members: readonly UncoordinatedMember[] }) {
  const t = useTexts(coordinationTexts);
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
  const [answer, setAnswer] = useState<InvitedContacts | null>(null);
  const { problem, run } = useAttempt();
  const isChosen = (member: UncoordinatedMember) =>
    member.contact !== null && (changed[member.id] ?? isAwaited(member));
  const chosen = members.filter(isChosen).slice(0, 200);
  const invite = async () => {
    const { data } = await client.POST('/uncoordinated-members/invitations', {
      body: { memberIds: chosen.map(({ id }) => id) },
    });
    setAnswer(data!);
    setChanged({});
    await refresh('/uncoordinated-members', '/invitations');
  };
  return (
    <>
      <div>
        <Button look="primary" icon="mail" disabled={chosen.length === 0} onClick={() => run(invite)}>
          {t('invite', { count: chosen.length })}
        </Button>
      </div>
      {problem !== null && <Refusal problem={problem} />}
      <Card flush>
        <Members
          members={members}
          isChosen={isChosen}
          onChoose={(id, isNow) => setChanged((before) => ({ ...before, [id]: isNow }))}
        />
      </Card>
      {answer && <InvitedDialog answer={answer} onClose={() => setAnswer(null)} />}
    </>
  );
}

function Members({
  members,
  isChosen,
  onChoose,
}: {
  members: readonly UncoordinatedMember[];
  isChosen(member: UncoordinatedMember): boolean;
  onChoose(id: string, isNow: boolean): void;
}) {
  const t = useTexts(coordinationTexts);
  const { shortDayOf } = useFormats();
  const columns: Column<UncoordinatedMember>[] = [
    {
      key: 'name',
      header: t('column.member'),
      isName: true,
      cell: ({ id, name }) => <Link href={`/members/${id}/contacts`}>{name}</Link>,
    },
    {
      key: 'contact',
      header: t('column.contact'),
      bare: true,
      cell: (member) =>
        member.contact ? (
          <Checkbox
            name={member.id}
            label={member.contact.name}
            hint={member.contact.email}
            value={isChosen(member)}
            onChange={(isNow) => onChoose(member.id, isNow)}
          />
        ) : (
          t('noContact')
        ),
    },
    {
      key: 'invitation',
      header: t('column.invitation'),
      cell: ({ invitation }) =>
        invitation &&
        t(`invited.${invitation.state === 'open' ? 'open' : 'expired'}`, {
          email: invitation.email,
          day: shortDayOf(invitation.expiresAt),
        }),
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={members} keyOf={({ id }) => id} />;
}
