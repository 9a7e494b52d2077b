import type { ReportListItem } from '../api/types';

export type Obstacle = 'own-report' | 'soft-checks';

/** Why a report that waits is not approved together with others; null where nothing is in the way. */
export const obstacleOf = ({ isOwn, softChecks }: Pick<ReportListItem, 'isOwn' | 'softChecks'>): Obstacle | null =>
  isOwn ? 'own-report' : softChecks > 0 ? 'soft-checks' : null;
