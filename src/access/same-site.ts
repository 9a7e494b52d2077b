import type { FastifyRequest } from 'fastify';
import { CrossSite, UnsupportedMedia } from '../shared/http/problems';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The second half of CSRF protection, beside the Strict cookie: what changes something with the browser's cookie comes from our own page,
 * in a content type that a foreign form cannot send.
 */
export function assertSameSite(request: FastifyRequest, origin: string): void {
  if (SAFE.has(request.method)) return;
  const { 'sec-fetch-site': site, origin: from, 'content-type': type } = request.headers;
  const isSameOrigin =
    site === undefined
      ? from === origin
      : site === 'same-origin' && (from === undefined || from === origin || isLoopbackAlias(from, origin));
  if (!isSameOrigin) throw CrossSite();
  const isMultipart = type?.startsWith('multipart/form-data') ?? false;
  if (
    isMultipart
      ? request.headers['x-requested-with'] === undefined
      : hasBody(request) && !/^application\/json(;|$)/.test(type ?? '')
  )
    throw UnsupportedMedia();
}

const hasBody = (request: FastifyRequest): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** The demonstration is opened at localhost as often as at 127.0.0.1: the same machine, and the browser has said same-origin. */
function isLoopbackAlias(from: string, origin: string): boolean {
  const named = (text: string) => text.replace(/^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(?=:|$)/, 'http://loopback');
  return named(from) === named(origin) && named(origin).startsWith('http://loopback');
}
