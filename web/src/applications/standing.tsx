import type { OwnApplication } from '../api/types';
import { useTexts } from '../texts/language';
import { StatusPill, type Tone } from '../ui/status-pill';
import { applicationsTexts } from './applications.texts';

export type Standing = OwnApplication['state'];
export const STANDINGS = [
  'received',
  'registered',
  'admitted',
  'declined',
  'refused',
  'withdrawn',
] as const satisfies readonly Standing[];

export const TONES: Record<Standing, Tone> = {
  received: 'warn',
  registered: 'warn',
  admitted: 'good',
  declined: 'quiet',
  refused: 'quiet',
  withdrawn: 'quiet',
};

/** `label`: where whoever applied reads another word than the office. */
export function ApplicationStandingPill({ state, label }: { state: Standing; label?: string }) {
  const t = useTexts(applicationsTexts);
  return <StatusPill tone={TONES[state]}>{label ?? t(`state.${state}`)}</StatusPill>;
}
