import type { IDENTIFIER_TEXTS } from './identifiers.texts';
import './identifiers.texts';
import type { SCHEMES } from './member.values';
import { checkRfc, normaliseRfc } from './rfc';

export type Scheme = (typeof SCHEMES)[number];
export type IdentifierCode = keyof typeof IDENTIFIER_TEXTS;

/**
 * `value`: as it is stored and compared. `warning`: it may be right, and whoever takes it has to say why.
 * What may be right without a reason is told by `identifier-warnings.ts`, beside what is kept.
 */
export type IdentifierCheck =
  | { value: string; level: 'ok'; code?: undefined }
  | { value: string; level: 'warning' | 'error'; code: IdentifierCode };

/** The first nine characters of the RFC, INEGI's code of the state it was registered in, and three whose meaning is not published. */
const CLUNI = /^[A-ZÑ&]{3}\d{6}(0[1-9]|[12]\d|3[0-2])[0-9A-Z]{3}$/;
const MEMBER_NUMBER = /^[A-Z0-9][A-Z0-9./-]{0,29}$/;
const SLUG = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const CHECKS: Record<Scheme, (text: string) => IdentifierCheck> = {
  'MX-RFC': (text) => {
    const value = normaliseRfc(text);
    const { result, reason } = checkRfc(value);
    if (result === 'checksum_warning') return { value, level: 'warning', code: 'rfc-check-digit' };
    return reason ? { value, level: 'error', code: `rfc-${reason}` } : { value, level: 'ok' };
  },
  'MX-CLUNI': (text) => matched(normaliseRfc(text), CLUNI, 'cluni-format'),
  'US-EIN': (text) => {
    const digits = text.replace(/[\s\p{Dash_Punctuation}]/gu, '');
    if (!/^\d{9}$/.test(digits)) return { value: text.trim(), level: 'error', code: 'ein-format' };
    return { value: `${digits.slice(0, 2)}-${digits.slice(2)}`, level: 'ok' };
  },
  'member-number': (text) => matched(text.trim().toUpperCase(), MEMBER_NUMBER, 'member-number-format'),
  slug: (text) => matched(text.trim().toLowerCase(), SLUG, 'slug-format'),
};

export const checkIdentifier = (scheme: Scheme, text: string): IdentifierCheck => CHECKS[scheme](text);

const matched = (value: string, pattern: RegExp, code: IdentifierCode): IdentifierCheck =>
  pattern.test(value) ? { value, level: 'ok' } : { value, level: 'error', code };
