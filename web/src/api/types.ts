import type { Permission, Role } from '../../../src/access/policy';
import type { Language } from '../texts/catalog';

export type Area = 'children' | 'disability' | 'families';
export type MemberStatus =
  'prospect' | 'applicant' | 'active' | 'grace' | 'lapsed' | 'suspended' | 'resigned' | 'declined';
export type LegalForm =
  'AC' | 'SC' | 'IAP' | 'IBP' | 'ABP' | 'FBP' | 'IASP' | 'FID' | 'SCP' | 'US_501C3' | 'INTL' | 'NONE';
export type BudgetBand = 'under_500k' | '500k_2m' | '2m_10m' | '10m_50m' | 'over_50m';
export type IdentifierScheme = 'MX-RFC' | 'MX-CLUNI' | 'US-EIN' | 'member-number' | 'slug';
export type ContactRole =
  'director' | 'legal_representative' | 'coordinator' | 'communications' | 'finance' | 'programs';
export type Modality = 'in_person' | 'remote' | 'mixed' | 'home_visits' | 'residential';

export interface PageOf<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

export interface Session {
  account: { id: string; email: string; name: string; language: Language; version: number };
  role: Role;
  grantId: string;
  members: { id: string; name: string }[];
  permissions: Permission[];
  coalition: { name: string; shortName: string; timeZone: string; isDemonstration: boolean; today: string };
}

export interface Account {
  id: string;
  email: string;
  name: string;
  language: Language;
  version: number;
}

export interface Invitation {
  id: string;
  email: string;
  role: Role;
  members: { id: string; name: string }[];
  expiresAt: string;
  state: 'pending' | 'accepted' | 'expired';
  link?: string;
}

export interface MemberListItem {
  id: string;
  version: number;
  name: string;
  legalName: string;
  acronym: string | null;
  status: MemberStatus;
  focusAreas: Area[];
  primaryFocus: Area | null;
  addressState: string | null;
  addressMunicipality: string | null;
  memberNumber: string | null;
  joinedOn: string | null;
}

export interface Identifier {
  scheme: IdentifierScheme;
  value: string;
  state: 'unverified' | 'verified' | 'overridden';
  overrideReason: string | null;
}

/** Who may not see a field does not get it at all. */
export interface Member {
  id: string;
  version: number;
  legalName: string;
  name: string;
  acronym: string | null;
  missionEs: string | null;
  missionEn: string | null;
  descriptionEs: string | null;
  descriptionEn: string | null;
  legalForm: LegalForm | null;
  foundedOn: string | null;
  focusAreas: Area[];
  primaryFocus: Area | null;
  statesServed: string[];
  addressCountry: 'MX' | 'US' | null;
  addressStreet?: string | null;
  addressNumber?: string | null;
  addressNeighbourhood?: string | null;
  addressMunicipality: string | null;
  addressState: string | null;
  addressPostalCode?: string | null;
  website: string | null;
  publicEmail: string | null;
  publicPhone: string | null;
  socialLinks: string[];
  languages: string[];
  paidStaff?: number | null;
  volunteers?: number | null;
  budgetBand?: BudgetBand | null;
  status: MemberStatus;
  joinedOn: string | null;
  memberNumber: string | null;
  identifiers: Identifier[];
}

export type MemberBody = Partial<
  Omit<Member, 'id' | 'version' | 'status' | 'joinedOn' | 'memberNumber' | 'identifiers'> & {
    identifiers: { scheme: IdentifierScheme; value: string; overrideReason?: string }[];
  }
>;

export interface Period {
  id: string;
  status: MemberStatus;
  from: string;
  to: string | null;
  decision: {
    id: string;
    kind: string;
    effectiveOn: string;
    reason: string | null;
    boardMinute: string | null;
    decidedAt: string;
    decidedBy: string | null;
  } | null;
  recordedAt: string;
  supersededAt: string | null;
}

export interface AuditEntry {
  id: string;
  at: string;
  by: { name: string | null; kind?: string } | null;
  action: 'insert' | 'update' | 'delete';
  table: string;
  rowId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface Contact {
  id: string;
  version: number;
  memberId: string;
  memberName: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: Language;
  endedOn: string | null;
  roles: { id: string; role: ContactRole; isPrimary: boolean; startedOn: string | null; endedOn: string | null }[];
}

export interface ContactBody {
  name?: string;
  email?: string | null;
  phone?: string | null;
  language?: Language;
  roles?: { role: ContactRole; isPrimary?: boolean; startedOn?: string; endedOn?: string }[];
}

export interface ProgramIndicator {
  indicatorId: string;
  code: string;
  nameEs: string;
  nameEn: string;
  unit: string;
  isHeadcount: boolean;
  baseline: string | null;
  target: string | null;
}

export interface Program {
  id: string;
  version: number;
  memberId: string;
  memberName: string;
  name: string;
  area: Area;
  descriptionEs: string | null;
  descriptionEn: string | null;
  populationServed: string | null;
  ageFrom: number | null;
  ageTo: number | null;
  modality: Modality | null;
  startsOn: string | null;
  endsOn: string | null;
  budgetAmount: string | null;
  budgetCurrency: string | null;
  funders: string[];
  sdgGoals: number[];
  locations: { state: string; municipality: string | null }[];
  indicators: ProgramIndicator[];
}

export type ProgramBody = Partial<
  Omit<Program, 'id' | 'version' | 'memberId' | 'memberName' | 'indicators'> & {
    indicators: { indicatorId: string; baseline?: string; target?: string }[];
  }
>;

export interface Indicator {
  id: string;
  code: string;
  area: Area | 'organisation';
  level: 'program' | 'member';
  unit: string;
  nameEs: string;
  nameEn: string;
  definitionEs: string;
  definitionEn: string;
  isHeadcount: boolean;
  retiredOn: string | null;
}

export type ImportAction = 'create' | 'update' | 'unchanged' | 'refused' | 'duplicate' | 'skip';

export interface Import {
  id: string;
  version: number;
  kind: 'members';
  fileName: string;
  encoding: string | null;
  delimiter: string | null;
  columns: string[];
  mapping: Record<string, string | null>;
  rowCount: number;
  counts: Record<ImportAction, number>;
  state: string;
  jobId: string | null;
  createdAt: string;
  appliedAt: string | null;
}

export interface ImportRow {
  number: number;
  cells: string[];
  action: ImportAction;
  decision: 'create' | 'update' | 'skip' | null;
  memberId: string | null;
  memberName: string | null;
  changes: { field: string; from: unknown; to: unknown }[];
  problems: { column: number | null; field: string | null; code: string; detail: string }[];
  candidates: { memberId: string | null; rowNumber: number | null; name: string; reason: string }[];
}

export interface Job {
  id: string;
  kind: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number;
  result: unknown;
  problem: { title?: string; detail?: string } | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

interface Answer<T, Status extends number> {
  responses: Record<Status, { content: { 'application/json': T } }>;
}
type Given<Path, Query> = { query?: Query } & (Path extends object ? { path: Path } : { path?: never });
type Taking<Path, Query, Body> = {
  parameters: Given<Path, Query>;
  requestBody: { content: { 'application/json': Body } };
};
interface Get<T, Path = undefined, Query = undefined> extends Answer<T, 200> {
  parameters: Given<Path, Query>;
}
type Change<T, Body, Path = undefined> = Taking<Path, undefined, Body> & Answer<T, 200>;
type Create<T, Body, Path = undefined> = Taking<Path, undefined, Body> & Answer<T, 201>;
interface Id {
  id: string;
}
interface ListQuery {
  q?: string;
  limit?: number;
  cursor?: string;
  sort?: string;
  count?: 'exact';
}

/** The routes that the page calls, until the document can be generated. */
export interface paths {
  '/session': { get: Get<Session>; post: Create<Session, { email: string; password: string }>; delete: Get<undefined> };
  '/account': { get: Get<Account>; patch: Change<Account, { name?: string; language?: Language }> };
  '/invitations': {
    get: Get<PageOf<Invitation>, undefined, ListQuery>;
    post: Create<Invitation, { email: string; role: Role; memberIds: string[]; language?: Language }>;
  };
  '/invitations/acceptance': {
    post: Create<Session, { token: string; name: string; language: Language; password: string }>;
  };
  '/members': {
    get: Get<
      PageOf<MemberListItem>,
      undefined,
      ListQuery & { status?: MemberStatus[]; focus?: Area[]; state?: string[] }
    >;
    post: Create<Member, MemberBody>;
  };
  '/members/{id}': { get: Get<Member, Id>; patch: Change<Member, MemberBody, Id> };
  '/members/{id}/periods': { get: Get<{ items: Period[] }, Id> };
  '/members/{id}/history': { get: Get<PageOf<AuditEntry>, Id, ListQuery> };
  '/members/{id}/admission': {
    post: Create<
      Member,
      { from: string; termEndsOn?: string; boardMinute?: string; reason?: string; memberNumber?: string },
      Id
    >;
  };
  '/members/{id}/resignation': { post: Create<Member, { on: string; reason: string; boardMinute?: string }, Id> };
  '/members/{id}/contacts': {
    get: Get<PageOf<Contact>, Id, ListQuery>;
    post: Create<Contact, ContactBody, Id>;
  };
  '/contacts/{id}': { get: Get<Contact, Id>; patch: Change<Contact, ContactBody, Id>; delete: Get<Contact, Id> };
  '/members/{id}/programs': {
    get: Get<PageOf<Program>, Id, ListQuery>;
    post: Create<Program, ProgramBody, Id>;
  };
  '/programs/{id}': { get: Get<Program, Id>; patch: Change<Program, ProgramBody, Id>; delete: Get<Program, Id> };
  '/indicators': { get: Get<PageOf<Indicator>, undefined, ListQuery> };
  '/imports': { post: Create<Import, { file: string; kind: 'members' }> };
  '/imports/{id}': { get: Get<Import, Id>; patch: Change<Import, { mapping: Record<string, string | null> }, Id> };
  '/imports/{id}/rows': { get: Get<PageOf<ImportRow>, Id, ListQuery & { action?: ImportAction[] }> };
  '/imports/{id}/rows/{number}': {
    patch: Change<
      ImportRow,
      { decision: 'create' | 'update' | 'skip' | null; memberId?: string },
      { id: string; number: number }
    >;
  };
  '/imports/{id}/application': { post: Create<Job, { admitFrom?: string; termEndsOn?: string }, Id> };
  '/jobs/{id}': { get: Get<Job, Id>; delete: Get<Job, Id> };
}
