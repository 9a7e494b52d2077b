import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

/** What is out of reach for a moment is tried again; a refusal is final. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && asProblem(error).isPassing,
      retryDelay: (attempt) => 500 * 2 ** attempt,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** After a change: everything read from under these paths is stale. `refresh('/members')` covers `/members/{id}/periods`. */
export const refresh = (...paths: `/${string}`[]): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [, path] }) =>
      typeof path === 'string' && paths.some((changed) => path === changed || path.startsWith(`${changed}/`)),
  });
