import { api } from '../api/client';
import { queryClient, refresh } from '../api/query-client';
import type { Report } from '../api/types';

export const reportQuery = (id: string) => api.queryOptions('get', '/reports/{id}', { params: { path: { id } } });

/** A step of the report was answered with the report itself; whatever lists or counts it is read anew. */
export function reportIs(report: Report): void {
  queryClient.setQueryData(reportQuery(report.id).queryKey, report);
  void refresh('/reports', '/obligations');
}
