export const LANGUAGES = ['es', 'en'] as const;
