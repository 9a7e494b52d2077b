/** What amounts are kept in. An amount is a decimal text and never goes without its currency. */
export const CURRENCIES = ['MXN', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];
