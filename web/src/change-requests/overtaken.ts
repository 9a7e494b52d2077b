import type { ChangeRequest } from '../api/types';

/** Somebody has written something else since it was asked for. */
export const isOvertaken = ({ before, after, now }: ChangeRequest['changes'][number]): boolean =>
  now !== before && now !== after;
