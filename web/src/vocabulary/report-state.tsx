import type { Obligation, Report } from '../api/types';
import { useTexts } from '../texts/language';
import type { IconName } from '../ui/icon';
import { StatusPill, type Tone } from '../ui/status-pill';
import { reportStatesTexts } from './report-states.texts';

export type ReportState = Report['state'];
export type ObligationState = Obligation['state'];

export const REPORT_STATES: readonly ReportState[] = ['submitted', 'returned', 'draft', 'approved'];
export const OBLIGATION_STATES: readonly ObligationState[] = [
  'submitted',
  'overdue',
  'due_soon',
  'open',
  'returned',
  'approved',
  'not_yet_open',
];

const LOOKS: Record<ReportState | ObligationState, [Tone, IconName]> = {
  draft: ['quiet', 'edit'],
  not_yet_open: ['quiet', 'dash'],
  open: ['quiet', 'clock'],
  due_soon: ['warn', 'clock'],
  overdue: ['bad', 'warning'],
  submitted: ['warn', 'reports'],
  returned: ['bad', 'history'],
  approved: ['good', 'check'],
};

export function ReportStatePill({ state }: { state: ReportState }) {
  const [tone, icon] = LOOKS[state];
  return (
    <StatusPill tone={tone} icon={icon}>
      {useTexts(reportStatesTexts)(`report.${state}`)}
    </StatusPill>
  );
}

export function ObligationStatePill({ state }: { state: ObligationState }) {
  const [tone, icon] = LOOKS[state];
  return (
    <StatusPill tone={tone} icon={icon}>
      {useTexts(reportStatesTexts)(`obligation.${state}`)}
    </StatusPill>
  );
}

/** Only lateness is worth a mark. */
export function LateMark({ isLate }: { isLate: boolean }) {
  const t = useTexts(reportStatesTexts);
  return isLate ? <StatusPill tone="bad">{t('late')}</StatusPill> : null;
}
