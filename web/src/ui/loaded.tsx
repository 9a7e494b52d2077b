import type { ReactNode } from 'react';
import { LoadFailed } from './load-failed';
import { Skeleton } from './skeleton';

interface Reading<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** A query's three states: `<Loaded query={members}>{(data) => …}</Loaded>`. What was read stays while a refresh fails. */
export function Loaded<T>({
  query,
  lines,
  children,
}: {
  query: Reading<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Skeleton lines={lines} />;
  return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
}
