import type { Standing } from '../api/types';
import { useTexts } from '../texts/language';
import { StatusPill, type Tone } from '../ui/status-pill';
import { standingTexts } from './standing.texts';

export type Level = NonNullable<Standing['level']>;
export const LEVELS = ['blocked', 'attention', 'good'] as const satisfies readonly Level[];
const TONES: Record<Level, Tone> = { good: 'good', attention: 'warn', blocked: 'bad' };

export function StandingPill({ level }: { level: Level }) {
  const t = useTexts(standingTexts);
  return (
    <StatusPill tone={TONES[level]} icon={level === 'attention' ? 'clock' : undefined}>
      {t(`level.${level}`)}
    </StatusPill>
  );
}
