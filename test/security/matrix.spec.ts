import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app';
import { ACTORS, type ActorName } from './actors';
import { type Cell, cellOf, matrixOf } from './matrix';
import type { Operation } from './operations';
import { Requests, type Said } from './requests';
import { servedRoutes } from './served-routes';
import { undoWrites } from './undo';

const MATRIX = join(__dirname, 'matrix.json');

let it_: TestApp;
let requests: Requests;
beforeAll(async () => {
  it_ = await startApp({}, { demonstration: true });
  requests = await Requests.on(it_);
});
beforeEach(undoWrites);
afterEach(() => jest.restoreAllMocks());
afterAll(() => it_?.close());

const typeOf = ({ headers, text }: Said): string =>
  /problem\+json/.test(headers['content-type'] ?? '') ? (JSON.parse(text) as { type: string }).type : '';
const isRefusal = (said: Said): boolean =>
  ['/problems/unauthenticated', '/problems/forbidden', '/problems/not-found'].includes(typeOf(said)) ||
  said.status === 403;
const TRIES = 8;

/** Asks about what is the person's own until something other than a refusal comes: the last answer. */
async function askOwn(operation: Operation, name: ActorName): Promise<Said> {
  const person = requests.person(name);
  const things = await requests.ownThings(operation, person);
  let said: Said | undefined;
  for (const { values } of things.slice(0, TRIES)) {
    said = await requests.send(operation, person, { values });
    if (!isRefusal(said)) return said;
  }
  if (!said)
    throw new Error(
      `${operation.name}: nothing in the tests' register is ${name}'s own. Arrange it in test/security/arrange.ts.`,
    );
  return said;
}

const anyValues = async (operation: Operation) =>
  operation.places.length ? (await requests.places.of(operation))[0]!.values : {};

test('S-01 every operation but the public ones answers whoever is not signed in by 401, and with no data', async () => {
  const stranger = requests.person('stranger');
  for (const operation of requests.operations.filter(({ declared }) => declared !== 'public')) {
    const said = await requests.send(operation, stranger, { values: await anyValues(operation) });
    expect([operation.name, said.status, typeOf(said)]).toEqual([operation.name, 401, '/problems/unauthenticated']);
    expect(said.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(Object.keys(JSON.parse(said.text) as object)).toEqual(['type', 'title', 'status', 'detail', 'instance']);
  }
});

test('S-17 matrix.json says of every operation of the document what each of the eight may', async () => {
  const current = `${JSON.stringify(await matrixOf(requests), null, 2)}\n`;
  if (readFileSync(MATRIX, 'utf8') === current) return;
  writeFileSync(MATRIX, current);
  throw new Error(
    'test/security/matrix.json was not as the routes and the policy say, and has been written anew. Read what changed in it, and commit it.',
  );
});

describe('S-17 every operation answers', () => {
  for (const name of ACTORS)
    test(`${name} as the policy says`, async () => {
      const wrong: string[] = [];
      for (const operation of requests.operations) {
        const cell = await cellOf(requests, operation, name);
        const said = await ask(operation, name, cell);
        if (!isAsSaid(cell, said))
          wrong.push(`${operation.name} should be ${cell}: ${said.status} ${said.text.slice(0, 200)}`);
      }
      expect(wrong).toEqual([]);
    });

  async function ask(operation: Operation, name: ActorName, cell: Cell): Promise<Said> {
    if (!['401', '403', '404', 'open'].includes(cell)) return askOwn(operation, name);
    const person = requests.person(name);
    const [foreign] = cell === '404' ? await requests.foreignThings(operation, person) : [];
    return requests.send(operation, person, { values: foreign?.values ?? (await anyValues(operation)) });
  }

  /** Whatever is no refusal has come past the guard, the reach and the walls: what was wrong with it then is another matter. */
  function isAsSaid(cell: Cell, said: Said): boolean {
    if (said.status >= 500) return false;
    if (cell === '401') return typeOf(said) === '/problems/unauthenticated' && said.status === 401;
    if (cell === '403') return typeOf(said) === '/problems/forbidden' && said.status === 403;
    if (cell === '404') return typeOf(said) === '/problems/not-found' && said.status === 404;
    return !isRefusal(said);
  }
});

test('S-50 the routes that are served are those of the document, and these', () => {
  // One place may have a name per operation: the router knows places, not names.
  const described = requests.operations.map(({ verb, path }) => `${verb} /api/v1${path.replace(/\{\w+\}/g, '{}')}`);
  const served = servedRoutes(it_.app).filter((route) => !route.startsWith('HEAD '));
  expect(described.filter((route) => !served.includes(route))).toEqual([]);
  const others = served.filter((route) => !described.includes(route));
  expect(others.filter((route) => !BESIDE.some((pattern) => pattern.test(route)))).toEqual([]);
});

/** The document itself, its page for developers, which production leaves off, and the product's own page and its files. */
const BESIDE = [/^GET \/api\/openapi\.json$/, /^GET \/api\/docs(\/|$|-)/, /^GET \/(?!api\/)/];
