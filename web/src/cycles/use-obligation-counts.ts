import { useQueries } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Cycle } from '../api/types';
import { OBLIGATION_STATES, type ObligationState } from '../vocabulary/report-state';

/** How many members stand where in a cycle; nothing before it is opened. */
export function useObligationCounts({ id, openedAt }: Cycle): Partial<Record<ObligationState, number>> {
  return useQueries({
    queries: OBLIGATION_STATES.map((state) => ({
      ...api.queryOptions('get', '/cycles/{id}/obligations', {
        params: { path: { id }, query: { state: [state], limit: 1, count: 'exact' } },
      }),
      enabled: openedAt !== null,
    })),
    combine: (queries) =>
      Object.fromEntries(OBLIGATION_STATES.map((state, index) => [state, queries[index]?.data?.total ?? 0])),
  });
}
