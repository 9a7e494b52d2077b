import { Access } from '../../src/access/access';
import { reachOf } from '../../src/access/policy';
import { startApp, type TestApp } from '../support/app';
import type { Operation } from './operations';
import { absent, type Thing } from './places';
import { bytesOf, Requests, type Said } from './requests';
import { undoWrites } from './undo';

let it_: TestApp;
let requests: Requests;
beforeAll(async () => {
  it_ = await startApp({}, { demonstration: true });
  requests = await Requests.on(it_);
});
beforeEach(undoWrites);
afterEach(() => jest.restoreAllMocks());
afterAll(() => it_?.close());

const coordinator = () => requests.person('coordinator');
const mayUse = ({ declared }: Operation): boolean =>
  declared !== 'public' && reachOf('coordinator', declared) !== 'none';
const show = ({ status, text }: Said): string => `${status} ${text.slice(0, 300)}`;

/** The same address twice: with what is another's, and with ids that never were. */
interface Pair {
  where: string;
  foreign: Record<string, string>;
  none: Record<string, string>;
}

const WITHIN = 'within one’s own';

/** The first and the last of what is another's, with all of the path another's; and inside what is one's own, for paths with two places. */
async function pairsOf(operation: Operation): Promise<Pair[]> {
  const things = await requests.foreignThings(operation, coordinator());
  if (!things.length) return [];
  const pairs = [...new Set([things[0]!, things.at(-1)!])].map(({ values }) => ({
    where: 'all of the path',
    foreign: values,
    none: absent(values),
  }));
  const last = operation.places.at(-1)!;
  const [own] = await ownInside(operation);
  if (operation.places.length > 1 && own && isId(things[0]!.values[last]!))
    pairs.push({
      where: WITHIN,
      foreign: { ...own.values, [last]: things[0]!.values[last]! },
      none: { ...own.values, ...pick(absent(own.values), last) },
    });
  return pairs;
}
const ownInside = (operation: Operation): Promise<Thing[]> => requests.ownThings(operation, coordinator());
const isId = (value: string): boolean => /^[0-9a-f-]{36}$/.test(value);
const pick = (values: Record<string, string>, place: string) => ({ [place]: values[place]! });

/** Every operation with what is another's in its path, and what was answered to that and to ids that never were. */
async function* inPaths(operations: Operation[]) {
  for (const operation of operations)
    for (const { where, foreign, none } of await pairsOf(operation))
      yield {
        name: `${operation.name} ${where}`,
        said: await requests.send(operation, coordinator(), { values: foreign }),
        none: await requests.send(operation, coordinator(), { values: none }),
      };
}

/** Every id that a body may hold, with another's in its place. */
async function* inBodies(operations: Operation[]) {
  for (const operation of operations) {
    if (!operation.body) continue;
    const [own] = await ownInside(operation);
    if (!own) continue;
    for (const { property, isList } of requests.samples.idsIn(operation.body.schema)) {
      const foreign = await foreignFor(property);
      if (!foreign) continue;
      const withId = (id: string) =>
        requests.send(operation, coordinator(), {
          values: own.values,
          fields: { [property]: isList ? [id] : id },
        });
      yield {
        name: `${operation.name} ${property} in the body`,
        said: await withId(foreign),
        none: await withId(absent({ id: foreign }).id!),
      };
    }
  }
}

/** Every filter by an id, with another's. */
async function* inQueries(operations: Operation[]) {
  for (const operation of operations) {
    const [own] = await ownInside(operation);
    if (!own) continue;
    for (const { name } of operation.query.filter(({ name }) => name in FOREIGN)) {
      const foreign = await foreignFor(name);
      const withId = (id: string) =>
        requests.send(operation, coordinator(), { values: own.values, query: `${name}=${id}` });
      yield {
        name: `${operation.name}?${name}`,
        said: await withId(foreign!),
        none: await withId(absent({ id: foreign! }).id!),
      };
    }
  }
}

/** What another's id is called in bodies and queries, and where one is found. What is the office's for all is nobody's, and not here. */
const FOREIGN: Record<string, string> = {
  member: 'SELECT id FROM members WHERE id <> ALL ($1::uuid[]) AND merged_into IS NULL ORDER BY id LIMIT 1',
  memberId: 'SELECT id FROM members WHERE id <> ALL ($1::uuid[]) AND merged_into IS NULL ORDER BY id LIMIT 1',
  memberIds: 'SELECT id FROM members WHERE id <> ALL ($1::uuid[]) AND merged_into IS NULL ORDER BY id LIMIT 1',
  otherId: 'SELECT id FROM members WHERE id <> ALL ($1::uuid[]) AND merged_into IS NULL ORDER BY id DESC LIMIT 1',
  contactId: 'SELECT id FROM contacts WHERE member_id <> ALL ($1::uuid[]) ORDER BY id LIMIT 1',
  figure: 'SELECT id FROM figures WHERE member_id <> ALL ($1::uuid[]) ORDER BY id LIMIT 1',
  figureId: 'SELECT id FROM figures WHERE member_id <> ALL ($1::uuid[]) ORDER BY id LIMIT 1',
  programId: 'SELECT id FROM programs WHERE member_id <> ALL ($1::uuid[]) ORDER BY id LIMIT 1',
  grantId: 'SELECT id FROM account_grants WHERE NOT member_ids && $1::uuid[] ORDER BY id LIMIT 1',
  recordId: 'SELECT id FROM programs WHERE member_id <> ALL ($1::uuid[]) ORDER BY id LIMIT 1',
};
/** Of catalogues that every coordinator reads, or of what no coordinator may name. */
const NOBODYS = [
  'typeId',
  'categoryId',
  'cycleId',
  'cycle',
  'category',
  'tag',
  'indicatorIds',
  'account',
  'into',
  'type',
];

async function foreignFor(property: string): Promise<string | undefined> {
  const statement = FOREIGN[property];
  if (!statement) {
    if (NOBODYS.includes(property)) return undefined;
    throw new Error(
      `Whose is the id that "${property}" holds? Say where one of another's is found in FOREIGN of test/security/foreign.spec.ts, or name it in NOBODYS.`,
    );
  }
  const { rows } = await it_.owner.query<{ id: string }>(statement, [[...coordinator().members]]);
  return rows[0]!.id;
}

describe('S-18 what is another’s answers a coordinator byte for byte as what never was', () => {
  test('in the path of every operation that a coordinator may use: one’s own reports, files, exports and history among them', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for await (const { name, said, none } of inPaths(requests.operations.filter(mayUse))) {
      asked++;
      // Within one's own, what is one's own may refuse first, such as a report that was sent.
      if (said.status !== 404 && !(said.status === 409 && name.endsWith(WITHIN)))
        wrong.push(`${name} answers ${show(said)}`);
      else if (bytesOf(said) !== bytesOf(none)) wrong.push(`${name}: ${bytesOf(said)} and not ${bytesOf(none)}`);
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  });

  test('in every body and every filter that holds an id', async () => {
    const wrong: string[] = [];
    const operations = requests.operations.filter(mayUse);
    let asked = 0;
    for (const each of [inBodies(operations), inQueries(operations)])
      for await (const { name, said, none } of each) {
        asked++;
        if (said.status >= 500 || bytesOf(said) !== bytesOf(none))
          wrong.push(`${name}: ${bytesOf(said)} and not ${bytesOf(none)}`);
      }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(10);
  });
});

describe('S-27 with the guard and the queries’ reach taken away, row level security alone', () => {
  beforeEach(() => {
    jest.spyOn(Access.prototype, 'demand').mockImplementation(() => undefined);
    jest.spyOn(Access.prototype, 'reach').mockImplementation(() => 'all');
  });

  test('refuses a coordinator whatever is another’s, in every operation’s path', async () => {
    const wrong: string[] = [];
    for await (const { name, said, none } of inPaths(
      requests.operations.filter(({ declared }) => declared !== 'public'),
    ))
      if (said.status < 400 || said.status >= 500 || bytesOf(said) !== bytesOf(none))
        wrong.push(`${name}: ${show(said)} and not ${show(none)}`);
    expect(wrong).toEqual([]);
  });

  // What has been published names members, and is for every coordinator.
  const isPrivate = ({ declared }: Operation): boolean =>
    declared !== 'public' && reachOf('coordinator', declared) !== 'published';

  test('lets no list, count, search or figure tell of what is another’s', async () => {
    const { rows } = await it_.owner.query<{ id: string }>(
      'SELECT id FROM members WHERE coalesce(merged_into, id) <> ALL ($1::uuid[])',
      [[...coordinator().members]],
    );
    const foreign = new RegExp(rows.map(({ id }) => id).join('|'));
    const wrong: string[] = [];
    for (const operation of requests.operations.filter((each) => each.verb === 'GET' && isPrivate(each))) {
      const [own] = await ownInside(operation).catch(() => []);
      const said = await requests.send(operation, coordinator(), {
        values: own?.values ?? (await absentOf(operation)),
      });
      const at = said.text.search(foreign);
      if (said.status >= 500 || at >= 0)
        wrong.push(`${operation.name} ${said.status} … ${said.text.slice(Math.max(0, at - 300), at + 100)}`);
    }
    expect(wrong).toEqual([]);
  });
});

const absentOf = async (operation: Operation) => absent((await requests.places.of(operation))[0]!.values);
