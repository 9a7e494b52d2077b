import { api } from '../api/client';
import type { Comparison, Report } from '../api/types';

/** The report before this one, as it compares. */
export type Previous = NonNullable<Comparison['previous']>;
export type ComparedFigure = Previous['figures'][number];
export type ComparedPart = ComparedFigure['parts'][number];

/** Null where there is none, and until it has come: the page is read without it meanwhile. */
export function usePrevious({ id, previousCycleCode }: Report): { previous: Previous | null; isMissing: boolean } {
  const { data, isError } = api.useQuery(
    'get',
    '/reports/{id}/comparison',
    { params: { path: { id } } },
    { enabled: previousCycleCode !== null },
  );
  return { previous: data?.previous ?? null, isMissing: isError };
}

export const comparedOf = (previous: Previous | null, figureId: string): ComparedFigure | undefined =>
  previous?.figures.find((figure) => figure.figureId === figureId);
