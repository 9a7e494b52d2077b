import { checkIdentifier, type Scheme } from '../members/identifiers';
import { MEXICAN_STATES } from '../shared/places';
import type { WARNING_TEXTS } from './identifiers.problems';

export type WarningCode = keyof typeof WARNING_TEXTS;
export interface Warning {
  code: WarningCode;
  params?: Record<string, string>;
}

/** What an identifier is held against: the member's RFC, and the state of its legal address where that is in Mexico. */
export interface Surroundings {
  rfc: string | null;
  addressState: string | null;
}

/** Never given out as the start of an EIN so far. The IRS adds to those it uses. */
const UNUSED_EIN_PREFIXES = /^(00|0[789]|1[789]|2[89]|49|69|70|7[89]|89|9[67])/;

/** What speaks against an identifier and does not refute it: an RFC or an address may have changed since it was given out. */
export function warningsOf(scheme: Scheme, value: string, { rfc, addressState }: Surroundings): Warning[] {
  if (scheme === 'MX-RFC')
    return checkIdentifier(scheme, value).code === 'rfc-check-digit' ? [{ code: 'rfc-check-digit' }] : [];
  if (scheme === 'US-EIN') return UNUSED_EIN_PREFIXES.test(value) ? [{ code: 'ein-prefix' }] : [];
  if (scheme !== 'MX-CLUNI') return [];
  const warnings: Warning[] = [];
  if (rfc && rfc.slice(0, 9) !== value.slice(0, 9)) warnings.push({ code: 'cluni-rfc', params: { rfc } });
  const state = nameOf(value.slice(9, 11));
  const address = addressState && nameOf(addressState);
  if (address && state !== address) warnings.push({ code: 'cluni-state', params: { state: state ?? '', address } });
  return warnings;
}

const nameOf = (code: string): string | undefined => MEXICAN_STATES.find((state) => state.code === code)?.name;
