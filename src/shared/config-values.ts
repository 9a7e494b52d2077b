import { isIP } from 'node:net';

export const SECRET_LENGTH = 32;
export const HOW_TO_MAKE_A_SECRET = 'node -p "crypto.randomBytes(32).toString(\'base64url\')"';

/** Each reads one kind of value, or throws what is wrong with it, in words that follow the setting's name. */
export function integer(least: number, most: number) {
  return (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (!(value >= least && value <= most))
      throw new Error(`must be a whole number from ${least} to ${most}, not "${text}"`);
    return value;
  };
}

export function boolean(text: string): boolean {
  if (!/^(true|false)$/i.test(text)) throw new Error(`must be true or false, not "${text}"`);
  return text.toLowerCase() === 'true';
}

export function oneOf<T extends string>(values: readonly T[]) {
  return (text: string): T => {
    const value = values.find((known) => known === text.toLowerCase());
    if (!value) throw new Error(`must be one of ${values.join(', ')}, not "${text}"`);
    return value;
  };
}

export function hostName(text: string): string {
  if (!isIP(text) && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text))
    throw new Error(`must be an address or a host name, not "${text}"`);
  return text;
}

export function urlHost(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

export function isLoopback(host: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i.test(host);
}

/** The value is not repeated in the message: it holds a password. */
export function postgresUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new Error('must be an address such as postgres://login:password@host:5432/database');
  if (!url.username) throw new Error('names no login: postgres://login:password@host:5432/database');
  if (!/^\/[^/]+$/.test(url.pathname))
    throw new Error('names no database: postgres://login:password@host:5432/database');
  return text;
}

export function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`must be an address such as https://padron.example.org, not "${text}"`);
  if (url.username || url.pathname !== '/' || url.search || url.hash)
    throw new Error('must end after the host or the port: no login, path or query');
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new Error('must be https: plain http is only for a loopback address');
  return url.origin;
}

/** Refuses what a person invents or copies from an example; it cannot prove that a secret is random. */
export function secret(text: string): string {
  const random = `use ${SECRET_LENGTH} random characters or more: ${HOW_TO_MAKE_A_SECRET}`;
  if (text.length < SECRET_LENGTH) throw new Error(`is too short (${text.length} characters): ${random}`);
  if (/change.?me|replace.?(me|this)|your.?secret|example|default|password|placeholder|insecure/i.test(text))
    throw new Error(`is a known default: ${random}`);
  if (new Set(text).size < 10 || /^(.+?)\1+$/.test(text)) throw new Error(`repeats itself: ${random}`);
  return text;
}

export function password(text: string): string {
  const length = [...text.normalize('NFC')].length;
  if (length < 15 || length > 128) throw new Error(`must have 15 to 128 characters, not ${length}`);
  return text;
}

export function token(text: string): string {
  if (!/^[\x21-\x7e]{16,}$/.test(text)) throw new Error('must have 16 characters or more, without spaces');
  return text;
}

/** "true" is one proxy, so that the address it saw counts and not the one that the caller claims. */
export function proxies(text: string): false | number | string[] {
  if (/^(false|0)$/i.test(text)) return false;
  if (/^true$/i.test(text)) return 1;
  if (/^\d$/.test(text)) return Number(text);
  const addresses = text.split(',').map((address) => address.trim());
  if (!addresses.every((address) => isIP(address.replace(/\/\d{1,3}$/, '')))) {
    throw new Error(
      `must be true, false, how many proxies stand in front, or their addresses with commas, not "${text}"`,
    );
  }
  return addresses;
}
