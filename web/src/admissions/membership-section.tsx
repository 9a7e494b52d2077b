import { useState } from 'react';
import { api } from '../api/client';
import type { Member, MemberStatus } from '../api/types';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Loaded } from '../ui/loaded';
import { AdmissionDialog } from './admission-dialog';
import { admissionsTexts } from './admissions.texts';
import { PeriodList } from './period-list';
import { ResignationDialog } from './resignation-dialog';

const CAN_BE_ADMITTED: readonly (MemberStatus | null)[] = ['prospect', 'applicant', 'lapsed', 'resigned', 'declined'];
const CAN_RESIGN: readonly (MemberStatus | null)[] = ['active', 'grace', 'suspended'];

/** The history of the membership, and the decisions that write its future. */
export function MembershipSection({ member }: { member: Member }) {
  const t = useTexts(admissionsTexts);
  const can = useCan();
  const [open, setOpen] = useState<'admission' | 'resignation' | null>(null);
  const query = api.useQuery('get', '/members/{id}/periods', { params: { path: { id: member.id } } });
  const close = () => setOpen(null);
  return (
    <Card
      title={t('title')}
      lead={t('lead')}
      actions={
        can('membership.decide') && (
          <>
            {CAN_BE_ADMITTED.includes(member.status) && (
              <Button look="primary" onClick={() => setOpen('admission')}>
                {t('admit')}
              </Button>
            )}
            {CAN_RESIGN.includes(member.status) && (
              <Button onClick={() => setOpen('resignation')}>{t('resign')}</Button>
            )}
          </>
        )
      }
    >
      <Loaded query={query}>{({ items }) => <PeriodList periods={items} />}</Loaded>
      {open === 'admission' && <AdmissionDialog member={member} onClose={close} />}
      {open === 'resignation' && <ResignationDialog member={member} onClose={close} />}
    </Card>
  );
}
