import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a session, a token or an invitation: the client keeps them, we keep their SHA-256. */
export const newHandle = (): string => randomBytes(32).toString('base64url');
export const hashHandle = (handle: string): Buffer => createHash('sha256').update(handle).digest();
/** What a handle of ours looks like; anything else is not even looked up. */
export const HANDLE = /^[A-Za-z0-9_-]{43}$/;
