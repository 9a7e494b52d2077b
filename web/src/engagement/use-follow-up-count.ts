import { api } from '../api/client';

export type FollowUpState = 'due' | 'open' | 'done';

export const useFollowUpCount = (followUp: FollowUpState): number | undefined =>
  api.useQuery('get', '/interactions', { params: { query: { followUp, limit: 1, count: 'exact' } } }).data?.total;
