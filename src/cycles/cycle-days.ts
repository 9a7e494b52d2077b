import type { FieldError } from '../shared/http/problem';

interface CycleDays {
  startsOn: string;
  endsOn: string;
  opensOn: string;
  dueOn: string;
}

/** Days are written YYYY-MM-DD, so that their order is the order of their letters. */
export function cycleDayErrors({ startsOn, endsOn, opensOn, dueOn }: CycleDays): FieldError[] {
  return [
    ...(endsOn < startsOn ? [{ pointer: '/endsOn', code: 'ends-before-start' }] : []),
    ...(dueOn < opensOn ? [{ pointer: '/dueOn', code: 'due-before-opening' }] : []),
  ];
}
