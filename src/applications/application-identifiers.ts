import { type Warning, warningsOf } from '../identifiers/identifier-warnings';
import { checkIdentifier, type Scheme } from '../members/identifiers';
import type { FieldError } from '../shared/http/problem';

export const TAX_SCHEMES = ['MX-RFC', 'MX-CLUNI', 'US-EIN'] as const satisfies readonly Scheme[];
type TaxScheme = (typeof TAX_SCHEMES)[number];

const FIELDS = { 'MX-RFC': 'rfc', 'MX-CLUNI': 'cluni', 'US-EIN': 'ein' } as const satisfies Record<TaxScheme, string>;
export type TypedIdentifiers = Partial<Record<(typeof FIELDS)[TaxScheme], string | null>>;

/** As they are stored; wrong form or date is an error at its field. What is only odd is for the office to look at. */
export function readIdentifiers(typed: TypedIdentifiers): { values: TypedIdentifiers; errors: FieldError[] } {
  const values: TypedIdentifiers = {};
  const errors: FieldError[] = [];
  for (const scheme of TAX_SCHEMES) {
    const field = FIELDS[scheme];
    const text = typed[field];
    if (!text) continue;
    const { value, level, code } = checkIdentifier(scheme, text);
    if (level === 'error') errors.push({ pointer: `/${field}`, code });
    values[field] = value;
  }
  return { values, errors };
}

export const identifiersOf = (typed: TypedIdentifiers): { scheme: TaxScheme; value: string }[] =>
  TAX_SCHEMES.flatMap((scheme) => {
    const value = typed[FIELDS[scheme]];
    return value ? [{ scheme, value }] : [];
  });

/** What speaks against an identifier without ruling it out. */
export const identifierWarnings = (
  typed: TypedIdentifiers & { addressState: string | null },
): (Warning & { scheme: TaxScheme })[] =>
  identifiersOf(typed).flatMap(({ scheme, value }) =>
    warningsOf(scheme, value, { rfc: typed.rfc ?? null, addressState: typed.addressState }).map((warning) => ({
      scheme,
      ...warning,
    })),
  );

/** Where registering stumbles over an identifier, the reason is what is missing. */
export const needsReason = (scheme: TaxScheme, value: string): boolean =>
  checkIdentifier(scheme, value).level === 'warning';
