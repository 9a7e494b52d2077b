type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON in one form only (RFC 8785): keys in UTF-16 order, no white space, numbers as ECMAScript writes them. What cannot be said that
 * way – NaN, undefined, a lone surrogate, a date – is refused: a seal must say the same to whoever verifies it.
 */
export function canonicalJson(value: Json | object): string {
  return write(value as Json, '');
}

function write(value: Json, pointer: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${pointer || '/'}: ${value} is no JSON number`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError(`${pointer || '/'}: lone surrogate`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value))
    return `[${Array.from(value as readonly Json[], (item, index) => write(item, `${pointer}/${index}`)).join(',')}]`;
  if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)) {
    const entries = Object.entries(value as Record<string, Json>);
    entries.sort(([a], [b]) => (a < b ? -1 : 1)); // by UTF-16 code units, as the RFC asks
    return `{${entries.map(([key, item]) => `${write(key, pointer)}:${write(item, `${pointer}/${key}`)}`).join(',')}}`;
  }
  throw new TypeError(`${pointer || '/'}: ${typeof value} is not JSON`);
}
