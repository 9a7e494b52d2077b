import { buildDocument } from '../../src/openapi';
import { ORIGIN, type TestApp } from './app';
import type { Client } from './as';

interface Parameter {
  name: string;
  in: string;
}
interface Document {
  paths: Record<string, { get?: { parameters?: Parameter[] } }>;
}

/** Past the check against the document, which does not say what happens when a wall is missing. */
export async function raw(
  it_: TestApp,
  person: Client,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
): Promise<{ status: number; text: string }> {
  const headers = { origin: ORIGIN, 'sec-fetch-site': 'same-origin', 'if-match': '"1"', ...person.headers };
  const answer = await it_.app.inject({ method, url: `/api/v1${path}`, headers, payload });
  return { status: answer.statusCode, text: answer.payload };
}

/**
 * Every GET of the document, with every id in every place, plain and searched by each canary: words that stand nowhere else. Answers where
 * one is read. Where a path has two places, `pairs` of ids are asked besides.
 */
export async function leaksTo(
  it_: TestApp,
  person: Client,
  { canaries, ids, pairs = [] }: { canaries: readonly string[]; ids: readonly string[]; pairs?: [string, string][] },
): Promise<string[]> {
  const canary = new RegExp(canaries.join('|'), 'i');
  const { paths } = buildDocument(it_.app) as unknown as Document;
  const leaks: string[] = [];
  let asked = 0;
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get) continue;
    const words = (get.parameters ?? []).filter(({ name, in: where }) => where === 'query' && name === 'q');
    const asks = ['', ...words.flatMap(({ name }) => canaries.map((word) => `?${name}=${word.slice(0, -1)}`))];
    for (const address of addressesOf(path, ids, pairs))
      for (const ask of asks) {
        asked++;
        const { status, text } = await raw(it_, person, 'GET', `${address}${ask}`);
        if (status >= 500 || canary.test(text)) leaks.push(`${status} ${address}${ask}`);
      }
  }
  expect(asked).toBeGreaterThan(40);
  return leaks;
}

const PLACE = /\{[^}]+\}/;

function addressesOf(path: string, ids: readonly string[], pairs: readonly [string, string][]): string[] {
  if (!PLACE.test(path)) return [path];
  const everywhere = ids.map((id) => path.replaceAll(new RegExp(PLACE, 'g'), id));
  const isOfTwo = path.split(PLACE).length === 3;
  return isOfTwo
    ? [...everywhere, ...pairs.map((pair) => path.replace(PLACE, pair[0]).replace(PLACE, pair[1]))]
    : everywhere;
}
