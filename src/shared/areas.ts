/** What the coalition's members work for. */
export const AREAS = ['children', 'disability', 'families'] as const;
export type Area = (typeof AREAS)[number];
