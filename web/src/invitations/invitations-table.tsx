import { client } from '../api/client';
import { refresh } from '../api/query-client';
import type { Invitation, NewInvitation } from '../api/types';
import { frameTexts } from '../frame/frame.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Refusal } from '../ui/refusal';
import { Stack } from '../ui/stack';
import { StatusPill, type Tone } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { useToast } from '../ui/toasts';
import { useAttempt } from '../ui/use-attempt';
import { VisuallyHidden } from '../ui/visually-hidden';
import { invitationsTexts } from './invitations.texts';

export const STATES = ['open', 'expired', 'accepted', 'revoked'] as const satisfies readonly Invitation['state'][];
const TONES: Record<Invitation['state'], Tone> = { open: 'warn', expired: 'bad', accepted: 'good', revoked: 'quiet' };
const stale = () => refresh('/invitations', '/uncoordinated-members');

interface InvitationsTableProps {
  invitations: readonly Invitation[];
  onRenewed(sent: NewInvitation): void;
}

export function InvitationsTable({ invitations, onRenewed }: InvitationsTableProps) {
  const t = useTexts(invitationsTexts);
  const frame = useTexts(frameTexts);
  const { list, shortDayOf } = useFormats();
  const columns: Column<Invitation>[] = [
    { key: 'email', header: t('list.email'), isName: true, cell: ({ email }) => email },
    {
      key: 'role',
      header: t('list.role'),
      bare: true,
      cell: ({ role, members }) =>
        members.length ? `${frame(`role.${role}`)}: ${list(members.map(({ name }) => name))}` : frame(`role.${role}`),
    },
    {
      key: 'state',
      header: t('list.state'),
      bare: true,
      cell: ({ state }) => <StatusPill tone={TONES[state]}>{t(`state.${state}`)}</StatusPill>,
    },
    { key: 'sent', header: t('list.sent'), align: 'end', cell: ({ createdAt }) => shortDayOf(createdAt) },
    { key: 'until', header: t('list.until'), align: 'end', cell: ({ expiresAt }) => shortDayOf(expiresAt) },
    {
      key: 'actions',
      header: <VisuallyHidden>{t('list.doing')}</VisuallyHidden>,
      bare: true,
      cell: (invitation) => <InvitationActions invitation={invitation} onRenewed={onRenewed} />,
    },
  ];
  return <Table caption={t('list.title')} columns={columns} rows={invitations} keyOf={({ id }) => id} />;
}

function InvitationActions({
  invitation: { id, email, state },
  onRenewed,
}: {
  invitation: Invitation;
  onRenewed(sent: NewInvitation): void;
}) {
  const t = useTexts(invitationsTexts);
  const say = useToast();
  const { problem, run } = useAttempt(() => void stale());
  if (state === 'accepted' || state === 'revoked') return null;
  const params = { path: { id } };
  const renew = async () => {
    const { data } = await client.POST('/invitations/{id}/renewal', { params });
    await stale();
    onRenewed(data!);
  };
  const revoke = async () => {
    await client.POST('/invitations/{id}/revocation', { params });
    await stale();
    say(t('list.revoked', { email }));
  };
  return (
    <div role="group" aria-label={t('list.doingOf', { email })}>
      <Stack gap="small">
        <Button small look="quiet" icon="mail" onClick={() => run(renew)}>
          {t('list.renew')}
        </Button>
        <Button small look="quiet" onClick={() => run(revoke)}>
          {t('list.revoke')}
        </Button>
        {problem !== null && <Refusal problem={problem} />}
      </Stack>
    </div>
  );
}
