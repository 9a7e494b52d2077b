import { type ComponentType, lazy } from 'react';
import type { Permission } from '../../../src/access/policy';

interface PageRoute {
  path: string;
  needs: Permission;
  page: ComponentType;
}

/** For whoever has no account. */
export const publicRoutes: readonly { path: string; page: ComponentType }[] = [
  { path: '/invitation', page: lazy(() => import('../invitations/invitation-page')) },
  { path: '/reset', page: lazy(() => import('../credentials/reset-page')) },
  { path: '/apply', page: lazy(() => import('../applications/apply-page')) },
  { path: '/application', page: lazy(() => import('../applications/own-application-page')) },
];

/** Each page is a file of its own, loaded when it is opened: it exports itself as default. The first that fits is shown. */
export const routes: readonly PageRoute[] = [
  { path: '/overview', needs: 'insights.read', page: lazy(() => import('../overview/overview-page')) },
  { path: '/figures', needs: 'insights.read-unprotected', page: lazy(() => import('../figures/figures-page')) },
  { path: '/home', needs: 'reports.read', page: lazy(() => import('../home/home-page')) },
  { path: '/desk', needs: 'reports.review', page: lazy(() => import('../desk/desk-page')) },
  { path: '/applications', needs: 'applications.read', page: lazy(() => import('../applications/applications-page')) },
  {
    path: '/applications/:id',
    needs: 'applications.read',
    page: lazy(() => import('../applications/application-page')),
  },
  { path: '/standings', needs: 'reports.review', page: lazy(() => import('../standing/standings-page')) },
  { path: '/members', needs: 'members.read', page: lazy(() => import('../members/members-page')) },
  { path: '/members/new', needs: 'members.create', page: lazy(() => import('../members/new-member-page')) },
  { path: '/members/:id/edit', needs: 'members.write', page: lazy(() => import('../members/edit-member-page')) },
  {
    path: '/members/:id/programs/new',
    needs: 'programs.write',
    page: lazy(() => import('../programs/new-program-page')),
  },
  {
    path: '/members/:id/contacts/new',
    needs: 'contacts.write',
    page: lazy(() => import('../contacts/new-contact-page')),
  },
  { path: '/members/:id/merge/:other', needs: 'members.merge', page: lazy(() => import('../merging/merge-page')) },
  { path: '/duplicates', needs: 'members.merge', page: lazy(() => import('../merging/duplicates-page')) },
  { path: '/members/:id/:section?', needs: 'members.read', page: lazy(() => import('../members/member-page')) },
  { path: '/dues', needs: 'dues.write', page: lazy(() => import('../dues/dues-page')) },
  { path: '/retention', needs: 'retention.read', page: lazy(() => import('../retention/retention-page')) },
  { path: '/settings', needs: 'settings.read', page: lazy(() => import('../settings/settings-page')) },
  { path: '/renewals', needs: 'membership.decide', page: lazy(() => import('../renewals/renewals-page')) },
  { path: '/exports', needs: 'exports.own', page: lazy(() => import('../exports/exports-page')) },
  { path: '/imports', needs: 'imports.write', page: lazy(() => import('../imports/imports-page')) },
  { path: '/imports/:id', needs: 'imports.write', page: lazy(() => import('../imports/import-page')) },
  { path: '/donataria', needs: 'donataria.write', page: lazy(() => import('../donataria/directories-page')) },
  { path: '/donataria/:id', needs: 'donataria.write', page: lazy(() => import('../donataria/directory-page')) },
  {
    path: '/change-requests',
    needs: 'change-requests.read',
    page: lazy(() => import('../change-requests/requests-page')),
  },
  {
    path: '/change-requests/:id',
    needs: 'change-requests.read',
    page: lazy(() => import('../change-requests/request-page')),
  },
  { path: '/documents/:view?', needs: 'documents.verify', page: lazy(() => import('../documents/documents-page')) },
  {
    path: '/settings/document-types',
    needs: 'document-types.write',
    page: lazy(() => import('../documents/document-types-page')),
  },
  {
    path: '/settings/document-types/:id',
    needs: 'document-types.write',
    page: lazy(() => import('../documents/document-type-page')),
  },
  {
    path: '/invitations',
    needs: 'invitations.read',
    page: lazy(() => import('../invitations/invitations-page')),
  },
  {
    path: '/coordination',
    needs: 'accounts.administer-coordinators',
    page: lazy(() => import('../people/coordination-page')),
  },
  { path: '/accounts', needs: 'accounts.named', page: lazy(() => import('../people/accounts-page')) },
  { path: '/erasures', needs: 'privacy.erase', page: lazy(() => import('../privacy/erasures-page')) },
  { path: '/audit', needs: 'audit.read', page: lazy(() => import('../history/audit-page')) },
  { path: '/follow-ups', needs: 'engagement.read', page: lazy(() => import('../engagement/follow-ups-page')) },
  { path: '/tags', needs: 'engagement.write', page: lazy(() => import('../engagement/tags-page')) },
  { path: '/search', needs: 'members.read', page: lazy(() => import('../search/search-page')) },
  { path: '/programs/:id', needs: 'programs.write', page: lazy(() => import('../programs/program-page')) },
  { path: '/contacts/:id', needs: 'contacts.write', page: lazy(() => import('../contacts/contact-page')) },
  { path: '/indicators', needs: 'indicators.read', page: lazy(() => import('../indicators/indicators-page')) },
  {
    path: '/indicators/new',
    needs: 'indicators.write',
    page: lazy(() => import('../indicators/edit-indicator-page')),
  },
  { path: '/indicators/:id', needs: 'indicators.read', page: lazy(() => import('../indicators/indicator-page')) },
  {
    path: '/indicators/:id/edit',
    needs: 'indicators.write',
    page: lazy(() => import('../indicators/edit-indicator-page')),
  },
  { path: '/cycles', needs: 'cycles.write', page: lazy(() => import('../cycles/cycles-page')) },
  { path: '/cycles/new', needs: 'cycles.write', page: lazy(() => import('../cycles/new-cycle-page')) },
  {
    path: '/cycles/special',
    needs: 'cycles.write',
    page: lazy(() => import('../cycles/special-report-page')),
  },
  { path: '/cycles/:id', needs: 'cycles.write', page: lazy(() => import('../cycles/cycle-page')) },
  { path: '/cycles/:id/edit', needs: 'cycles.write', page: lazy(() => import('../cycles/edit-cycle-page')) },
  { path: '/publications', needs: 'publications.read', page: lazy(() => import('../publications/publications-page')) },
  {
    path: '/publications/:id',
    needs: 'publications.read',
    page: lazy(() => import('../publications/publication-page')),
  },
  {
    path: '/publications/:id/edit',
    needs: 'publications.write',
    page: lazy(() => import('../publications/draft-page')),
  },
  { path: '/reports', needs: 'reports.read', page: lazy(() => import('../review/reports-page')) },
  { path: '/reports/:id', needs: 'reports.read', page: lazy(() => import('../reports/report-page')) },
  {
    path: '/reports/:id/restatement',
    needs: 'reports.read',
    page: lazy(() => import('../restatements/restatement-page')),
  },
  {
    path: '/reports/:id/seals/:edition?',
    needs: 'reports.read',
    page: lazy(() => import('../restatements/sealed-page')),
  },
  { path: '/reports/:id/review', needs: 'reports.review', page: lazy(() => import('../review/review-page')) },
];
