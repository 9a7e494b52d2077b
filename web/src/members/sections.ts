import { lazy } from 'react';

/** Each a part of its own: whoever comes for the profile need not load the others. */
export const ProgramsSection = lazy(async () => ({
  default: (await import('../programs/programs-section')).ProgramsSection,
}));
export const ContactsSection = lazy(async () => ({
  default: (await import('../contacts/contacts-section')).ContactsSection,
}));
export const DocumentsSection = lazy(() => import('../documents/documents-section'));
export const MembershipSection = lazy(async () => ({
  default: (await import('../admissions/membership-section')).MembershipSection,
}));
export const DuesCard = lazy(async () => ({ default: (await import('../dues/dues-card')).DuesCard }));
export const EngagementSection = lazy(async () => ({
  default: (await import('../engagement/engagement-section')).EngagementSection,
}));
export const SealedReportsCard = lazy(async () => ({
  default: (await import('../restatements/sealed-reports-card')).SealedReportsCard,
}));
export const HistorySection = lazy(async () => ({
  default: (await import('../history/history-section')).HistorySection,
}));
export const ViewersSection = lazy(() => import('../people/viewers-section'));
