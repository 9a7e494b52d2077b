import { checkIdentifier } from '../members/identifiers';
import type { FieldError } from '../shared/http/problem';
import { isIdentifier, PROTECTED_FIELDS, type ProtectedField, SCHEME_OF } from './change-request.values';

export type ProtectedValues = Record<ProtectedField, string | null>;
export interface WantedValues extends Partial<ProtectedValues> {
  /** Why an RFC is right whose check digit does not fit. */
  rfcReason?: string | null;
}
export interface Change {
  field: ProtectedField;
  before: string | null;
  after: string | null;
  overrideReason: string | null;
}

/** What of the wanted values is another than what is held, or what is wrong with them. */
export function planChanges(held: ProtectedValues, wanted: WantedValues): { errors: FieldError[]; changes: Change[] } {
  const errors: FieldError[] = [];
  const changes: Change[] = [];
  for (const field of PROTECTED_FIELDS) {
    const asked = wanted[field];
    if (asked === undefined) continue;
    const { after, code, overrideReason } = judge(field, asked?.trim() || null, wanted.rfcReason?.trim() || null);
    if (after === held[field]) continue;
    if (code) errors.push({ pointer: `/${field}`, code });
    else changes.push({ field, before: held[field], after, overrideReason });
  }
  return { errors, changes };
}

function judge(field: ProtectedField, asked: string | null, rfcReason: string | null) {
  const taken = { after: asked, code: undefined, overrideReason: null };
  if (asked === null) return field === 'legalName' ? { ...taken, code: 'legal-name-required' } : taken;
  if (!isIdentifier(field)) return taken;
  const { value, level, code } = checkIdentifier(SCHEME_OF[field], asked);
  return level === 'warning' && rfcReason
    ? { after: value, code: undefined, overrideReason: rfcReason }
    : { after: value, code, overrideReason: null };
}

/** Those whose field is not any more what it was when the change was asked for, and not yet what was asked for. */
export const outdated = (changes: readonly Change[], now: ProtectedValues): (Change & { now: string | null })[] =>
  changes
    .map((change) => ({ ...change, now: now[change.field] }))
    .filter(({ before, after, now }) => now !== before && now !== after);
