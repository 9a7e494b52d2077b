import type { FieldError } from '../shared/http/problem';
import type { ValidityRule } from './document-type.entity';

interface Sent {
  issuedOn?: string | null;
  expiresOn?: string | null;
}

/** Whose end is counted from the day of issue. */
const COUNTED: readonly ValidityRule[] = ['fixed_days', 'months', 'end_of_year', 'annual_due'];

/** What is wrong with the days that come with a paper. Until when it holds is the database's to say. */
export function dateErrors(rule: ValidityRule, { issuedOn, expiresOn }: Sent, today: string): FieldError[] {
  const errors: FieldError[] = [];
  if (!issuedOn && COUNTED.includes(rule)) errors.push({ pointer: '/issuedOn', code: 'issue-day-needed' });
  if (issuedOn && issuedOn > today) errors.push({ pointer: '/issuedOn', code: 'in-the-future' });
  if (!expiresOn && rule === 'explicit_date') errors.push({ pointer: '/expiresOn', code: 'expiry-day-needed' });
  if (expiresOn && issuedOn && expiresOn < issuedOn) errors.push({ pointer: '/expiresOn', code: 'before-issue' });
  return errors;
}

export interface Validity {
  validityRule: ValidityRule;
  validityCount: number | null;
  validityDue: string | null;
}

/** A rule has what it needs and nothing else. */
export function validityErrors({ validityRule, validityCount, validityDue }: Validity): FieldError[] {
  const isCounted = validityRule === 'fixed_days' || validityRule === 'months';
  const isDue = validityRule === 'annual_due';
  const errors: FieldError[] = [];
  if (isCounted !== (validityCount !== null))
    errors.push({ pointer: '/validityCount', code: isCounted ? 'count-needed' : 'not-of-this-rule' });
  if (isDue !== (validityDue !== null))
    errors.push({ pointer: '/validityDue', code: isDue ? 'due-needed' : 'not-of-this-rule' });
  return errors;
}
