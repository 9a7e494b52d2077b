import type { Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Identifiers {
  version: number;
  items: {
    scheme: string;
    value: string;
    state: string;
    decidedAt: string | null;
    decidedBy: string | null;
    means: string | null;
    note: string | null;
    overrideReason: string | null;
    warnings: { code: string; detail: string }[];
  }[];
}
const RFC = 'DME060314ST1';
const CLUNI = 'DME0603141301B'; // registered in Hidalgo
const of = (client: Client, id: string) => client.get<Identifiers>(`/members/${id}/identifiers`);
const one = (answer: { body: Identifiers }, scheme: string) =>
  answer.body.items.find((identifier) => identifier.scheme === scheme)!;

let digit = 0;
/** Unique in its scheme, and of another RFC than the next. */
const cluniOf = (state: string) => `DME060314${state}${String(++digit).padStart(2, '0')}B`;

test('a CLUNI that agrees with RFC and address has no warning, and one that does not is warned of, in the reader’s language', async () => {
  const { as, build } = it_;
  const member = await build.member({ state: '13', identifiers: { 'MX-RFC': RFC, 'MX-CLUNI': CLUNI } });
  const staff = await as.staff();
  expect(one(await of(staff, member.id), 'MX-CLUNI')).toMatchObject({ state: 'unverified', warnings: [] });
  await it_.owner.query(`UPDATE members SET address_state = '09' WHERE id = $1`, [member.id]);
  const { warnings } = one(await of(staff, member.id), 'MX-CLUNI');
  expect(warnings).toEqual([{ code: 'cluni-state', detail: expect.stringContaining('Hidalgo') as string }]);
  await it_.owner.query(`UPDATE accounts SET language = 'en' WHERE id = $1`, [staff.accountId]);
  expect(one(await of(staff, member.id), 'MX-CLUNI').warnings[0]!.detail).toMatch(/^It was registered in Hidalgo/);
});

test('an EIN whose prefix nobody knows is taken, and warned of', async () => {
  const staff = await it_.as.staff();
  const made = await staff.post<{ id: string }>('/members', {
    legalName: 'Friends of the Kite',
    identifiers: [{ scheme: 'US-EIN', value: '071234567' }],
  });
  expect(made.status).toBe(201);
  expect(one(await of(staff, made.body.id), 'US-EIN')).toMatchObject({
    value: '07-1234567',
    state: 'unverified',
    warnings: [{ code: 'ein-prefix' }],
  });
});

test('staff verify what they looked at: who, when and against what stands with it, and the member has a new version', async () => {
  const { as, build } = it_;
  const member = await build.member({ identifiers: { 'MX-RFC': 'FDL900306PM6' } });
  const staff = await as.staff();
  const before = await staff.get(`/members/${member.id}`);
  const answer = await staff.post<Identifiers>(`/members/${member.id}/identifiers/MX-RFC/verification`, {
    value: 'FDL900306PM6',
    means: 'certificate',
  });
  expect(answer).toMatchObject({ status: 201, etag: '"2"' });
  expect(before.etag).toBe('"1"');
  expect(one(answer, 'MX-RFC')).toMatchObject({
    state: 'verified',
    means: 'certificate',
    note: null,
    decidedBy: 'Una persona',
    decidedAt: expect.stringMatching(/^2/) as string,
  });
  expect((await staff.get(`/members/${member.id}`)).etag).toBe('"2"');
});

test('the organisation reads what was verified, but not by whom; the board reads none of it', async () => {
  const { as, build } = it_;
  const member = await build.member({ identifiers: { 'MX-CLUNI': cluniOf('09') } });
  const value = one(await of(await as.staff(), member.id), 'MX-CLUNI').value;
  await (
    await as.staff()
  ).post(`/members/${member.id}/identifiers/MX-CLUNI/verification`, { value, means: 'authority' });
  const coordinator = await as.coordinator(member);
  expect(one(await of(coordinator, member.id), 'MX-CLUNI')).toMatchObject({ state: 'verified', decidedBy: null });
  expect((await of(await as.board(), member.id)).status).toBe(403);
});

test('another organisation’s identifiers answer like those of none', async () => {
  const { as, build } = it_;
  const [own, other] = [await build.member(), await build.member()];
  const coordinator = await as.coordinator(own);
  const absent = await of(coordinator, '01930000-0000-7000-8000-00000000dead');
  const foreign = await of(coordinator, other.id);
  expect([foreign.status, absent.status]).toEqual([404, 404]);
  const detail = ({ body }: { body: unknown }) => ({ ...(body as object), instance: '' });
  expect(detail(foreign)).toEqual(detail(absent));
});

test('coordinators and the board judge nothing', async () => {
  const { as, build } = it_;
  const member = await build.member({ identifiers: { 'US-EIN': '47-4823442' } });
  const path = `/members/${member.id}/identifiers/US-EIN`;
  for (const person of [await as.coordinator(member), await as.board()]) {
    expect((await person.post(`${path}/verification`, { value: '47-4823442', means: 'other', note: 'x' })).status).toBe(
      403,
    );
    expect((await person.post(`${path}/override`, { value: '47-4823442', reason: 'x' })).status).toBe(403);
    expect((await person.delete(`${path}/verification`, '"1"')).status).toBe(403);
    expect((await person.delete(`${path}/override`, '"1"')).status).toBe(403);
  }
});

test('another value than the one that stands there is not verified', async () => {
  const { as, build } = it_;
  const member = await build.member({ identifiers: { 'MX-RFC': 'FTM981104540' } });
  const staff = await as.staff();
  const answer = await staff.post(`/members/${member.id}/identifiers/MX-RFC/verification`, {
    value: 'FDL900306PM6',
    means: 'certificate',
  });
  expect(answer).toMatchObject({ status: 409, body: { type: '/problems/identifier-changed' } });
  expect((await staff.get(`/members/${member.id}`)).etag).toBe('"1"');
});

test('what is missing, unknown or not of this kind is refused with its code', async () => {
  const { as, build } = it_;
  const member = await build.member({ identifiers: { 'US-EIN': '47-4823443', slug: 'casa' } });
  const staff = await as.staff();
  const path = `/members/${member.id}/identifiers`;
  const value = '47-4823443';
  const other = await staff.post(`${path}/US-EIN/verification`, { value, means: 'other', note: ' ' });
  expect(other).toMatchObject({ status: 422, body: { errors: [{ pointer: '/note', code: 'note-required' }] } });
  expect((await staff.post(`${path}/MX-RFC/verification`, { value, means: 'certificate' })).status).toBe(404);
  expect((await staff.post(`${path}/slug/verification`, { value: 'casa', means: 'certificate' })).status).toBe(400);
  const assigned = await staff.post(`${path}/US-EIN/verification`, { value, means: 'certificate', state: 'verified' });
  expect(assigned).toMatchObject({ status: 400, body: { errors: [{ pointer: '/state', code: 'unknown' }] } });
});

test('a warning is accepted with a reason; where there is none there is nothing to accept', async () => {
  const { as, build } = it_;
  const cluni = cluniOf('13');
  const member = await build.member({ state: '09', identifiers: { 'MX-CLUNI': cluni, 'US-EIN': '47-4823444' } });
  const staff = await as.staff();
  const path = `/members/${member.id}/identifiers`;
  const accepted = await staff.post<Identifiers>(`${path}/MX-CLUNI/override`, {
    value: cluni,
    reason: 'Se mudó en 2015',
  });
  expect(accepted.status).toBe(201);
  expect(one(accepted, 'MX-CLUNI')).toMatchObject({
    state: 'overridden',
    overrideReason: 'Se mudó en 2015',
    decidedBy: 'Una persona',
    warnings: [{ code: 'cluni-state' }],
  });
  const needless = await staff.post(`${path}/US-EIN/override`, { value: '47-4823444', reason: 'Porque sí' });
  expect(needless).toMatchObject({ status: 409, body: { type: '/problems/nothing-to-override' } });
});

test('a verification is withdrawn under the member’s version, once', async () => {
  const { as, build } = it_;
  const member = await build.member({ identifiers: { 'US-EIN': '47-4823445' } });
  const staff = await as.staff();
  const path = `/members/${member.id}/identifiers/US-EIN`;
  const { etag } = await staff.post(`${path}/verification`, { value: '47-4823445', means: 'authority' });
  expect((await staff.delete(`${path}/verification`)).status).toBe(428);
  expect(await staff.delete(`${path}/verification`, '"1"')).toMatchObject({ status: 412, etag });
  expect((await staff.delete(`${path}/override`, etag)).status).toBe(409);
  const withdrawn = await staff.delete<Identifiers>(`${path}/verification`, etag);
  expect(withdrawn).toMatchObject({ status: 200, etag: '"3"' });
  expect(one(withdrawn, 'US-EIN')).toMatchObject({
    state: 'unverified',
    decidedAt: null,
    decidedBy: null,
    means: null,
  });
  expect((await staff.delete(`${path}/verification`, '"3"')).status).toBe(409);
});

test('another value has to be verified again, whoever writes it', async () => {
  const { as, build, owner } = it_;
  const member = await build.member({ identifiers: { 'US-EIN': '47-4823446' } });
  const staff = await as.staff();
  const verify = (value: string) =>
    staff.post<Identifiers>(`/members/${member.id}/identifiers/US-EIN/verification`, {
      value,
      means: 'other',
      note: 'Carta',
    });
  const { etag } = await verify('47-4823446');
  await staff.patch(`/members/${member.id}`, etag, { identifiers: [{ scheme: 'US-EIN', value: '47-4823447' }] });
  const none = { state: 'unverified', decidedAt: null, means: null, note: null };
  expect(one(await of(staff, member.id), 'US-EIN')).toMatchObject(none);
  await verify('47-4823447');
  await owner.query(`UPDATE member_identifiers SET value = '47-4823448' WHERE member_id = $1`, [member.id]);
  expect(one(await of(staff, member.id), 'US-EIN')).toMatchObject(none);
});
