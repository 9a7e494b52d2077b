import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app';
import { assertAsDescribed } from '../support/openapi';
import { ACTORS, type ActorName } from './actors';
import { type Cell, matrixOf } from './matrix';
import { documentOf, type Schema } from './operations';
import { Requests, type Said } from './requests';
import { personalOf, secretsOf } from './secrets';
import { servedRoutes } from './served-routes';
import { undoWrites } from './undo';
import { isRefusal, typeOf, Walk } from './walk';

const MATRIX = join(__dirname, 'matrix.json');

let it_: TestApp;
let requests: Requests;
const walk = new Walk(() => requests);
beforeAll(async () => {
  it_ = await startApp({}, { demonstration: true });
  requests = await Requests.on(it_);
});
beforeEach(undoWrites);
afterEach(() => jest.restoreAllMocks());
afterAll(() => it_?.close());

test('S-01 every operation but the public ones answers whoever is not signed in by 401, and with no data', async () => {
  for (const { operation, said } of await walk.of('stranger')) {
    if (operation.declared === 'public') continue;
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
  test.each(ACTORS)('%s as the policy says', async (name) => {
    const wrong = (await walk.of(name))
      .filter(({ cell, said }) => !isAsSaid(cell, said))
      .map(
        ({ operation, cell, said }) => `${operation.name} should be ${cell}: ${said.status} ${said.text.slice(0, 200)}`,
      );
    expect(wrong).toEqual([]);
  });

  /** Whatever is no refusal has come past the guard, the reach and the walls: what was wrong with it then is another matter. */
  function isAsSaid(cell: Cell, said: Said): boolean {
    if (said.status >= 500) return false;
    if (cell === '401') return typeOf(said) === '/problems/unauthenticated' && said.status === 401;
    if (cell === '403') return typeOf(said) === '/problems/forbidden' && said.status === 403;
    if (cell === '404') return typeOf(said) === '/problems/not-found' && said.status === 404;
    return !isRefusal(said);
  }
});

describe('S-21 an answer holds what the document describes, and nothing else', () => {
  test.each(ACTORS)('to %s', async (name) => {
    for (const { operation, said } of await walk.of(name)) {
      const isJson = /json/.test(said.headers['content-type'] ?? '');
      const body: unknown = isJson && said.text ? JSON.parse(said.text) : undefined;
      assertAsDescribed(it_.app, operation.verb, operation.path, said.status, body);
    }
  });

  test('and what it describes is closed: no object may have properties that are not named', () => {
    const open: string[] = [];
    const look = (where: string, schema: Schema): void => {
      if (schema.properties && schema.additionalProperties !== false) open.push(where);
      for (const [name, each] of Object.entries(schema.properties ?? {})) look(`${where}.${name}`, each);
      for (const each of [schema.items ?? [], schema.anyOf ?? [], schema.oneOf ?? [], schema.allOf ?? []].flat())
        look(where, each);
    };
    for (const [name, schema] of Object.entries(documentOf(it_.app).components.schemas)) look(name, schema);
    expect(open.filter((where) => !/^Problem(\.|$)/.test(where))).toEqual([]); // a problem may say more, such as `allowed`
  });
});

test('S-22 nothing that the board is answered holds a person’s name, address or number', async () => {
  const personal = await personalOf(it_);
  expect(personal.length).toBeGreaterThan(300);
  const board = requests.person('board');
  const texts = (await walk.of('board')).map(({ operation, said }) => [operation.name, said.text] as const);
  for (const operation of requests.operations.filter(({ query }) => query.some(({ name }) => name === 'limit'))) {
    const values = await requests.anyValues(operation);
    texts.push([operation.name, (await requests.send(operation, board, { values, query: 'limit=50' })).text]);
  }
  const found = texts.flatMap(([name, text]) =>
    personal.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
});

describe('S-23 no password, handle, token or their digests', () => {
  const everybody: ActorName[] = ['administrator', 'staff', 'coordinator', 'board', 'stranger'];

  test('is in any answer, nor in what is exported', async () => {
    const secrets = await secretsOf(it_, requests);
    const found: string[] = [];
    for (const name of everybody)
      for (const { operation, said } of await walk.of(name)) {
        const all = `${JSON.stringify(said.headers)}\n${said.text}`;
        if (/\$argon2|totp_secret|password_hash/i.test(all) || secrets.some((secret) => all.includes(secret)))
          found.push(`${name} ${operation.name}`);
      }
    expect(found).toEqual([]);
  });

  test('is in the trail', async () => {
    const secrets = await secretsOf(it_, requests);
    const { rows } = await it_.owner.query<{ text: string }>('SELECT e::text AS text FROM audit.entries e');
    const trail = rows.map(({ text }) => text).join('\n');
    expect(rows.length).toBeGreaterThan(10);
    expect(secrets.filter((secret) => trail.includes(secret))).toEqual([]);
    expect(trail).not.toMatch(/\$argon2/);
  });
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
const BESIDE = [/^GET \/api\/openapi\.json$/, /^GET \/api\/docs(\/|$|-)/, /^GET \/(?!api\/)/, /^GET \*$/];
