import type { DonatariaCategory, DonatariaState } from '../api/types';
import type { Tone } from '../ui/status-pill';

export const STATES = [
  'authorised',
  'in_process',
  'suspended',
  'revoked',
  'expired',
  'cancelled',
  'none',
] as const satisfies readonly DonatariaState[];
export const CATEGORIES = [...'ABCDEFGHIJKLM'] as DonatariaCategory[];

export const TONES: Record<DonatariaState, Tone> = {
  authorised: 'good',
  in_process: 'warn',
  suspended: 'warn',
  revoked: 'bad',
  expired: 'bad',
  cancelled: 'quiet',
  none: 'quiet',
};
