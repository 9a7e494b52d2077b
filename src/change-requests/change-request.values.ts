export const REQUEST_STATES = ['pending', 'accepted', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What only the coalition changes. */
export const PROTECTED_FIELDS = ['legalName', 'legalForm', 'rfc', 'cluni', 'ein'] as const;
export type ProtectedField = (typeof PROTECTED_FIELDS)[number];

/** What of it is an identifier, under its scheme. */
export const SCHEME_OF = { rfc: 'MX-RFC', cluni: 'MX-CLUNI', ein: 'US-EIN' } as const;
export const isIdentifier = (field: ProtectedField): field is keyof typeof SCHEME_OF => field in SCHEME_OF;
