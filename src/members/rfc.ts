import { isDay } from '../shared/days';

/**
 * A wrong check digit is a warning and no more: of some six hundred RFC that the tax office (SAT) has published for
 * organisations, five have one. Form and date have no such exceptions.
 */
export interface RfcCheck {
  result: 'ok' | 'checksum_warning' | 'invalid';
  reason?: 'format' | 'date' | 'generic' | 'person';
}

/** SAT's own order: the position of a character is its value. */
const ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
/** Stand for "the general public" and "somebody abroad" on invoices; they name nobody. */
const GENERIC = ['XAXX010101000', 'XEXX010101000'];

const ORGANISATION = /^[A-ZÑ&]{3}(\d{2})(\d{2})(\d{2})[1-9A-V][1-9A-Z][0-9A]$/;
const PERSON = /^[A-ZÑ&]{4}\d{6}[0-9A-Z]{3}$/;

/** As it is stored: upper case, without the spaces and hyphens people write. Ñ and & are letters of their own. */
export const normaliseRfc = (text: string): string =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '');

/** The RFC of an organisation (persona moral, 12 characters), however it is written. */
export function checkRfc(value: string): RfcCheck {
  const rfc = normaliseRfc(value);
  if (GENERIC.includes(rfc)) return { result: 'invalid', reason: 'generic' };
  if (PERSON.test(rfc)) return { result: 'invalid', reason: 'person' };
  const [, year, month, day] = ORGANISATION.exec(rfc) ?? [];
  if (!year) return { result: 'invalid', reason: 'format' };
  // Two digits name no century; of those in question, the one from 2000 on has every 29th of February that another has.
  if (!isDay(`20${year}-${month}-${day}`)) return { result: 'invalid', reason: 'date' };
  return { result: rfc.endsWith(rfcCheckDigit(rfc.slice(0, -1))) ? 'ok' : 'checksum_warning' };
}

/** @param first what stands before the digit: 11 characters, normalised (12 where the RFC is a person's) */
export function rfcCheckDigit(first: string): string {
  const sum = [...first.padStart(12)].reduce((sum, char, index) => sum + valueOf(char) * (13 - index), 0);
  return '0A987654321'.charAt(sum % 11);
}

function valueOf(char: string): number {
  const value = ALPHABET.indexOf(char);
  if (value < 0) throw new RangeError(`No character of an RFC: ${char}`);
  return value;
}
