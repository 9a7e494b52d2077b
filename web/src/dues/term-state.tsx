import type { Term } from '../api/types';
import { useTexts } from '../texts/language';
import { StatusPill, type Tone } from '../ui/status-pill';
import { duesTexts } from './dues.texts';

const TONES: Record<Term['state'], Tone> = {
  outstanding: 'bad',
  upcoming: 'quiet',
  paid: 'good',
  waived: 'quiet',
  free: 'quiet',
};

export function TermStatePill({ state }: { state: Term['state'] }) {
  const t = useTexts(duesTexts);
  return (
    <StatusPill tone={TONES[state]} icon={state === 'outstanding' ? 'clock' : undefined}>
      {t(`state.${state}`)}
    </StatusPill>
  );
}
