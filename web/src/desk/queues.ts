import type { Permission } from '../../../src/access/policy';
import { api } from '../api/client';
import { useFollowUpCount } from '../engagement/use-follow-up-count';
import type { IconName } from '../ui/icon';
import type { deskTexts } from './desk.texts';

type Word = keyof (typeof deskTexts)['es'];
type Named<Prefix extends string> =
  Extract<Word, `${Prefix}.${string}`> extends `${Prefix}.${infer Name}` ? Name : never;

/** What waits for somebody in the office. The list behind `href` shows the same rows as are counted here. */
interface Queue {
  name: Named<'queue'>;
  needs: Permission;
  href: string;
  icon: IconName;
  /** Undefined while it is being counted. */
  useCount(): number | undefined;
}

/** What the office does now and then, and which no menu has room for. */
interface Tool {
  name: Named<'tool'>;
  needs: Permission;
  href: string;
  icon: IconName;
}

interface ToolGroup {
  name: Named<'tools'>;
  tools: readonly Tool[];
}

/** First what was promised for a day and whom somebody outside waits for; last what can wait. */
export const QUEUES: readonly Queue[] = [
  {
    name: 'followUps',
    needs: 'engagement.read',
    href: '/follow-ups',
    icon: 'phone',
    useCount: () => useFollowUpCount('due'),
  },
  {
    name: 'applications',
    needs: 'applications.read',
    href: '/applications',
    icon: 'plus',
    useCount: useNewApplications,
  },
  { name: 'reports', needs: 'reports.review', href: '/reports', icon: 'reports', useCount: useWaitingReports },
  {
    name: 'restatements',
    needs: 'reports.review',
    href: '/reports?restatement=proposed',
    icon: 'history',
    useCount: useProposedRestatements,
  },
  { name: 'documents', needs: 'documents.verify', href: '/documents', icon: 'check', useCount: useWaitingDocuments },
  {
    name: 'changeRequests',
    needs: 'change-requests.decide',
    href: '/change-requests',
    icon: 'edit',
    useCount: useWaitingRequests,
  },
  {
    name: 'coordination',
    needs: 'accounts.administer-coordinators',
    href: '/coordination',
    icon: 'person',
    useCount: useUncoordinated,
  },
  { name: 'dues', needs: 'dues.write', href: '/dues', icon: 'coalition', useCount: useOutstandingDues },
  { name: 'duplicates', needs: 'members.merge', href: '/duplicates', icon: 'members', useCount: useLikelyDuplicates },
];

/** By what one comes for: the members, their lists and files, how the register is set up. */
export const TOOLS: readonly ToolGroup[] = [
  {
    name: 'members',
    tools: [
      { name: 'standings', needs: 'reports.review', href: '/standings', icon: 'warning' },
      { name: 'renewals', needs: 'membership.decide', href: '/renewals', icon: 'members' },
      { name: 'retention', needs: 'retention.read', href: '/retention', icon: 'coalition' },
      { name: 'figures', needs: 'insights.read-unprotected', href: '/figures', icon: 'reports' },
    ],
  },
  {
    name: 'lists',
    tools: [
      { name: 'imports', needs: 'imports.write', href: '/imports', icon: 'upload' },
      { name: 'donataria', needs: 'donataria.write', href: '/donataria', icon: 'check' },
      { name: 'publications', needs: 'publications.write', href: '/publications', icon: 'reports' },
      { name: 'exports', needs: 'exports.own', href: '/exports', icon: 'download' },
    ],
  },
  {
    name: 'setup',
    tools: [
      { name: 'settings', needs: 'settings.read', href: '/settings', icon: 'edit' },
      { name: 'documentTypes', needs: 'document-types.write', href: '/settings/document-types', icon: 'reports' },
      { name: 'indicators', needs: 'indicators.write', href: '/indicators', icon: 'cycles' },
      { name: 'tags', needs: 'engagement.write', href: '/tags', icon: 'filter' },
      { name: 'invitations', needs: 'invitations.read', href: '/invitations', icon: 'mail' },
      { name: 'accounts', needs: 'accounts.named', href: '/accounts', icon: 'person' },
      { name: 'audit', needs: 'audit.read', href: '/audit', icon: 'history' },
      { name: 'erasures', needs: 'privacy.erase', href: '/erasures', icon: 'warning' },
    ],
  },
];

const ONE = { limit: 1, count: 'exact' } as const;

function useWaitingReports(): number | undefined {
  return api.useQuery('get', '/reports', { params: { query: { state: ['submitted'], ...ONE } } }).data?.total;
}

function useProposedRestatements(): number | undefined {
  return api.useQuery('get', '/reports', { params: { query: { restatement: ['proposed'], ...ONE } } }).data?.total;
}

function useWaitingDocuments(): number | undefined {
  return api.useQuery('get', '/documents', { params: { query: { state: ['submitted'], ...ONE } } }).data?.total;
}

function useNewApplications(): number | undefined {
  return api.useQuery('get', '/applications', { params: { query: { state: ['received'], ...ONE } } }).data?.total;
}

function useUncoordinated(): number | undefined {
  return api.useQuery('get', '/uncoordinated-members', { params: { query: ONE } }).data?.total;
}

function useOutstandingDues(): number | undefined {
  return api.useQuery('get', '/terms', { params: { query: { state: ['outstanding'], ...ONE } } }).data?.total;
}

function useWaitingRequests(): number | undefined {
  return api.useQuery('get', '/change-requests', { params: { query: { state: ['pending'], ...ONE } } }).data?.total;
}

function useLikelyDuplicates(): number | undefined {
  return api.useQuery('get', '/duplicates', { params: { query: ONE } }).data?.total;
}
