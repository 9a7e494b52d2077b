export const MODALITIES = ['in_person', 'remote', 'mixed', 'home_visits', 'residential'] as const;
