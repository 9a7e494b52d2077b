export const DONATARIA_STATES = [
  'none',
  'in_process',
  'authorised',
  'suspended',
  'revoked',
  'expired',
  'cancelled',
] as const;
export type DonatariaState = (typeof DONATARIA_STATES)[number];

/** The rubros of the tax office's directory, A to M. */
export const CATEGORIES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const;
export type Category = (typeof CATEGORIES)[number];

export const SOURCES = ['hand', 'directory'] as const;
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;
