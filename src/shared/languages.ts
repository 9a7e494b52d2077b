export const LANGUAGES = ['es', 'en'] as const;

/** How numbers and days are written. */
export const LOCALES: Record<(typeof LANGUAGES)[number], string> = { es: 'es-MX', en: 'en-US' };
