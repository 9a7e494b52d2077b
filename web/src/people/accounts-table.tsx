import { Link } from 'wouter';
import type { AccountAccess } from '../api/types';
import { frameTexts } from '../frame/frame.texts';
import { useCan, useSession } from '../session/session';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Refusal } from '../ui/refusal';
import { StatusPill } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { useToast } from '../ui/toasts';
import { useAttempt } from '../ui/use-attempt';
import { VisuallyHidden } from '../ui/visually-hidden';
import { type Open, reactivate, staleAccounts } from './account-dialogs';
import styles from './people.module.css';
import { peopleTexts } from './people.texts';

interface AccountsTableProps {
  accounts: readonly AccountAccess[];
  onOpen(open: Open): void;
}

export function AccountsTable({ accounts, onOpen }: AccountsTableProps) {
  const t = useTexts(peopleTexts);
  const columns: Column<AccountAccess>[] = [
    {
      key: 'name',
      header: t('column.name'),
      isName: true,
      cell: ({ name, email }) => (
        <>
          {name}
          <p className={styles.quiet}>{email}</p>
        </>
      ),
    },
    { key: 'access', header: t('column.access'), bare: true, cell: ({ grants }) => <Grants grants={grants} /> },
    {
      key: 'status',
      header: t('column.status'),
      bare: true,
      cell: ({ status }) => (
        <StatusPill tone={status === 'active' ? 'good' : 'quiet'}>{t(`status.${status}`)}</StatusPill>
      ),
    },
    {
      key: 'actions',
      header: <VisuallyHidden>{t('doing')}</VisuallyHidden>,
      bare: true,
      cell: (account) => <AccountActions account={account} onOpen={onOpen} />,
    },
  ];
  return <Table caption={t('title')} columns={columns} rows={accounts} keyOf={({ id }) => id} />;
}

function Grants({ grants }: Pick<AccountAccess, 'grants'>) {
  const frame = useTexts(frameTexts);
  return (
    <ul className={styles.grants}>
      {grants.map(({ id, role, members }) => (
        <li key={id}>
          {frame(`role.${role}`)}
          {members.map((member) => (
            <span key={member.id}>
              {' · '}
              <Link href={`/members/${member.id}`}>{member.name}</Link>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Nobody changes the own access; staff that of coordinators alone. The server holds to both. */
function AccountActions({ account, onOpen }: { account: AccountAccess; onOpen(open: Open): void }) {
  const t = useTexts(peopleTexts);
  const can = useCan();
  const say = useToast();
  const { account: self } = useSession();
  const { problem, run } = useAttempt(() => void staleAccounts());
  const { id, name, status, grants } = account;
  if (id === self.id) return <span className={styles.quiet}>{t('you')}</span>;
  if (!can('accounts.administer') && !grants.every(({ role }) => role === 'coordinator')) return null;
  return (
    <div role="group" aria-label={t('doing.of', { name })} className={styles.actions}>
      <Button small look="quiet" icon="edit" onClick={() => onOpen({ dialog: 'change', account })}>
        {t('change')}
      </Button>
      {status === 'active' ? (
        <Button small look="quiet" onClick={() => onOpen({ dialog: 'deactivate', account })}>
          {t('deactivate')}
        </Button>
      ) : (
        <Button
          small
          look="quiet"
          onClick={() => run(() => reactivate(account).then(() => say(t('reactivate.done', { name }))))}
        >
          {t('reactivate')}
        </Button>
      )}
      {problem !== null && <Refusal problem={problem} />}
    </div>
  );
}
