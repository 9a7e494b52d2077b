/** How lists go on: `api.useInfiniteQuery('get', '/members', { params: { query } }, byCursor)`. Null is the first page. */
export const byCursor = {
  pageParamName: 'cursor',
  initialPageParam: null,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
};
