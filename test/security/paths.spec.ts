import { reachOf } from '../../src/access/policy';
import { startApp, type TestApp } from '../support/app';
import type { Person } from './actors';
import type { Operation } from './operations';
import { pathTo } from './places';
import { type Asked, Requests, type Said } from './requests';
import { undoWrites } from './undo';

let it_: TestApp;
let requests: Requests;
beforeAll(async () => {
  it_ = await startApp({}, { demonstration: true });
  requests = await Requests.on(it_);
  undoWrites();
});
afterAll(async () => {
  jest.restoreAllMocks();
  await it_?.close();
});

const afterRoot = (url: string, change: (path: string) => string) => `/api/v1/${change(url.slice('/api/v1/'.length))}`;
const asCode = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;

/** Other ways of writing the same address. */
const WRITTEN: Record<string, (url: string) => string> = {
  'a trailing slash': (url) => `${url}/`,
  'an encoded slash': (url) => url.replace(/\/(?=[^/]*$)/, '%2f'),
  'another case': (url) => afterRoot(url, (path) => path.toUpperCase()),
  'another case of the root': (url) => url.replace('/api/v1', '/API/V1'),
  'a double slash': (url) => afterRoot(url, (path) => `/${path}`),
  'a double slash before all': (url) => `/${url}`,
  'a parameter of the path': (url) => `${url};x=1`,
  'dots in the path': (url) => afterRoot(url, (path) => `health/%2e%2e/${path}`),
  'an encoded letter': (url) => afterRoot(url, (path) => path.replace(/^[a-z]/, asCode)),
  'an encoded end': (url) => url.replace(/.$/, asCode),
};
const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override'];

/** What is to be refused, and to whom: everything to the stranger, what the policy refuses to the board, and to a coordinator what is another's. */
async function refused(): Promise<[Operation, Person, Record<string, string>][]> {
  const cases: [Operation, Person, Record<string, string>][] = [];
  for (const operation of requests.operations) {
    if (operation.declared === 'public') continue;
    const any = await requests.anyValues(operation);
    cases.push([operation, requests.person('stranger'), any]);
    if (reachOf('board', operation.declared) === 'none') cases.push([operation, requests.person('board'), any]);
    if (reachOf('coordinator', operation.declared) === 'none') continue;
    const [foreign] = await requests.foreignThings(operation, requests.person('coordinator'));
    if (foreign) cases.push([operation, requests.person('coordinator'), foreign.values]);
  }
  return cases;
}

const page = async (): Promise<string> => (await it_.app.inject({ method: 'GET', url: '/' })).payload;

describe('S-26 what is refused is refused however it is asked', () => {
  test.each(Object.keys(WRITTEN))('with %s', async (way) => {
    const index = await page();
    const wrong: string[] = [];
    for (const [operation, person, values] of await refused()) {
      const url = WRITTEN[way]!(`/api/v1${pathTo(operation, values)}`);
      const said = await requests.send(operation, person, { values, url });
      if (!isRefused(said, index))
        wrong.push(`${person.name} ${operation.verb} ${url}: ${said.status} ${said.text.slice(0, 100)}`);
    }
    expect(wrong).toEqual([]);
  });

  test('by HEAD where GET is refused', async () => {
    const wrong: string[] = [];
    for (const [operation, person, values] of await refused()) {
      if (operation.verb !== 'GET') continue;
      const plain = await requests.send(operation, person, { values });
      const said = await requests.send(operation, person, { values, method: 'HEAD' });
      if (said.status !== plain.status || said.text !== '')
        wrong.push(`${person.name} ${operation.name}: ${said.status}`);
    }
    expect(wrong).toEqual([]);
  });

  test('and no header makes one method of another', async () => {
    const wrong: string[] = [];
    for (const [operation, person, values] of await refused()) {
      const ask = (headers: Asked['headers']) =>
        requests.send(operation, person, { values, method: operation.verb === 'POST' ? 'PUT' : 'POST', headers });
      const plain = await ask({});
      const said = await ask(Object.fromEntries(OVERRIDES.map((name) => [name, operation.verb])));
      if (said.status !== plain.status)
        wrong.push(`${person.name} ${operation.name}: ${said.status} and not ${plain.status}`);
    }
    expect(wrong).toEqual([]);
  });

  /** Outside of the API the product's page answers every address, the same to everybody. */
  const isRefused = ({ status, text }: Said, index: string): boolean =>
    (status >= 400 && status < 500) || (status === 200 && text === index);
});
