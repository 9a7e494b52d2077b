import { isEmail, isURL } from 'class-validator';
import { municipalityCodeFromText } from '../../geography/municipality-code';
import { checkIdentifier } from '../../members/identifiers';
import { countryOfState, stateFromText, usStateFromText } from '../../shared/places';
import type { MemberImportField } from '../columns/fields';
import './parse-cell.texts';
import { areaOf, areasOf, budgetBandOf, countryOf, languagesOf, legalFormOf, statesOf } from './parse-words';
import { dayOf } from '../../shared/parse-day';

export type Value = string | number | string[] | number[];
/** The value as the register keeps it, or why there is none: a code of the field errors. */
export type Parsed = { value: Value } | Refused | Doubtful;
interface Refused {
  code: string;
  params?: Record<string, string | number>;
}
/** It may be right all the same, if somebody says why. */
interface Doubtful {
  code: string;
  doubtful: string;
}
export type Parse = (text: string) => Parsed;

export const valueOr =
  (code: string, read: (text: string) => Value | null): Parse =>
  (text) => {
    const value = read(text);
    return value === null ? { code } : { value };
  };

const tooLong = (max: number): Parsed => ({ code: 'too-long', params: { max } });
export const line =
  (max: number): Parse =>
  (text) => {
    const value = text.replace(/\s+/g, ' ');
    return value.length > max ? tooLong(max) : { value };
  };
export const prose =
  (max: number): Parse =>
  (text) =>
    text.length > max ? tooLong(max) : { value: text };

const MAX_COUNT = 1_000_000;
/** `1,200`, `1 200` and a spreadsheet's `1200.0`. `1.200` could be either number, so it is none. */
function count(text: string): Parsed {
  const digits = /^\d{1,3}([, \u00a0\u202f]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text.replace(/\.0+$/, '');
  if (/^-\d+$/.test(digits)) return { code: 'too-small', params: { min: 0 } };
  if (!/^\d{1,15}$/.test(digits)) return { code: 'whole' };
  return Number(digits) > MAX_COUNT ? { code: 'too-big', params: { max: MAX_COUNT } } : { value: Number(digits) };
}

const WEB = { protocols: ['http', 'https'], require_protocol: true };
const webAddress = (text: string): string | null => {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return address.length <= 500 && isURL(address, WEB) ? address : null;
};
const webAddresses = (text: string): string[] | null => {
  const addresses = text
    .split(/[\s,;|]+/)
    .filter(Boolean)
    .map(webAddress);
  return addresses.every((address) => address !== null) && addresses.length <= 20 ? [...new Set(addresses)] : null;
};
export const email = (text: string): string | null => {
  const address = text.replace(/^mailto:/i, '');
  return address.length <= 254 && isEmail(address) ? address : null;
};

/** Five digits in both countries. A spreadsheet loses zeros in front; the IRS writes 0000 for an unknown rest. */
const postalCode = (text: string): string | null => {
  const [, five, four] = /^(?:c\.?\s?p\.?\s*)?(\d{4,5})(?:-?(\d{4}))?(?:\.0+)?$/i.exec(text) ?? [];
  if (!five) return null;
  return five.padStart(5, '0') + (four && four !== '0000' ? `-${four}` : '');
};

/** In a file of the US, `MT` or `Montana`; a word that is a state in Mexico is that one, unless the country says otherwise. */
const state =
  (country: string | undefined): Parse =>
  (text) => {
    const found = [stateFromText(text), usStateFromText(text)].find(
      (code) => code && (!country || countryOfState(code) === country),
    );
    return found ? { value: found } : { code: 'state' };
  };

/** A spreadsheet that keeps an EIN as a number loses the zero in front of it. */
const withZeros = (text: string): string => text.replace(/^(\d{8})(?:\.0+)?$/, '0$1').replace(/^(\d{9})\.0+$/, '$1');

export const identifier =
  (scheme: Parameters<typeof checkIdentifier>[0]): Parse =>
  (text) => {
    const { value, level, code } = checkIdentifier(scheme, scheme === 'US-EIN' ? withZeros(text) : text);
    if (!code) return { value };
    return level === 'warning' ? { code, doubtful: value } : { code };
  };

const PARSE: Record<MemberImportField, Parse> = {
  legalName: line(300),
  name: line(300),
  acronym: line(40),
  missionEs: prose(2000),
  missionEn: prose(2000),
  descriptionEs: prose(5000),
  descriptionEn: prose(5000),
  legalForm: valueOr('legal-form', legalFormOf),
  foundedOn: valueOr('day', dayOf),
  focusAreas: valueOr('area', areasOf),
  primaryFocus: valueOr('area', areaOf),
  statesServed: valueOr('state', statesOf),
  addressCountry: valueOr('country', countryOf),
  addressStreet: line(200),
  addressNumber: line(40),
  addressNeighbourhood: line(120),
  addressMunicipality: line(120),
  addressMunicipalityCode: valueOr('municipality-code', municipalityCodeFromText),
  addressState: state(undefined),
  addressPostalCode: valueOr('postal-code', postalCode),
  website: valueOr('url', webAddress),
  publicEmail: valueOr('email', email),
  publicPhone: line(40),
  socialLinks: valueOr('url', webAddresses),
  languages: valueOr('languages', languagesOf),
  paidStaff: count,
  volunteers: count,
  budgetBand: valueOr('budget', budgetBandOf),
  'MX-RFC': identifier('MX-RFC'),
  'MX-CLUNI': identifier('MX-CLUNI'),
  'US-EIN': identifier('US-EIN'),
  'member-number': identifier('member-number'),
  slug: identifier('slug'),
  overrideReason: line(500),
};

/**
 * What a cell that is not empty says of a member.
 * @param country of the row's address, where it is known: `México` is a state in Mexico, `NL` none in the US
 */
export const parseCell = (field: MemberImportField, text: string, country?: string): Parsed =>
  parseClean(text, field === 'addressState' ? state(country) : PARSE[field]);

/** What no parser has to think of. */
export function parseClean(text: string, parse: Parse): Parsed {
  const clean = text.trim().normalize('NFC');
  return clean.includes('\0') || !clean.isWellFormed() ? { code: 'characters' } : parse(clean);
}
