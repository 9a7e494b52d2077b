import { useState } from 'react';
import { api } from '../api/client';
import type { DecisionKind, Member } from '../api/types';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { DayField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Stack } from '../ui/stack';
import { AdmissionDialog } from './admission-dialog';
import { admissionsTexts } from './admissions.texts';
import { CorrectionDialog } from './correction-dialog';
import { DecisionDialog } from './decision-dialog';
import { DecisionList } from './decision-list';
import { PeriodList } from './period-list';

/** In the order in which the buttons stand; what the API does not allow today has none. */
const OFFERED = [
  'admission',
  'renewal',
  'reinstatement',
  'suspension',
  'resignation',
  'decline',
  'correction',
] as const;
type Offered = (typeof OFFERED)[number];
const MAIN: readonly DecisionKind[] = ['admission', 'renewal', 'reinstatement'];

/** The history of the membership, the decisions that write its future, and the corrections of its past. */
export function MembershipSection({ member }: { member: Member }) {
  const t = useTexts(admissionsTexts);
  const { day } = useFormats();
  const { today } = useSession().coalition;
  const [open, setOpen] = useState<Offered | null>(null);
  const [knownAt, setKnownAt] = useState('');
  const isPast = knownAt !== '' && knownAt < today;
  const query = api.useQuery('get', '/members/{id}/periods', {
    params: { path: { id: member.id }, query: isPast ? { knownAt } : {} },
  });
  const close = () => setOpen(null);
  const allowed = isPast ? [] : OFFERED.filter((kind) => query.data?.allowedDecisions.includes(kind));
  const main = allowed.find((kind) => MAIN.includes(kind));
  return (
    <Stack>
      <Card
        title={t('title')}
        lead={t('lead')}
        actions={allowed.map((kind) => (
          <Button key={kind} look={kind === main ? 'primary' : undefined} onClick={() => setOpen(kind)}>
            {t(`do.${kind}`)}
          </Button>
        ))}
      >
        <Stack>
          <DayField
            name="knownAt"
            value={knownAt}
            onChange={setKnownAt}
            label={t('knownAt')}
            hint={t('knownHint')}
            max={today}
            optional
          />
          {isPast && (
            <Notice
              actions={
                <Button small onClick={() => setKnownAt('')}>
                  {t('knownNow')}
                </Button>
              }
            >
              {t('knownThen', { day: day(knownAt) })}
            </Notice>
          )}
          <Loaded query={query}>
            {({ items }) => (items.length ? <PeriodList periods={items} /> : <p>{t('nothingKnown')}</p>)}
          </Loaded>
        </Stack>
      </Card>
      {query.data && query.data.decisions.length > 0 && (
        <Card title={t('decisions')} lead={t('decisionsLead')}>
          <DecisionList decisions={query.data.decisions} />
        </Card>
      )}
      {open === 'admission' && <AdmissionDialog member={member} onClose={close} />}
      {open === 'correction' && <CorrectionDialog member={member} onClose={close} />}
      {open && open !== 'admission' && open !== 'correction' && (
        <DecisionDialog kind={open} member={member} periods={query.data?.items ?? []} onClose={close} />
      )}
    </Stack>
  );
}
