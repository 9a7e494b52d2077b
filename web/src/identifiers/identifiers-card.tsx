import { useState } from 'react';
import { api } from '../api/client';
import type { IdentifierStanding } from '../api/types';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { IdentifierItem } from './identifier-item';
import styles from './identifiers.module.css';
import { identifiersTexts } from './identifiers.texts';
import { OverrideDialog } from './override-dialog';
import { VerifyDialog } from './verify-dialog';
import { WithdrawDialog } from './withdraw-dialog';

const OFFICIAL = ['MX-RFC', 'MX-CLUNI', 'US-EIN'] as const;
export type OfficialScheme = (typeof OFFICIAL)[number];
export type OfficialIdentifier = IdentifierStanding & { scheme: OfficialScheme };
const isOfficial = (identifier: IdentifierStanding): identifier is OfficialIdentifier =>
  (OFFICIAL as readonly string[]).includes(identifier.scheme);

const DIALOGS = { verify: VerifyDialog, override: OverrideDialog, withdraw: WithdrawDialog };
export type Judging = keyof typeof DIALOGS;

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
