export const IMPORT_STATES = ['proposed', 'applying', 'applied', 'reversing', 'reversed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
