import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool, type QueryConfig } from 'pg';

/**
 * What the product is compared with: the same answers about members by `node:http` and `pg`, prepared statements, JSON built by
 * PostgreSQL. No session, no policy, no row level security, no transaction around it, no check of what comes in, no trail.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 6 });

const IN_FORCE = `FROM membership_periods p WHERE p.member_id = m.id AND p.superseded_at IS NULL
  AND lower(p.during) <= current_date AND coalesce(upper(p.during) > current_date, true)`;
const COMMON = `'id', m.id, 'name', m.name, 'legalName', m.legal_name, 'acronym', m.acronym, 'status', (SELECT p.status ${IN_FORCE}),
  'focusAreas', m.focus_areas, 'primaryFocus', m.primary_focus, 'addressState', m.address_state, 'addressMunicipality', m.address_municipality,
  'memberNumber', (SELECT i.value FROM member_identifiers i WHERE i.member_id = m.id AND i.scheme = 'member-number'),
  'joinedOn', (SELECT min(lower(p.during)) FROM membership_periods p WHERE p.member_id = m.id AND p.superseded_at IS NULL AND p.status = 'active'),
  'version', m.version`;
const MEMBER = `json_build_object(${COMMON}, 'missionEs', m.mission_es, 'missionEn', m.mission_en, 'descriptionEs', m.description_es, 'descriptionEn', m.description_en,
  'legalForm', m.legal_form, 'foundedOn', m.founded_on, 'statesServed', m.states_served, 'addressCountry', m.address_country,
  'addressStreet', m.address_street, 'addressNumber', m.address_number, 'addressNeighbourhood', m.address_neighbourhood, 'addressPostalCode', m.address_postal_code,
  'website', m.website, 'publicEmail', m.public_email, 'publicPhone', m.public_phone, 'socialLinks', m.social_links, 'languages', m.languages,
  'paidStaff', m.paid_staff, 'volunteers', m.volunteers, 'budgetBand', m.budget_band, 'identifiers',
  (SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value, 'state', i.state, 'overrideReason', i.override_reason) ORDER BY i.scheme)
     FROM member_identifiers i WHERE i.member_id = m.id))::text AS json, m.version`;
const page = (condition: string, more = '') =>
  `SELECT json_build_object('items', coalesce(json_agg(x.item), '[]')${more})::text AS json FROM (
     SELECT json_build_object(${COMMON}) AS item FROM members m WHERE ${condition} ORDER BY m.name_normalised, m.id LIMIT 25) x`;

const answers: Record<string, (url: URL, request: IncomingMessage) => QueryConfig | Promise<QueryConfig>> = {
  '/ready': () => ({ text: `SELECT '{}' AS json` }),
  '/list': () => ({ name: 'list', text: page('true') }),
  '/list-and-total': () => ({ name: 'total', text: page('true', `, 'total', (SELECT count(*) FROM members)`) }),
  // Not prepared: a plan for any pattern is a bad one for each.
  '/search': (url) => ({
    text: page(`m.search_text LIKE '%' || replace(normalise_name($1), ' ', '%') || '%'`),
    values: [url.searchParams.get('q')],
  }),
  '/member': (url) => ({
    name: 'member',
    text: `SELECT ${MEMBER} FROM members m WHERE m.id = $1`,
    values: [url.searchParams.get('id')],
  }),
  '/update': async (url, request) => {
    const { volunteers } = JSON.parse(await bodyOf(request)) as { volunteers: number };
    return {
      name: 'update',
      text: `UPDATE members m SET volunteers = $3, version = version + 1, updated_at = now() WHERE id = $1 AND version = $2 RETURNING ${MEMBER}`,
      values: [url.searchParams.get('id'), Number(request.headers['if-match']!.replaceAll('"', '')), volunteers],
    };
  },
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url!, 'http://floor');
  const { rows } = await pool.query<{ json: string; version?: number }>(await answers[url.pathname]!(url, request));
  const [row] = rows;
  if (!row) return void response.writeHead(412).end();
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(row.json),
    ...(row.version && { etag: `"${row.version}"` }),
  });
  response.end(row.json);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part as string;
  return text;
}

createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
