import { Client as Connection } from 'pg';
import { rfcCheckDigit } from '../../src/members/rfc';
import { merge } from '../merging/support';
import type { Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Request {
  id: string;
  version: number;
  state: string;
  memberVersion: number;
  changes: { field: string; before: string | null; after: string | null; now: string | null }[];
  reason: string | null;
  decidedBy: string | null;
  requestedBy: string | null;
  file: { name: string };
}
interface Member {
  legalName: string;
  legalForm: string | null;
  identifiers: { scheme: string; value: string; state: string; overrideReason: string | null }[];
}
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
let made = 0;
function newRfc(): string {
  const first = `YY${String.fromCharCode(65 + (made++ % 26))}000114AA`;
  return first + rfcCheckDigit(first);
}
const ask = (client: Client, id: string, fields: Record<string, string>, file = { name: 'acta.pdf', content: PDF }) =>
  client.upload<Request>(`/members/${id}/change-requests`, { ...file, type: 'application/pdf' }, fields);
const accept = (client: Client, id: string, body: object = {}) =>
  client.post<Request & { memberVersion: number }>(`/change-requests/${id}/acceptance`, body);
const memberOf = async (id: string) => {
  const { body, etag } = await (await it_.as.staff()).get<Member>(`/members/${id}`);
  return { ...body, etag };
};
const asked = async (fields: Record<string, string> = { legalName: 'Casa Nueva, A.C.' }) => {
  const member = await it_.build.member();
  const coordinator = await it_.as.coordinator(member);
  const answer = await ask(coordinator, member.id, fields);
  expect(answer.status).toBe(201);
  return { member, coordinator, id: answer.body.id, answer };
};

test('a coordinator asks for a change with a paper; nothing changes until staff accept, then all of it does', async () => {
  const rfc = newRfc();
  const { member, coordinator, id, answer } = await asked({
    legalName: 'Casa Nueva, A.C.',
    rfc,
    note: 'Cambió el acta',
  });
  expect(answer).toMatchObject({
    etag: '"1"',
    body: {
      state: 'pending',
      memberName: member.name,
      note: 'Cambió el acta',
      file: { name: 'acta.pdf', mediaType: 'application/pdf', size: PDF.length },
      changes: [
        { field: 'legalName', before: member.legalName, now: member.legalName, after: 'Casa Nueva, A.C.' },
        { field: 'rfc', before: null, now: null, after: rfc },
      ],
    },
  });
  expect(await memberOf(member.id)).toMatchObject({ legalName: member.legalName, identifiers: [], etag: '"1"' });

  const accepted = await accept(await it_.as.staff(), id);
  expect(accepted).toMatchObject({ status: 201, body: { state: 'accepted', decidedBy: 'Una persona' } });
  expect(await memberOf(member.id)).toMatchObject({
    legalName: 'Casa Nueva, A.C.',
    identifiers: [{ scheme: 'MX-RFC', value: rfc, state: 'unverified' }],
    etag: '"2"',
  });
  expect((await coordinator.get<Request>(`/change-requests/${id}`)).body).toMatchObject({
    state: 'accepted',
    decidedBy: null,
  });

  const { body } = await coordinator.get<{ items: { table: string; action: string; by: { kind: string } | null }[] }>(
    `/members/${member.id}/history?limit=100`,
  );
  const told = (table: string, action: string) =>
    body.items.filter((entry) => entry.table === table && entry.action === action);
  expect(told('members', 'update')).toMatchObject([
    { by: { kind: 'staff' }, before: { legal_name: member.legalName }, after: { legal_name: 'Casa Nueva, A.C.' } },
  ]);
  expect(told('member_identifiers', 'insert')).toMatchObject([{ by: { kind: 'staff' }, after: { value: rfc } }]);
  expect(told('change_requests', 'insert')).toMatchObject([
    { by: { kind: 'member' }, after: { note: 'Cambió el acta' } },
  ]);
  expect(told('change_requests', 'update')).toMatchObject([{ by: { kind: 'staff' }, after: { state: 'accepted' } }]);
  expect(told('requested_changes', 'insert')).toHaveLength(2);
});

test('identifiers that were not asked about stay as they were', async () => {
  const { as, build } = it_;
  const member = await build.member({
    identifiers: { 'US-EIN': '47-4823999', slug: 'casa-que-queda', 'MX-CLUNI': 'DME0603141399B' },
  });
  const staff = await as.staff();
  await staff.post(`/members/${member.id}/identifiers/US-EIN/verification`, {
    value: '47-4823999',
    means: 'authority',
  });
  const { body } = await ask(await as.coordinator(member), member.id, { cluni: '' });
  expect(body.changes).toMatchObject([{ field: 'cluni', before: 'DME0603141399B', after: null }]);
  expect((await accept(staff, body.id)).status).toBe(201);
  expect((await memberOf(member.id)).identifiers).toMatchObject([
    { scheme: 'US-EIN', state: 'verified' },
    { scheme: 'slug' },
  ]);
});

test('fifty acceptances at once of one request make one change', async () => {
  const { member, id } = await asked();
  const staff = await it_.as.staff();
  const answers = await Promise.all(Array.from({ length: 50 }, () => accept(staff, id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 49 }, () => 409)]);
  expect((await memberOf(member.id)).etag).toBe('"2"');
  const { rows } = await it_.owner.query(
    `SELECT after FROM audit.entries WHERE table_name = 'change_requests' AND row_id = $1 AND action = 'update'`,
    [id],
  );
  expect(rows).toHaveLength(1);
});

test('acceptance and refusal at once: one of them counts', async () => {
  const { member, id } = await asked();
  const staff = await it_.as.staff();
  const [one, other] = await Promise.all([
    accept(staff, id),
    staff.post(`/change-requests/${id}/refusal`, { reason: 'No' }),
  ]);
  expect([one.status, other.status].sort()).toEqual([201, 409]);
  const { state } = (await staff.get<Request>(`/change-requests/${id}`)).body;
  expect((await memberOf(member.id)).legalName).toBe(state === 'accepted' ? 'Casa Nueva, A.C.' : member.legalName);
});

test('staff refuse with a reason that the organisation reads, and it may ask again', async () => {
  const { member, coordinator, id } = await asked();
  const staff = await it_.as.staff();
  for (const body of [{ reason: '' }, { reason: ' \n' }, { reason: null }, {}])
    expect((await staff.post(`/change-requests/${id}/refusal`, body)).status).toBeGreaterThanOrEqual(400);
  expect((await staff.get<Request>(`/change-requests/${id}`)).body.state).toBe('pending');
  const refused = await staff.post<Request>(`/change-requests/${id}/refusal`, {
    reason: 'El acta no está protocolizada',
  });
  expect(refused).toMatchObject({ status: 201, body: { state: 'refused', reason: 'El acta no está protocolizada' } });
  const [shown] = (await coordinator.get<{ items: Request[] }>(`/members/${member.id}/change-requests`)).body.items;
  expect(shown).toMatchObject({ state: 'refused', reason: 'El acta no está protocolizada' });
  expect((await memberOf(member.id)).legalName).toBe(member.legalName);
  expect((await accept(staff, id)).status).toBe(409);
  expect((await ask(coordinator, member.id, { legalName: 'Casa Nueva, A.C.' })).status).toBe(201);
});

test('one request waits for a field; another field may be asked for, and what is withdrawn makes room', async () => {
  const { member, coordinator, id } = await asked();
  const again = await ask(coordinator, member.id, { legalName: 'Casa Tercera, A.C.' });
  expect(again).toMatchObject({ status: 409, body: { type: '/problems/change-pending' } });
  expect((await ask(coordinator, member.id, { legalForm: 'IAP' })).status).toBe(201);
  expect((await coordinator.delete(`/change-requests/${id}`)).status).toBe(428);
  expect((await coordinator.delete(`/change-requests/${id}`, '"9"')).status).toBe(412);
  expect((await coordinator.delete(`/change-requests/${id}`, '"1"')).status).toBe(204);
  expect((await coordinator.delete(`/change-requests/${id}`, '"2"')).status).toBe(409);
  expect((await ask(coordinator, member.id, { legalName: 'Casa Tercera, A.C.' })).status).toBe(201);
  expect((await accept(await it_.as.staff(), id)).status).toBe(409);
});

test('of requests for one field that are sent at once, one stands', async () => {
  const member = await it_.build.member();
  const coordinator = await it_.as.coordinator(member);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => ask(coordinator, member.id, { legalName: `Casa ${index}, A.C.` })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
});

test('a field that changed since is told with both values, and is accepted by who has seen them', async () => {
  const { member, id } = await asked();
  const staff = await it_.as.staff();
  await staff.patch(`/members/${member.id}`, '"1"', { legalName: 'Casa Otra, A.C.' });
  const conflict = await accept(staff, id);
  expect(conflict).toMatchObject({
    status: 409,
    body: {
      type: '/problems/change-request-outdated',
      memberVersion: 2,
      changes: [{ field: 'legalName', before: member.legalName, now: 'Casa Otra, A.C.', after: 'Casa Nueva, A.C.' }],
    },
  });
  expect((await accept(staff, id, { memberVersion: 1 })).status).toBe(409);
  expect((await accept(staff, id, { memberVersion: 2 })).status).toBe(201);
  expect((await memberOf(member.id)).legalName).toBe('Casa Nueva, A.C.');
});

test('what is accepted is judged again: an RFC that another took meanwhile is refused, and the request waits on', async () => {
  const rfc = newRfc();
  const { id } = await asked({ rfc });
  await it_.build.member({ identifiers: { 'MX-RFC': rfc } });
  const staff = await it_.as.staff();
  expect(await accept(staff, id)).toMatchObject({ status: 409, body: { type: '/problems/member-identifier-taken' } });
  expect((await staff.get<Request>(`/change-requests/${id}`)).body.state).toBe('pending');
});

test('a check digit that does not fit needs its reason, and is then accepted with it', async () => {
  const member = await it_.build.member();
  const coordinator = await it_.as.coordinator(member);
  const bare = await ask(coordinator, member.id, { rfc: 'SAT970701NN4' });
  expect(bare).toMatchObject({ status: 422, body: { errors: [{ pointer: '/rfc', code: 'rfc-check-digit' }] } });
  const { body } = await ask(coordinator, member.id, { rfc: 'SAT970701NN4', rfcReason: 'Así está en la constancia' });
  await accept(await it_.as.staff(), body.id);
  expect((await memberOf(member.id)).identifiers).toMatchObject([
    { value: 'SAT970701NN4', state: 'overridden', overrideReason: 'Así está en la constancia' },
  ]);
});

test('what is no change, no paper, or more than was asked is refused with its code', async () => {
  const member = await it_.build.member();
  const coordinator = await it_.as.coordinator(member);
  const same = await ask(coordinator, member.id, { legalName: member.legalName });
  expect(same).toMatchObject({ status: 422, body: { type: '/problems/nothing-requested' } });
  for (const field of ['state', 'memberId', 'name', 'requestedBy']) {
    const assigned = await ask(coordinator, member.id, { legalName: 'X, A.C.', [field]: 'accepted' });
    expect(assigned).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${field}`, code: 'unknown' }] } });
  }
  const disguised = { name: 'acta.pdf', content: Buffer.from('<html><script>1</script></html>') };
  const svg = await ask(coordinator, member.id, { legalName: 'X, A.C.' }, disguised);
  expect(svg).toMatchObject({ status: 422, body: { type: '/problems/file-type-refused' } });
  const bare = await coordinator.send(
    'POST',
    `/members/${member.id}/change-requests`,
    Buffer.from('--x\r\nContent-Disposition: form-data; name="legalName"\r\n\r\nX, A.C.\r\n--x--\r\n'),
    { 'content-type': 'multipart/form-data; boundary=x', 'x-requested-with': 'padron' },
  );
  expect(bare).toMatchObject({ status: 422, body: { type: '/problems/file-missing' } });
  const large = { name: 'acta.pdf', content: Buffer.alloc(15 * 1024 * 1024 + 1, PDF) };
  expect((await ask(coordinator, member.id, { legalName: 'X, A.C.' }, large)).status).toBe(413);
  expect((await coordinator.post(`/members/${member.id}/change-requests`, { legalName: 'X' })).status).toBe(415);
  expect((await coordinator.get<{ items: unknown[] }>(`/members/${member.id}/change-requests`)).body.items).toEqual([]);
  const decided = await accept(await it_.as.staff(), (await asked()).id, { state: 'accepted' });
  expect(decided.status).toBe(400);
});

test('the paper comes as an attachment, to who may read the request', async () => {
  const { coordinator, id } = await asked();
  for (const reader of [coordinator, await it_.as.staff()]) {
    const answer = await reader.get(`/change-requests/${id}/file`);
    expect(answer).toMatchObject({ status: 200, text: PDF.toString() });
    expect(answer.headers['content-disposition']).toMatch(/^attachment/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  }
});

test('another organisation’s request answers like one that does not exist, in every way', async () => {
  const { member, id } = await asked();
  const stranger = await it_.as.coordinator(await it_.build.member());
  const absent = '01930000-0000-7000-8000-00000000dead';
  for (const [own, none] of [[id, absent]] as const) {
    for (const path of [`/change-requests/${own}`, `/change-requests/${own}/file`, `/change-requests/${none}`])
      expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.delete(`/change-requests/${own}`, '"1"')).status).toBe(404);
  }
  expect((await stranger.get(`/members/${member.id}/change-requests`)).status).toBe(404);
  expect((await ask(stranger, member.id, { legalName: 'Ajena, A.C.' })).status).toBe(404);
  const { items } = (await stranger.get<{ items: unknown[] }>('/change-requests')).body;
  expect(items).toEqual([]);
});

test('and so it does where the database’s own wall is down: the queries know whose it is', async () => {
  const { member, id } = await asked();
  const stranger = await it_.as.coordinator(await it_.build.member());
  const tables = ['members', 'stored_files', 'change_requests', 'requested_changes'];
  const wall = (state: string) =>
    it_.owner.query(tables.map((table) => `ALTER TABLE ${table} ${state} ROW LEVEL SECURITY`).join('; '));
  await wall('DISABLE');
  try {
    for (const path of [
      `/change-requests/${id}`,
      `/change-requests/${id}/file`,
      `/members/${member.id}/change-requests`,
    ])
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
    expect((await stranger.delete(`/change-requests/${id}`, '"1"')).status).toBe(404);
    expect((await ask(stranger, member.id, { legalForm: 'IAP' })).status).toBe(404);
    expect((await stranger.get<{ items: unknown[] }>('/change-requests')).body.items).toEqual([]);
  } finally {
    await wall('ENABLE');
  }
});

test('coordinators decide nothing, staff ask for nothing, the board sees nothing', async () => {
  const { member, coordinator, id } = await asked();
  expect((await accept(coordinator, id)).status).toBe(403);
  expect((await coordinator.post(`/change-requests/${id}/refusal`, { reason: 'x' })).status).toBe(403);
  const staff = await it_.as.staff();
  expect((await ask(staff, member.id, { legalName: 'X, A.C.' })).status).toBe(403);
  expect((await staff.delete(`/change-requests/${id}`, '"1"')).status).toBe(403);
  const board = await it_.as.board();
  for (const path of ['/change-requests', `/change-requests/${id}`, `/members/${member.id}/change-requests`])
    expect((await board.get(path)).status).toBe(403);
});

test('the queue holds what waits, and the database lets no coordinator decide by other ways', async () => {
  const { member, id } = await asked();
  const staff = await it_.as.staff();
  const { items } = (
    await staff.get<{ items: Request[] }>(`/change-requests?state=pending&member=${member.id}&count=exact`)
  ).body;
  expect(items.map((request) => request.id)).toEqual([id]);
  const app = new Connection({ connectionString: it_.config.databaseUrl });
  await app.connect();
  const attempt = async (state: string) => {
    await app.query('BEGIN');
    await app.query(`SELECT set_config('role', 'padron_coordinator', true), set_config('app.member_ids', $1, true)`, [
      `{${member.id}}`,
    ]);
    const outcome = await app
      .query(`UPDATE change_requests SET state = $2, decided_at = now() WHERE id = $1`, [id, state])
      .then(
        ({ rowCount }) => rowCount,
        (error: { code: string }) => error.code,
      );
    await app.query('ROLLBACK');
    return outcome;
  };
  expect(await attempt('accepted')).toBe('42501');
  expect(await attempt('withdrawn')).toBe(1);
  await app.end();
});

test('what was asked for a member that has been merged since is refused, not made', async () => {
  const [{ member, id }, kept, staff] = [await asked(), await it_.build.member(), await it_.as.staff()];
  await merge(staff, kept, member);
  const before = await it_.owner.query('SELECT id, legal_name, version FROM members WHERE id = ANY ($1) ORDER BY id', [
    [member.id, kept.id],
  ]);
  expect(await accept(staff, id)).toMatchObject({ status: 409, body: { type: '/problems/change-request-of-merged' } });
  const after = await it_.owner.query('SELECT id, legal_name, version FROM members WHERE id = ANY ($1) ORDER BY id', [
    [member.id, kept.id],
  ]);
  expect(after.rows).toEqual(before.rows);
  const refusal = await staff.post<Request>(`/change-requests/${id}/refusal`, { reason: 'Ya se fusionó' });
  expect(refusal.body).toMatchObject({ state: 'refused' });
});
