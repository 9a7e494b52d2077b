import type { MemberStatus } from '../api/types';
import { useTexts } from '../texts/language';
import type { IconName } from '../ui/icon';
import { StatusPill, type Tone } from '../ui/status-pill';
import { termsTexts } from './terms.texts';

const LOOKS: Record<MemberStatus, [Tone, IconName]> = {
  prospect: ['quiet', 'dot'],
  applicant: ['warn', 'dot'],
  active: ['good', 'check'],
  grace: ['warn', 'clock'],
  lapsed: ['bad', 'clock'],
  suspended: ['bad', 'pause'],
  resigned: ['quiet', 'dash'],
  declined: ['quiet', 'close'],
};

export function MemberStatusPill({ status }: { status: MemberStatus | null }) {
  const t = useTexts(termsTexts);
  if (!status) return null;
  const [tone, icon] = LOOKS[status];
  return (
    <StatusPill tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </StatusPill>
  );
}
