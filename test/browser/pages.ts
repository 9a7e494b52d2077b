import { pdf } from '../documents/papers';
import type { Product } from '../support/browser';

export const ROLES = ['staff', 'administrator', 'coordinator', 'board'] as const;
export type Role = (typeof ROLES)[number];

/** Whose rows the pages are opened with: the coordinator's own. */
export interface Ids {
  member: string;
  members: string[];
  program: string;
  contact: string;
  import: string;
  programs: string;
  contacts: string;
  directory: string;
  /** Of the coordinator's own, waiting. */
  request: string;
  documentType: string;
  application: string;
  /** What stands behind the # of an applicant's own link. */
  applied: string;
  /** The address where two members are compared. */
  merge: string;
  indicator: string;
  planned: string;
  open: string;
  /** A report that staff may decide on. */
  waiting: string;
  /** The coordinator's own: to fill in, to correct, and what was approved. */
  draft: string;
  returned: string;
  sealed: string;
  /** Likewise, and being corrected. */
  restating: string;
  /** The coalition’s report of a cycle, and one that staff prepare. */
  published: string;
  prepared: string;
}

export interface PageUnderTest {
  path(ids: Ids): string;
  opens: readonly Role[];
  /** What most people come for; a name in either language. */
  action: RegExp | null;
}

const OFFICE = ['staff', 'administrator'] as const;
const REGISTER = [...OFFICE, 'coordinator'] as const;
const COALITION = [...OFFICE, 'board'] as const;
const SAVE = /^(Guardar|Save)/;

export const PAGES: Record<string, PageUnderTest> = {
  home: { path: () => '/home', opens: ['coordinator'], action: /^(Continuar|Continue)/ },
  overview: { path: () => '/overview', opens: COALITION, action: null },
  'overview of an area': { path: () => '/overview?area=children', opens: COALITION, action: null },
  'overview of a state': { path: () => '/overview?state=16', opens: COALITION, action: null },
  figures: { path: () => '/figures?by=member', opens: OFFICE, action: null },
  'figures over time': { path: () => '/figures?by=cycle&indicator=NNA-06S', opens: OFFICE, action: null },
  applications: { path: () => '/applications', opens: OFFICE, action: null },
  'an application to join': {
    path: ({ application }) => `/applications/${application}`,
    opens: OFFICE,
    action: /^(Registrar|Register)/,
  },
  'what waits for the office': { path: () => '/desk', opens: OFFICE, action: null },
  'my exports': { path: () => '/exports', opens: ROLES, action: null },
  members: { path: () => '/members', opens: ROLES, action: null },
  'likely duplicates': { path: () => '/duplicates', opens: OFFICE, action: null },
  'merging two members': { path: ({ merge }) => merge, opens: OFFICE, action: /^(Fusionar|Merge)$/ },
  'a new member': { path: () => '/members/new', opens: OFFICE, action: /^(Registrar|Register)/ },
  'a member': { path: ({ member }) => `/members/${member}`, opens: ROLES, action: null },
  'a member’s programs': { path: ({ member }) => `/members/${member}/programs`, opens: ROLES, action: null },
  'a member’s contacts': { path: ({ member }) => `/members/${member}/contacts`, opens: REGISTER, action: null },
  'a member’s documents': { path: ({ member }) => `/members/${member}/documents`, opens: REGISTER, action: null },
  'a new document type': { path: () => '/settings/document-types/new', opens: OFFICE, action: SAVE },
  'a membership': { path: ({ member }) => `/members/${member}/membership`, opens: REGISTER, action: null },
  'what was talked about': { path: ({ member }) => `/members/${member}/engagement`, opens: OFFICE, action: null },
  'a history': { path: ({ member }) => `/members/${member}/history`, opens: REGISTER, action: null },
  'who sees a member': { path: ({ member }) => `/members/${member}/viewers`, opens: REGISTER, action: null },
  'editing a member': { path: ({ member }) => `/members/${member}/edit`, opens: REGISTER, action: SAVE },
  'a new program': { path: ({ member }) => `/members/${member}/programs/new`, opens: REGISTER, action: SAVE },
  'a new contact': { path: ({ member }) => `/members/${member}/contacts/new`, opens: REGISTER, action: SAVE },
  'editing a program': { path: ({ program }) => `/programs/${program}`, opens: REGISTER, action: SAVE },
  'editing a contact': { path: ({ contact }) => `/contacts/${contact}`, opens: REGISTER, action: SAVE },
  dues: { path: () => '/dues', opens: OFFICE, action: null },
  'joining and leaving': { path: () => '/retention', opens: COALITION, action: null },
  standings: { path: () => '/standings', opens: OFFICE, action: null },
  documents: { path: () => '/documents', opens: OFFICE, action: null },
  'documents that end': { path: () => '/documents/ending', opens: OFFICE, action: null },
  'types of document': { path: () => '/settings/document-types', opens: OFFICE, action: /^(Pedir|Ask for)/ },
  'a new type of document': { path: () => '/settings/document-types/new', opens: OFFICE, action: SAVE },
  'a type of document': { path: (ids) => `/settings/document-types/${ids.documentType}`, opens: OFFICE, action: SAVE },
  'follow-ups': { path: () => '/follow-ups', opens: OFFICE, action: null },
  tags: { path: () => '/tags', opens: OFFICE, action: null },
  'a search': { path: () => '/search?q=fundacion', opens: ROLES, action: null },
  invitations: { path: () => '/invitations', opens: REGISTER, action: null },
  'members without a coordinator': { path: () => '/coordination', opens: OFFICE, action: null },
  accounts: { path: () => '/accounts', opens: OFFICE, action: null },
  'erasing a person': { path: () => '/erasures', opens: ['administrator'], action: /^(Buscar|Search)$/ },
  'the audit trail': { path: () => '/audit', opens: OFFICE, action: null },
  settings: { path: () => '/settings', opens: OFFICE, action: null },
  renewals: { path: () => '/renewals', opens: OFFICE, action: /^(Ver a qui|See whom)/ },
  imports: { path: () => '/imports', opens: OFFICE, action: /^(Elegir archivo|Choose)/ },
  'an import': { path: (ids) => `/imports/${ids.import}`, opens: OFFICE, action: /^(Aplicar|Apply)$/ },
  'an import of programs': { path: (ids) => `/imports/${ids.programs}`, opens: OFFICE, action: /^(Aplicar|Apply)$/ },
  'an import of contacts': { path: (ids) => `/imports/${ids.contacts}`, opens: OFFICE, action: /^(Aplicar|Apply)$/ },
  'the directory of donees': { path: () => '/donataria', opens: OFFICE, action: /^(Ver qué|See what)/ },
  'a directory of donees': { path: ({ directory }) => `/donataria/${directory}`, opens: OFFICE, action: null },
  'change requests': { path: () => '/change-requests', opens: REGISTER, action: null },
  'a change request': {
    path: ({ request }) => `/change-requests/${request}`,
    opens: REGISTER,
    action: /^(Aceptar|Accept)/,
  },
  indicators: { path: () => '/indicators', opens: ROLES, action: null },
  'a new indicator': { path: () => '/indicators/new', opens: OFFICE, action: SAVE },
  'an indicator': { path: ({ indicator }) => `/indicators/${indicator}`, opens: ROLES, action: null },
  'defining an indicator anew': { path: (ids) => `/indicators/${ids.indicator}/edit`, opens: OFFICE, action: SAVE },
  cycles: { path: () => '/cycles', opens: OFFICE, action: null },
  'a new cycle': { path: () => '/cycles/new', opens: OFFICE, action: SAVE },
  'a special report': { path: () => '/cycles/special', opens: OFFICE, action: SAVE },
  'a planned cycle': { path: ({ planned }) => `/cycles/${planned}`, opens: OFFICE, action: /^(Abrir|Open)/ },
  'editing a cycle': { path: ({ planned }) => `/cycles/${planned}/edit`, opens: OFFICE, action: SAVE },
  'an open cycle': { path: (ids) => `/cycles/${ids.open}`, opens: OFFICE, action: null },
  reports: { path: () => '/reports', opens: REGISTER, action: null },
  'a review': { path: ({ waiting }) => `/reports/${waiting}/review`, opens: OFFICE, action: /^(Aprobar|Approve)/ },
  'a sealed report': { path: ({ sealed }) => `/reports/${sealed}/review`, opens: OFFICE, action: null },
  'filling in a report': {
    path: ({ draft }) => `/reports/${draft}`,
    opens: REGISTER,
    action: /^(Revisar y|Review and)/,
  },
  'correcting a report': {
    path: ({ returned }) => `/reports/${returned}`,
    opens: REGISTER,
    action: /^(Revisar y|Review and)/,
  },
  publications: { path: () => '/publications', opens: ROLES, action: null },
  'a published report': { path: ({ published }) => `/publications/${published}`, opens: ROLES, action: null },
  'preparing a report of the coalition': {
    path: ({ prepared }) => `/publications/${prepared}/edit`,
    opens: OFFICE,
    action: /^(Publicar|Publish)/,
  },
  'a report that was approved': { path: ({ sealed }) => `/reports/${sealed}`, opens: REGISTER, action: null },
  'what is sealed of a report': { path: ({ sealed }) => `/reports/${sealed}/seals`, opens: REGISTER, action: null },
  'a restatement to start': { path: ({ sealed }) => `/reports/${sealed}/restatement`, opens: REGISTER, action: null },
  'a restatement under way': {
    path: ({ restating }) => `/reports/${restating}/restatement`,
    opens: REGISTER,
    action: /^(Proponer la corr|Propose the rest)/,
  },
  'restatements to approve': { path: () => '/reports?restatement=proposed', opens: REGISTER, action: null },
};

/** The coordinator's rows in the demonstration, imports that wait with rows of every kind, and a cycle to come. */
export async function prepare(product: Product): Promise<Ids> {
  const { rows } = await product.owner.query<Known>(
    `SELECT member_ids AS members, legal_name AS name,
            (SELECT name FROM programs WHERE member_id = members.id AND ends_on IS NULL ORDER BY id LIMIT 1) AS "programName",
            (SELECT name FROM contacts WHERE member_id = members.id ORDER BY id LIMIT 1) AS "contactName",
            (SELECT id FROM programs WHERE member_id = members.id AND ends_on IS NULL ORDER BY id LIMIT 1) AS program,
            (SELECT id FROM contacts WHERE member_id = members.id ORDER BY id LIMIT 1) AS contact,
            (SELECT '/members/' || min(id::text) || '/merge/' || max(id::text) FROM members) AS merge,
            (SELECT id FROM document_types ORDER BY code LIMIT 1) AS "documentType",
            (SELECT id FROM applications WHERE state = 'received' ORDER BY id LIMIT 1) AS application,
            (SELECT id FROM indicators ORDER BY code LIMIT 1) AS indicator,
            (SELECT id FROM donataria_directories ORDER BY fiscal_year DESC LIMIT 1) AS directory,
            (SELECT id FROM change_requests WHERE state = 'pending' AND member_id = ANY (member_ids) LIMIT 1) AS request,
            (SELECT id FROM cycles WHERE kind = 'quarter' AND opened_at IS NOT NULL AND closed_at IS NULL) AS open,
            (SELECT id FROM publications WHERE published_at IS NOT NULL ORDER BY edition LIMIT 1) AS published,
            (SELECT id FROM reports WHERE state = 'submitted' ORDER BY id LIMIT 1) AS waiting,
            (SELECT id FROM reports WHERE state = 'draft' AND last_edited_by IS NOT NULL AND member_id = ANY (member_ids) LIMIT 1) AS draft,
            (SELECT id FROM reports WHERE state = 'returned' AND member_id = ANY (member_ids) LIMIT 1) AS returned,
            (SELECT id FROM reports WHERE state = 'approved' AND member_id = members.id ORDER BY id DESC LIMIT 1) AS sealed,
            (SELECT id FROM reports WHERE state = 'approved' AND member_id = members.id ORDER BY id LIMIT 1) AS restating
       FROM account_grants JOIN accounts ON accounts.id = account_id JOIN members ON members.id = member_ids[1]
      WHERE email = 'coordinator@padron.example'`,
  );
  const { name, programName, contactName, ...ids } = rows[0]!;
  const planned = await product.build.cycle([await product.build.indicator()]);
  const staff = await product.as.staff();
  const propose = async (kind: string, lines: string[][]) => {
    const content = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
    const file = { name: `${kind}.csv`, content };
    const { status, text, body } = await staff.upload<{ id: string }>('/imports', file, { kind });
    if (status !== 201) throw new Error(text);
    return body.id;
  };
  await staff.post('/import-mappings', {
    kind: 'programs',
    name: 'Plantilla de la Secretaría',
    columns: [{ header: 'Título del programa', field: 'name' }],
  });
  const prepared = await staff.post<{ id: string }>('/publications', { cycleId: ids.open });
  if (prepared.status !== 201) throw new Error(prepared.text);
  const restating = await staff.post(`/reports/${ids.restating}/restatement`, {
    reason: 'Se contó dos veces un taller',
    requestedBy: 'member',
  });
  if (restating.status !== 201) throw new Error(restating.text);
  return {
    ...ids,
    prepared: prepared.body.id,
    member: ids.members[0]!,
    planned: planned.id,
    applied: await apply(product),
    import: await propose('members', membersTable(name)),
    programs: await propose('programs', programsTable(name, programName)),
    contacts: await propose('contacts', contactsTable(name, contactName)),
  };
}

/** Somebody without an account applies, and sends a paper along. */
async function apply(product: Product): Promise<string> {
  const stranger = product.as.stranger();
  const { status, text, body } = await stranger.post<{ handle: string; asked: { id: string }[] }>('/applications', {
    legalName: 'Solicitante de Prueba, A.C. (demo)',
    legalForm: 'AC',
    focusAreas: ['children'],
    primaryFocus: 'children',
    mission: 'Acompañamos a niñas y niños.',
    contactName: 'Persona Inventada',
    contactEmail: 'persona@solicitante.example',
    language: 'es',
    hasReadNotice: true,
  });
  if (status !== 201) throw new Error(text);
  const sent = await stranger
    .with({ 'application-handle': body.handle })
    .upload('/application/documents', { name: 'acta-constitutiva.pdf', content: pdf() }, { typeId: body.asked[0]!.id });
  if (sent.status !== 201) throw new Error(sent.text);
  return body.handle;
}

type Known = Omit<Ids, 'member' | 'prepared' | 'import' | 'programs' | 'contacts' | 'planned' | 'applied'> &
  Record<'name' | 'programName' | 'contactName', string>;

/** New, changed, refused, and refused unless somebody says why it is right. */
const membersTable = (known: string) => [
  ['Razón social', 'RFC', 'Sitio web'],
  ['Casa Nueva A.C.', '', ''],
  [known, '', 'https://nueva.example'],
  ['Casa Rota', 'XX', ''],
  ['Casa Dudosa', 'FDL900306PM7', ''],
];
/** New, changed, as it is, refused, like another, like another's organisation, of nobody known. */
const programsTable = (owner: string, program: string) => [
  ['Organización', 'Programa', 'Área', 'Edad desde', 'Edad hasta'],
  [owner, 'Ludoteca del barrio', 'Infancia', '3', '9'],
  [owner, program, '', '1', '99'],
  [owner, 'Taller al revés', 'Infancia', '12', '6'],
  [owner, 'Programa repetido', 'Familias', '', ''],
  [owner, 'Programa repetido', 'Infancia', '', ''],
  [owner.slice(0, -3) + owner.slice(-2), 'Escuela de verano', 'Infancia', '', ''],
  ['Nadie que se conozca', 'Comedor', 'Familias', '', ''],
];
const contactsTable = (owner: string, contact: string) => [
  ['Organización', 'Nombre', 'Correo', 'Funciones'],
  [owner, 'Persona Nueva', 'nueva@ong.example', 'Finanzas'],
  [owner, contact, '', 'Comunicación'],
  [owner, contact.slice(0, -2) + contact.slice(-1), '', ''],
  [owner, 'Persona sin correo', 'no es un correo', ''],
  [owner.slice(0, -3) + owner.slice(-2), 'Persona Ajena', '', ''],
  ['Nadie que se conozca', 'Persona Perdida', '', ''],
];
