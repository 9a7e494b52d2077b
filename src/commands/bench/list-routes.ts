/** Of each list what is asked of it, besides the page: the sorts and filters that the pages of the product use. */
export const LIST_ROUTES: Record<string, readonly string[]> = {
  '/accounts': ['', 'role=coordinator', 'q=maria'],
  '/account/sessions': [''],
  '/invitations': ['', 'state=open'],
  '/uncoordinated-members': [''],
  '/applications': ['', 'state=received', 'q=solicitante'],
  '/audit': ['', 'table=members'],
  '/change-requests': ['', 'state=pending'],
  '/contacts': ['', 'q=persona', 'role=director'],
  '/cycles': [''],
  '/cycles/{id}/obligations': ['', 'state=overdue'],
  '/obligations': ['', 'sort=-dueOn', 'state=overdue'],
  '/terms': ['', 'sort=-from', 'sort=name', 'sort=-amount', 'state=outstanding', 'q=ninez%20michoacan'],
  '/terms/totals': ['', 'state=outstanding'],
  '/exports': [''],
  '/municipalities': ['', 'state=16', 'q=jal'],
  '/interactions': ['', 'followUp=due&sort=followUpOn', 'kind=call'],
  '/tags': [''],
  '/erasures': [''],
  '/donataria-directories': [''],
  '/donataria-directories/{id}/members': [''],
  '/documents': ['', 'state=submitted', 'state=expiring&state=expired', 'state=verified'],
  '/document-types': [''],
  '/import-mappings': [''],
  '/imports': [''],
  '/imports/{id}/rows': ['', 'action=create'],
  '/indicators': [''],
  '/indicators/{id}/definitions': [''],
  '/insights/coverage': ['', 'area=children', 'state=16', 'timeliness=late', 'q=ninez%20michoacan'],
  '/members': [
    '',
    'sort=-name',
    'sort=joinedOn',
    'sort=-joinedOn',
    'status=active',
    'status=lapsed',
    'focus=children&state=16',
    'q=ninez%20michoacan',
    'asOf=2024-06-01',
    'asOf=2024-06-01&sort=joinedOn',
    'asOf=2024-06-01&status=active',
  ],
  '/retention/{year}': [''],
  '/duplicates': ['', 'state=dismissed'],
  '/programs': ['', 'q=programa', 'area=children'],
  '/reports': [
    '',
    'state=draft',
    'restatement=proposed',
    'sort=dueOn',
    'sort=-submittedAt',
    'sort=waitingSince',
    'state=submitted&waitingOver=7&sort=waitingSince',
    'q=ninez%20michoacan',
  ],
  '/publications': ['', 'state=published'],
  '/reports/{id}/edits': [''],
  '/reports/{id}/seals': [''],
  '/saved-filters': ['page=members'],
  '/standings': [
    '',
    'level=good',
    'level=attention',
    'level=blocked',
    'source=document',
    'source=report',
    'q=ninez%20michoacan',
  ],
  '/categories': [''],
  '/members/{id}/change-requests': [''],
  '/members/{id}/donataria': [''],
  '/members/{id}/history': [''],
  '/members/{id}/identifiers': [''],
  '/members/{id}/merges': [''],
  '/members/{id}/periods': ['', 'asOf=2024-06-01'],
  '/members/{id}/seals': ['', 'asOf=2026-06-01', 'edition=first'],
  '/members/{memberId}/contacts': [''],
  '/members/{memberId}/documents': [''],
  '/members/{memberId}/interactions': [''],
  '/members/{memberId}/notes': [''],
  '/members/{memberId}/papers': [''],
  '/members/{memberId}/programs': [''],
  '/members/{memberId}/tags': [''],
  '/members/{memberId}/terms': [''],
};

/** Not lists by their form, but read as often. */
export const OTHER_ROUTES: Record<string, readonly string[]> = {
  '/search': ['q=ninez%20michoacan', 'q=persona', 'q=educasion', 'q=M-000123'],
  '/retention': [''],
  '/members/counts': ['', 'asOf=2024-06-01'],
  '/members/{id}/standing': [''],
};

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
}
interface Operation {
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema?: Schema }> } | undefined>;
}
export interface Described {
  paths: Record<string, { get?: Operation }>;
  components?: { schemas?: Record<string, Schema> };
}

const PREFIX = '/api/v1';

/** The routes whose answer has `items`, without the prefix; `counts`: it can be asked for its total. */
export function listRoutes({ paths, components }: Described): { route: string; counts: boolean }[] {
  const hasItems = ({ $ref, allOf = [], properties = {} }: Schema): boolean =>
    'items' in properties ||
    allOf.some(hasItems) ||
    ($ref !== undefined && hasItems(components?.schemas?.[$ref.split('/').at(-1)!] ?? {}));
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const schema = get?.responses['200']?.content?.['application/json']?.schema;
    if (!schema || !hasItems(schema)) return [];
    return [{ route: path.replace(PREFIX, ''), counts: !!get.parameters?.some(({ name }) => name === 'count') }];
  });
}

/** Lists that nobody has said how to measure. */
export const unmeasured = (document: Described): string[] =>
  listRoutes(document).flatMap(({ route }) => (route in LIST_ROUTES ? [] : [route]));
