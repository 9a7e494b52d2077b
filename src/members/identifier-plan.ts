import type { FieldError } from '../shared/http/problem';
import { checkIdentifier, type Scheme } from './identifiers';
import { type IDENTIFIER_STATES, PUBLIC_SCHEMES } from './member.values';

export interface WantedIdentifier {
  scheme: Scheme;
  value: string;
  overrideReason?: string | null;
}
export interface NewIdentifier {
  scheme: Scheme;
  value: string;
  state: (typeof IDENTIFIER_STATES)[number];
  overrideReason: string | null;
}
export interface HeldIdentifier extends NewIdentifier {
  id: string;
}

interface Plan {
  errors: FieldError[];
  drop: HeldIdentifier[];
  change: HeldIdentifier[];
  add: NewIdentifier[];
}

/** What turns the identifiers of a member into those that are wanted. One that stands there unchanged is not judged again. */
export function planIdentifiers(held: HeldIdentifier[], wanted: WantedIdentifier[]): Plan {
  const plan: Plan = { errors: [], drop: [], change: [], add: [] };
  const schemes = wanted.map(({ scheme }) => scheme);
  plan.drop = held.filter(({ scheme }) => !schemes.includes(scheme));
  wanted.forEach((identifier, index) => {
    const { scheme } = identifier;
    if (schemes.indexOf(scheme) < index)
      return plan.errors.push({ pointer: `/identifiers/${index}/scheme`, code: 'not-unique' });
    const before = held.find((one) => one.scheme === scheme);
    const { next, code } = judge(identifier, before);
    if (code) return plan.errors.push({ pointer: `/identifiers/${index}/value`, code });
    if (!before) return plan.add.push(next);
    if (before.value !== next.value || before.overrideReason !== next.overrideReason)
      return plan.change.push({ id: before.id, ...next });
    return undefined;
  });
  return plan;
}

function judge(
  { scheme, value: text, overrideReason }: WantedIdentifier,
  before: HeldIdentifier | undefined,
): { next: NewIdentifier; code?: string } {
  const { value, level, code } = checkIdentifier(scheme, text);
  const reason = overrideReason?.trim() || null;
  if (before?.value === value && (!reason || before.state !== 'overridden')) return { next: before };
  const isOurs = (PUBLIC_SCHEMES as readonly string[]).includes(scheme); // nobody else could confirm it
  const next: NewIdentifier = { scheme, value, state: isOurs ? 'verified' : 'unverified', overrideReason: null };
  if (level === 'warning' && reason) return { next: { ...next, state: 'overridden', overrideReason: reason } };
  return { next, code };
}
