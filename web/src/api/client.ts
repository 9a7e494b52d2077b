import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import { ETags } from './etags';
import { IdempotencyKeys } from './idempotency';
import { asProblem, problemOf } from './problem';
import { signingInAgain } from './signing-in-again';
import type { paths } from './types';

const PREFIX = '/api/v1';
const CHANGES = ['PATCH', 'PUT', 'DELETE'];

export const etags = new ETags();
const keys = new IdempotencyKeys();
const bodies = new WeakMap<Request, string>();

/** Steps that are taken from the version that somebody has read. */
const STEP_OF_VERSION =
  /^(\/(?:accounts|indicators|publications|reports)\/[^/]+)\/(?:deactivation|definitions|publication|reactivation|review-cancellation)$/;
/** The rows of an import change under its import's version, and what is said of an identifier under that of its list. */
const versionedPath = (request: Request): string =>
  new URL(request.url).pathname
    .slice(PREFIX.length)
    .replace(/^(\/imports\/[^/]+)\/rows(\/.*)?$/, '$1')
    .replace(/^(\/members\/[^/]+\/identifiers)\/.*$/, '$1')
    .replace(STEP_OF_VERSION, '$1');

const isVersioned = ({ method, url }: Request): boolean =>
  CHANGES.includes(method) || (method === 'POST' && STEP_OF_VERSION.test(new URL(url).pathname.slice(PREFIX.length)));

/** Says the language, what the person has seen, and that a repeated creation is one. */
const headers: Middleware = {
  async onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang);
    const path = versionedPath(request);
    const etag = etags.ifMatch(path);
    if (isVersioned(request) && etag) request.headers.set('If-Match', etag);
    // A form of another site's could not set it.
    if (request.headers.get('content-type')?.startsWith('multipart/'))
      request.headers.set('X-Requested-With', 'padron');
    if (request.method === 'POST' && request.headers.get('content-type') === 'application/json') {
      const body = await request.clone().text();
      bodies.set(request, body);
      request.headers.set('Idempotency-Key', keys.keyFor(path, body));
    }
    return request;
  },
  async onResponse({ request, response }) {
    const path = versionedPath(request);
    const body = bodies.get(request);
    if (body !== undefined) keys.answered(path, body, response.status);
    if (!response.ok) throw await problemOf(response);
    const etag = response.headers.get('etag');
    if (etag && request.method === 'GET') etags.seen(path, etag);
    if (etag && isVersioned(request)) etags.wrote(path, etag);
  },
  onError: ({ error }) => asProblem(error),
};

/** A 401 under an open page waits until the person has signed in again, then the same request goes out once more. */
async function send(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  const isSignIn =
    request.method !== 'GET' && /\/(session|invitations\/acceptance)$/.test(new URL(request.url).pathname);
  if (response.status !== 401 || isSignIn) return response;
  return (await signingInAgain.wait()) ? fetch(again) : response;
}

/** Typed calls; a refusal is thrown as an ApiProblem. */
export const client = createFetchClient<paths>({
  baseUrl: PREFIX,
  fetch: send,
  querySerializer: { array: { style: 'form', explode: true } },
});
client.use(headers);

/** Typed hooks over the same calls: `api.useQuery('get', '/members/{id}', { params: { path: { id } } })`. */
export const api = createQueryHooks(client);
