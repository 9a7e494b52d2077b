import type { Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Member {
  id: string;
  identifiers: { scheme: string; value: string; state: string; overrideReason: string | null }[];
}
interface Problem {
  type: string;
  errors: { pointer: string; code: string; detail: string }[];
}
const register = (staff: Client, ...identifiers: object[]) =>
  staff.post<Member & Problem>('/members', { legalName: 'Con identificadores', identifiers });

test('an RFC is kept as it is compared, unverified', async () => {
  const staff = await it_.as.staff();
  const answer = await register(staff, { scheme: 'MX-RFC', value: ' fdl-900306-pm6 ' });
  expect(answer).toMatchObject({
    status: 201,
    body: { identifiers: [{ scheme: 'MX-RFC', value: 'FDL900306PM6', state: 'unverified', overrideReason: null }] },
  });
});

test.each([
  ['SAT971301NN3', 'rfc-date'],
  ['SAT97', 'rfc-format'],
  ['XAXX010101000', 'rfc-generic'],
  ['SAT970701NN4', 'rfc-check-digit'],
])('the RFC %s is refused at its field: %s', async (value, code) => {
  const staff = await it_.as.staff();
  const answer = await register(staff, { scheme: 'slug', value: `casa-${code}` }, { scheme: 'MX-RFC', value });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/identifiers/1/value', code }] } });
  expect(answer.body.errors[0]!.detail).not.toBe(code);
});

test('a reason makes staff’s RFC with a wrong check digit stand, and no other fault', async () => {
  const staff = await it_.as.staff();
  const overrideReason = 'Así aparece en la constancia';
  const kept = await register(staff, { scheme: 'MX-RFC', value: 'SAT970701NN4', overrideReason });
  expect(kept).toMatchObject({ status: 201, body: { identifiers: [{ state: 'overridden', overrideReason }] } });
  const refused = await register(staff, { scheme: 'MX-RFC', value: 'SAT971301NN3', overrideReason });
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'rfc-date' }] } });
});

test('an identifier that another member has is refused by its constraint, also when both are sent at once', async () => {
  const { as, build } = it_;
  await build.member({ identifiers: { 'MX-RFC': 'ISS6001015A3' } });
  const staff = await as.staff();
  const taken = await register(staff, { scheme: 'MX-RFC', value: 'ISS6001015A3' });
  expect(taken).toMatchObject({ status: 409, body: { type: '/problems/member-identifier-taken' } });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => register(staff, { scheme: 'MX-RFC', value: 'BAR011108CC6' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
});

test('a refused identifier leaves no member behind', async () => {
  const { as, build, owner } = it_;
  await build.member({ identifiers: { slug: 'ocupada' } });
  const staff = await as.staff();
  await staff.post('/members', { legalName: 'Fantasma', identifiers: [{ scheme: 'slug', value: 'ocupada' }] });
  expect((await owner.query(`SELECT FROM members WHERE legal_name = 'Fantasma'`)).rowCount).toBe(0);
});

test('staff replace the list: what is unchanged keeps its state, what is left out goes, what is new comes', async () => {
  const { as, build, owner } = it_;
  const member = await build.member({
    identifiers: { 'MX-RFC': 'UNA2907227Y5', slug: 'vieja', 'member-number': 'M-8001' },
  });
  await owner.query(`UPDATE member_identifiers SET state = 'verified' WHERE member_id = $1`, [member.id]);
  const staff = await as.staff();
  const answer = await staff.patch<Member>(`/members/${member.id}`, '"1"', {
    identifiers: [
      { scheme: 'MX-RFC', value: 'UNA2907227Y5' },
      { scheme: 'member-number', value: 'M-8001' },
      { scheme: 'US-EIN', value: '474823442' },
    ],
  });
  expect(answer.status).toBe(200);
  expect(answer.body.identifiers.map(({ scheme, value, state }) => [scheme, value, state]).sort()).toEqual([
    ['MX-RFC', 'UNA2907227Y5', 'verified'],
    ['US-EIN', '47-4823442', 'unverified'],
    ['member-number', 'M-8001', 'verified'],
  ]);
});

test('one scheme twice is refused', async () => {
  const staff = await it_.as.staff();
  const answer = await register(staff, { scheme: 'slug', value: 'una' }, { scheme: 'slug', value: 'dos' });
  expect(answer).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/identifiers/1/scheme', code: 'not-unique' }] },
  });
});

test('nobody sets the state of an identifier', async () => {
  const staff = await it_.as.staff();
  const answer = await register(staff, { scheme: 'slug', value: 'estado', state: 'verified' });
  expect(answer).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/identifiers/0/state', code: 'unknown' }] },
  });
});
