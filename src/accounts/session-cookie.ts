import type { FastifyReply, FastifyRequest } from 'fastify';

/** Secure and `__Host-` everywhere but on plain http, which start allows on loopback addresses alone. */
const cookieFor = (origin: string) =>
  origin.startsWith('https:') ? { name: '__Host-padron', secure: true } : { name: 'padron', secure: false };

export function setSessionCookie(reply: FastifyReply, origin: string, handle: string, maxAgeSeconds: number): void {
  const { name, secure } = cookieFor(origin);
  void reply.setCookie(name, handle, { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: maxAgeSeconds });
}

export function clearSessionCookie(reply: FastifyReply, origin: string): void {
  const { name, secure } = cookieFor(origin);
  void reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

export const readSessionCookie = (request: FastifyRequest, origin: string): string | undefined =>
  request.cookies[cookieFor(origin).name];
