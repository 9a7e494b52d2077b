import { api } from '../api/client';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { ReasonList } from './reason-list';
import { StandingPill } from './standing-pill';
import { standingTexts } from './standing.texts';

/** What a member still owes the coalition, where the reader may know. Nothing for who is no member; `quiet`: nothing where all is well. */
export function StandingCard({ memberId, name, quiet = false }: { memberId: string; name?: string; quiet?: boolean }) {
  const t = useTexts(standingTexts);
  const { data: standing } = api.useQuery('get', '/members/{id}/standing', { params: { path: { id: memberId } } });
  if (!standing?.level || (quiet && standing.level === 'good')) return null;
  const { level, reasons } = standing;
  return (
    <Card
      title={name ? t('of.member', { name }) : t('title')}
      lead={level === 'attention' ? t('lead.attention', { count: reasons.length }) : t(`lead.${level}`)}
      actions={<StandingPill level={level} />}
    >
      {reasons.length > 0 && <ReasonList memberId={memberId} reasons={reasons} />}
    </Card>
  );
}
