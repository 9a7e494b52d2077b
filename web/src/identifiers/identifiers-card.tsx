import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { IdentifierItem } from './identifier-item';
import styles from './identifiers.module.css';
import { identifiersTexts } from './identifiers.texts';
import { isOfficial, type Judging, type JudgingProps, type OfficialIdentifier } from './official';
import { OverrideDialog } from './override-dialog';
import { VerifyDialog } from './verify-dialog';
import { WithdrawDialog } from './withdraw-dialog';

const DIALOGS: Record<Judging, (props: JudgingProps) => ReactNode> = {
  verify: VerifyDialog,
  override: OverrideDialog,
  withdraw: WithdrawDialog,
};

/** What others call the organisation: looked at or not, and what speaks against it. */
export function IdentifiersCard({ memberId }: { memberId: string }) {
  const t = useTexts(identifiersTexts);
  const can = useCan();
  const [open, setOpen] = useState<{ judging: Judging; identifier: OfficialIdentifier } | null>(null);
  const query = api.useQuery('get', '/members/{id}/identifiers', { params: { path: { id: memberId } } });
  const Opened = open && DIALOGS[open.judging];
  return (
    <Card title={t('title')}>
      <Loaded query={query} lines={3}>
        {({ items }) => {
          const official = items.filter(isOfficial);
          if (official.length === 0) return <p className={styles.quiet}>{t('empty')}</p>;
          return (
            <ul className={styles.list}>
              {official.map((identifier) => (
                <IdentifierItem
                  key={identifier.scheme}
                  identifier={identifier}
                  onJudge={can('identifiers.verify') ? (judging) => setOpen({ judging, identifier }) : undefined}
                />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {Opened && <Opened memberId={memberId} identifier={open.identifier} onClose={() => setOpen(null)} />}
    </Card>
  );
}
