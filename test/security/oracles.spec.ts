import { reachOf } from '../../src/access/policy';
import { listRoutes } from '../../src/commands/bench/list-routes';
import { startApp, type TestApp } from '../support/app';
import { documentOf } from './operations';
import { bytesOf, Requests } from './requests';
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

/** What neither a coordinator nor the board may see, as a client, the database and the staff's own filters call it. */
const HIDDEN = ['tag', 'notes', 'interactions', 'followUp', 'passwordHash', 'password_hash', 'mergedInto', 'createdBy'];

/** The eight ways in which an API may be asked to look at a property. */
const FORMS: ((property: string) => string)[] = [
  (property) => `${property}=x`,
  (property) => `${property}[]=x`,
  (property) => `filter[${property}]=x`,
  (property) => `sort=-${property}`,
  (property) => `order=${property}`,
  (property) => `group=${property}`,
  (property) => `fields=${property}`,
  (property) => `include=${property}`,
];

describe('S-20 no list can be asked about what is hidden', () => {
  test.each(['coordinator', 'board'] as const)('by %s: 400 for every hidden property in eight forms', async (role) => {
    const person = requests.person(role);
    const lists = new Set(listRoutes(documentOf(it_.app)).map(({ route }) => `GET ${route}`));
    const wrong: string[] = [];
    let asked = 0;
    for (const operation of requests.operations) {
      const { declared } = operation;
      if (!lists.has(operation.name) || declared === 'public' || reachOf(role, declared) === 'none') continue;
      const [own] = await requests.ownThings(operation, person);
      const plain = await requests.send(operation, person, { values: own!.values });
      for (const property of HIDDEN) {
        if (operation.query.some(({ name }) => name === property && name !== 'tag')) continue; // it is about that
        for (const form of FORMS) {
          asked++;
          const said = await requests.send(operation, person, { values: own!.values, query: form(property) });
          // A list without any filter does not look at the query at all.
          const isIgnored = operation.query.length === 0 && bytesOf(said) === bytesOf(plain);
          if (said.status !== 400 && !isIgnored)
            wrong.push(`${operation.name}?${form(property)} ${said.status} ${said.text.slice(0, 150)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });
});
