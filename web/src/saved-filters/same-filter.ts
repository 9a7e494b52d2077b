/** Whether two queries ask for the same: the order of names and of repeated values does not matter. */
export const isSameFilter = (one: string, other: string): boolean => sorted(one) === sorted(other);

const sorted = (query: string): string =>
  [...new URLSearchParams(query)]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
