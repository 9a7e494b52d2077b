import { startApp, type TestApp } from '../support/app';
import { reachOf, type Role } from '../../src/access/policy';
import { bodyOf } from './bodies';
import type { Operation } from './operations';
import { Requests } from './requests';

let it_: TestApp;
let requests: Requests;
beforeAll(async () => {
  it_ = await startApp({}, { demonstration: true });
  requests = await Requests.on(it_);
});
afterAll(() => it_?.close());

/** What only the product itself decides; where a body has one of these by its schema, it is what that operation is about. */
const NOT_SENT: Record<string, unknown> = {
  role: 'administrator',
  ngoId: '01930000-0000-7000-8000-000000000001',
  memberId: '01930000-0000-7000-8000-000000000001',
  status: 'active',
  state: 'approved',
  membershipNo: 'M-0001',
  memberNumber: 'M-0001',
  version: 99,
  createdBy: '01930000-0000-7000-8000-000000000001',
  id: '01930000-0000-7000-8000-000000000001',
  verifiedAt: '2026-01-01T00:00:00Z',
};

/** The body with one property too many, at its top and in the first of each list in it. */
function* spoilt(operation: Operation, role: Role): Generator<[string, Record<string, unknown>]> {
  const { samples } = requests;
  const { schema } = operation.body!;
  const fields = bodyOf(operation, samples, requests.idFor(role));
  const known = samples.propertiesOf(schema);
  for (const [property, value] of Object.entries(NOT_SENT)) {
    if (!(property in known)) yield [property, { [property]: value }];
    for (const [list, items] of Object.entries(fields)) {
      const each = known[list] && samples.resolve(known[list]).items;
      if (!Array.isArray(items) || !each || typeof items[0] !== 'object') continue;
      if (property in samples.propertiesOf(each)) continue;
      yield [`${list}/0/${property}`, { [list]: [{ ...(items[0] as object), [property]: value }] }];
    }
  }
}

/** Of every table that the trail watches: a digest of all its rows. */
async function register(): Promise<Record<string, string>> {
  const { rows: tables } = await it_.owner.query<{ name: string }>(
    `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'tr_audit' ORDER BY 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await it_.owner.query<{ digest: string }>(
      `SELECT count(*) || md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS digest FROM ${name} t`,
    );
    digests[name] = rows[0]!.digest;
  }
  return digests;
}

test.each(['staff', 'coordinator'] as const)(
  'S-19 %s can send nothing that only the product decides: 400, and no row changes',
  async (role) => {
    const person = requests.person(role);
    const before = await register();
    const wrong: string[] = [];
    let asked = 0;
    for (const operation of requests.operations) {
      const { body, declared } = operation;
      if (!body || declared === 'public' || reachOf(role, declared) === 'none') continue;
      const [own] = await requests.ownThings(operation, person);
      for (const [property, fields] of spoilt(operation, role)) {
        asked++;
        const { status, text } = await requests.send(operation, person, { values: own!.values, fields });
        const { errors = [] } = JSON.parse(text) as { errors?: { pointer: string; code: string }[] };
        const isNamed = errors.some(({ pointer, code }) => pointer === `/${property}` && code === 'unknown');
        if (status !== 400 || !isNamed) wrong.push(`${operation.name} ${property}: ${status} ${text.slice(0, 200)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    expect(await register()).toEqual(before);
  },
);
