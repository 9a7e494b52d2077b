import type { Document, Paper } from '../api/types';
import { useTexts } from '../texts/language';
import type { IconName } from '../ui/icon';
import { StatusPill, type Tone } from '../ui/status-pill';
import { documentsTexts } from './documents.texts';

export type AnyState = Document['state'] | Paper['state'];

const LOOKS: Record<AnyState | 'optional', [Tone, IconName]> = {
  missing: ['bad', 'warning'],
  optional: ['quiet', 'dash'],
  submitted: ['warn', 'clock'],
  verified: ['good', 'check'],
  expiring: ['warn', 'clock'],
  expired: ['bad', 'clock'],
  rejected: ['bad', 'close'],
  superseded: ['quiet', 'history'],
  withdrawn: ['quiet', 'dash'],
};

export function DocumentStatePill({ state }: { state: AnyState | 'optional' }) {
  const t = useTexts(documentsTexts);
  const [tone, icon] = LOOKS[state];
  return (
    <StatusPill tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </StatusPill>
  );
}
