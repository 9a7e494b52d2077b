import type { components, paths as documented } from './schema';

/** What the page calls the document's schemas. Nothing is typed twice: what is missing here is missing in the document. */
type Schemas = components['schemas'];

export type Session = Schemas['SessionResponse'];
export type Account = Schemas['AccountResponse'];
export type AccountAccess = Schemas['AccountAccess'];
export type Role = AccountAccess['grants'][number]['role'];
export type UncoordinatedMember = Schemas['UncoordinatedMember'];
export type InvitedContacts = Schemas['InvitedContacts'];
export type NewInvitation = Schemas['NewInvitationResponse'];
export type Viewers = Schemas['ViewersResponse'];
export type Invitation = Schemas['InvitationResponse'];

export type MemberListItem = Schemas['MemberListItem'];
export type Member = Schemas['MemberResponse'];
export type MemberBody = Schemas['UpdateMemberDto'];
export type MemberStatus = NonNullable<Member['status']>;
export type Area = Member['focusAreas'][number];
export type LegalForm = NonNullable<Member['legalForm']>;
export type BudgetBand = NonNullable<Member['budgetBand']>;
export type IdentifierScheme = Member['identifiers'][number]['scheme'];
export type IdentifierStanding = Schemas['IdentifierStanding'];
export type DonatariaYear = Schemas['StandingResponse'];
export type DonatariaState = DonatariaYear['state'];
export type DonatariaCategory = NonNullable<DonatariaYear['category']>;
export type DonatariaDirectory = Schemas['DirectoryResponse'];
export type ChangeRequest = Schemas['ChangeRequestResponse'];
export type ProtectedField = ChangeRequest['changes'][number]['field'];
export type StateCode = Member['statesServed'][number];
export type Period = Schemas['PeriodResponse'];
export type Term = Schemas['TermResponse'];
export type Category = Schemas['CategoryResponse'];
export type Settings = Schemas['SettingsResponse'];
export type FiguresTable = Schemas['FiguresResponse'];
export type FiguresRow = Schemas['FigureRow'];
export type RetentionYear = Schemas['RetentionYear'];
export type RetentionName = Schemas['RetentionName'];
export type Periods = Schemas['PeriodsResponse'];
export type DecisionKind = Period['decision']['kind'];
export type RenewalsPreview = Schemas['RenewalsPreviewResponse'];
export type AuditEntry = Schemas['AuditEntryResponse'];

export type Contact = Schemas['ContactResponse'];
export type ContactBody = Schemas['UpdateContactDto'];
export type ContactRole = Contact['roles'][number]['role'];

export type Tag = Schemas['TagResponse'];
export type Note = Schemas['NoteResponse'];
export type Interaction = Schemas['InteractionResponse'];
export type InteractionBody = Schemas['UpdateInteractionDto'];
export type SavedFilter = Schemas['SavedFilterResponse'];
export type Found = Schemas['SearchResponse'];
export type FoundGroup = Found['groups'][number];
export type SearchHit = FoundGroup['items'][number];

export type PersonTexts = Schemas['PersonTextsDto'];
export type PersonFound = Schemas['PersonSearchResponse'];
export type PersonPlace = PersonFound['places'][number];
export type PersonFile = PersonFound['files'][number];
export type ErasureGround = Schemas['CreateErasureDto']['ground'];

export type Program = Schemas['ProgramResponse'];
export type ProgramBody = Schemas['UpdateProgramDto'];
export type Modality = NonNullable<Program['modality']>;
export type Comparison = Schemas['ComparisonResponse'];
export type Indicator = Schemas['IndicatorResponse'];
export type IndicatorBody = Schemas['CreateIndicatorDto'];
export type IndicatorDefinition = Schemas['IndicatorDefinitionResponse'];
export type IndicatorDefinitionBody = Schemas['RedefineIndicatorDto'];

export type Import = Schemas['ImportResponse'];
export type ImportReversal = Schemas['ReversalResponse'];
export type ImportKind = Import['kind'];
export type ImportMapping = Schemas['ImportMappingResponse'];
export type ImportMappingChoice = Schemas['UpdateImportDto'];
export type ImportRow = Schemas['ImportRowResponse'];
export type ImportAction = ImportRow['action'];
export type ImportDecision = NonNullable<ImportRow['decision']>;
export type Export = Schemas['ExportResponse'];
export type Job = Schemas['JobResponse'];

/** Headers are the data provider's part: If-Match, Idempotency-Key and the language are set in client.ts alone. */
type Headless<Operation> = Operation extends { parameters: infer Parameters }
  ? Omit<Operation, 'parameters'> & { parameters: Omit<Parameters, 'header'> }
  : Operation;

/** The document's paths; its prefix is the client's base. */
export type paths = {
  [Path in keyof documented]: {
    [Method in keyof documented[Path]]: Headless<documented[Path][Method]>;
  };
};

export type Overview = Schemas['OverviewResponse'];
export type Coverage = Schemas['CoverageResponse'];
export type Obligation = Schemas['ObligationResponse'];
export type Cycle = Schemas['CycleResponse'];
export type Report = Schemas['ReportResponse'];
export type ReportAttachment = Schemas['ReportAttachmentResponse'];
export type ReportListItem = Schemas['ReportListItem'];
export type ReportEdit = Schemas['ReportEditResponse'];
export type CopyProposal = Schemas['CopyProposalResponse'];
export type Figure = Schemas['FigureResponse'];
export type FigureBody = Schemas['FigureDto'];
export type ReportBody = Schemas['ChangeReportDto'];

export type Application = Schemas['ApplicationResponse'];
export type OwnApplication = Schemas['OwnApplicationResponse'];
export type ApplicationPaper = Schemas['ApplicationPaper'];
export type AskedPaper = Schemas['AskedPaper'];
export type ApplicationListItem = Schemas['ApplicationListItem'];
export type ApplicationBody = Schemas['CreateApplicationDto'];

export type Standing = Schemas['MemberStandingResponse'];
export type StandingReason = Schemas['StandingReason'];
export type StandingListItem = Schemas['StandingListItem'];
export type Duplicate = Schemas['DuplicateItem'];
export type MergePreview = Schemas['MergePreview'];
export type Merge = Schemas['MergeResponse'];
export type Document = Schemas['DocumentResponse'];
export type DocumentType = Schemas['DocumentTypeResponse'];
export type Paper = Schemas['PaperResponse'];
export type Seal = Schemas['SealListResponse']['items'][number];
export type SealedReport = Schemas['SealedReportResponse'];
export type SealChanges = Schemas['SealChangesResponse'];
export type MemberSeal = Schemas['MemberSealResponse'];
export type Restatement = Schemas['RestatementResponse'];
export type RestatedFigure = Schemas['RestatedFigureResponse'];
