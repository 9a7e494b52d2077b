import { deflateSync } from 'node:zlib';
import { checkFigures } from '../../src/seals/check-figures';
import { checkSeals } from '../../src/seals/check-seals';
import { RowExpiry } from '../../src/privacy/row-expiry';
import { PinoLogger } from '../../src/shared/logger';
import { placeOf } from '../../src/shared/files/places';
import { attach, aDraft } from '../attachments/support';
import { Papers, pdf } from '../documents/papers';
import { exported } from '../exports/support';
import { merge } from '../merging/support';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { approve, expectStatus, readReport, submit } from '../support/reports';
import { CANARY, inFiles, inTables, namesTheCanary, plant, SAID } from './canary';

interface Found {
  places: { place: string; table: string; field: string; excerpt: string; memberName: string | null }[];
  files: { id: string; name: string; reason: string }[];
}
interface ErasureBody {
  id: string;
  counts: Record<string, number>;
  trailCount: number;
  fileCount: number;
}

let it_: TestApp;
let administrator: Client;
const logged: string[] = [];
beforeAll(async () => {
  const write = jest.spyOn(PinoLogger.prototype as unknown as { write(...given: unknown[]): void }, 'write');
  write.mockImplementation(
    (...given) => void logged.push(JSON.stringify(given.map((each) => (each instanceof Error ? each.stack : each)))),
  );
  it_ = await startApp({ LOG_LEVEL: 'debug' }, { demonstration: true });
  administrator = await it_.as.administrator();
});
afterAll(async () => {
  await it_?.close();
  jest.restoreAllMocks();
});

const search = async (person: object = CANARY): Promise<Found> =>
  expectStatus(await administrator.post<Found>('/person-searches', person), 200);
const erase = (person: object = CANARY, more: object = {}) =>
  administrator.post<ErasureBody>('/erasures', { ...person, ground: 'request', spared: [], files: [], ...more });
const lines: string[] = [];
const sealsHold = () => {
  const place = placeOf(it_.config);
  return checkSeals(
    it_.owner,
    (line) => lines.push(line),
    (key) => place.open(key),
  );
};
const figuresHold = () => checkFigures(it_.owner, (line) => lines.push(line));

/** Through the doors that people's data come in by, each as whoever uses it. */
async function throughTheDoors(): Promise<void> {
  const staff = await it_.as.staff();
  const papers = new Papers(it_);
  const { coordinator, report, member } = await aDraft(it_, staff);
  const contact = { name: CANARY.names[0], email: CANARY.emails[0], phone: CANARY.phones[0], roles: [] };
  const once = coordinator.with({ 'idempotency-key': 'canary-1' });
  const { body, etag } = await once.post<{ id: string }>(`/members/${member.id}/contacts`, contact);
  expectStatus(await coordinator.patch(`/contacts/${body.id}`, etag, { phone: '(55) 4433-2211' }), 200);
  expectStatus(await staff.post(`/members/${member.id}/notes`, { text: SAID }), 201);
  await attach(coordinator, report, `Constancia de ${CANARY.names[0]}.pdf`, { caption: SAID });
  await attach(coordinator, report, 'lista.pdf', { content: deflated(SAID) });
  const { version } = await readReport(coordinator, report.id);
  const words = { narrative: SAID, narrativeLanguage: 'es', signatory: CANARY.names[0] };
  expectStatus(await coordinator.patch(`/reports/${report.id}`, `"${version}"`, words), 200);
  await submit(coordinator, report);
  await approve(staff, report);
  expectStatus(
    await papers.send(coordinator, member, 'CSF', {
      issuedOn: await papers.today(),
      content: pdf(SAID),
      name: 'csf.pdf',
    }),
    201,
  );
  expect((await exported(staff, { kind: 'contacts', format: 'xlsx' })).state).toBe('done');
  await staff.upload('/imports', {
    name: `${CANARY.names[0]}.csv`,
    content: `Nombre legal,Correo\n"${SAID}, A.C.",${CANARY.emails[0]}\n`,
  });
  const filter = { page: 'members', name: 'La de Zoraida', query: `q=${CANARY.emails[0]}` };
  expectStatus(await staff.post('/saved-filters', filter), 201);
  const twin = await it_.build.member();
  await it_.build.contact(twin, { name: CANARY.names[0], email: CANARY.emails[0], phone: CANARY.phones[0] });
  await merge(staff, member, twin);
  const invited = { email: CANARY.emails[0], role: 'board', memberIds: [], language: 'es' };
  expectStatus(await administrator.post('/invitations', invited), 201);
  await it_.build.account({ role: 'board', email: CANARY.emails[0], name: CANARY.names[0] });
  expectStatus(await coordinator.get(`/contacts?q=${encodeURIComponent(CANARY.names[0]!)}`), 200);
}

/** With its words in a stream that is packed, as most programs write them. */
const deflated = (said: string): Buffer => {
  const [head, tail] = pdf().toString('latin1').split('trailer');
  const stream = deflateSync(Buffer.from(`BT (${said}) Tj ET`, 'latin1')).toString('latin1');
  return Buffer.from(
    `${head}5 0 obj\n<< /Filter /FlateDecode >>\nstream\n${stream}\nendstream\nendobj\ntrailer${tail}`,
    'latin1',
  );
};

test('S-49 a person is erased from every table, the trail, the texts beside seals, every file and the log; seals and figures hold', async () => {
  await throughTheDoors();
  expect([await figuresHold(), await sealsHold()]).toEqual([true, true]);
  const planted = await plant(it_.owner);
  expect(planted.length).toBeGreaterThan(80);
  const before = await inTables(it_.owner);
  const tables = new Set(before.map((line) => line.split(':')[0]));
  for (const table of [
    'contacts',
    'accounts',
    'idempotency_keys',
    'seal_texts',
    'audit.entries',
    'import_rows',
    'merged_rows',
    'jobs',
    'reports',
    'report_attachments',
    'stored_files',
    'invitations',
    'applications',
    'change_requests',
    'interactions',
    'member_notes',
    'saved_filters',
  ])
    expect([table, tables.has(table)]).toEqual([table, true]);
  expect(inFiles(it_.config.files.directory).length).toBeGreaterThanOrEqual(3);

  const found = await search();
  expect(found.places.length).toBeGreaterThan(planted.length / 2);
  expect(found.files.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['content', 'export']));
  const done = expectStatus(await erase(CANARY, { files: found.files.map(({ id }) => id) }), 201);
  expect(done.trailCount).toBeGreaterThan(20);

  expect(await inTables(it_.owner)).toEqual([]);
  await until(() => inFiles(it_.config.files.directory).length === 0);
  expect(logged.filter(namesTheCanary)).toEqual([]);
  expect([await figuresHold(), await sealsHold(), lines.filter((line) => /break|differ/.test(line)).slice(-3)]).toEqual(
    [true, true, expect.anything()],
  );
  expect(await search()).toEqual({ places: [], files: [], isCut: false });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
}

test('who has the same name stays where somebody says that it is another person', async () => {
  const member = await it_.build.member();
  const person = { names: ['Ofelia Homónima Ruiz'], emails: [], phones: [] };
  const [one, other] = [
    await it_.build.contact(member, { name: person.names[0] }),
    await it_.build.contact(member, { name: person.names[0] }),
  ];
  const found = await search(person);
  expect(found.places.map(({ table, field, memberName }) => [table, field, memberName])).toEqual(
    [one, other].map(() => ['contacts', 'name', expect.any(String)]),
  );
  expectStatus(await erase(person, { spared: [`contacts/${other.id}`] }), 201);
  const staff = await it_.as.staff();
  const nameOf = async ({ id }: { id: string }) => (await staff.get<{ name: string }>(`/contacts/${id}`)).body.name;
  expect([await nameOf(one), await nameOf(other)]).toEqual(['[…]', person.names[0]]);
  const { rows } = await it_.owner.query<{ name: string }>(
    `SELECT after ->> 'name' AS name FROM audit.entries WHERE table_name = 'contacts' AND action = 'insert' AND row_id = ANY ($1) ORDER BY id`,
    [[one.id, other.id]],
  );
  expect(rows.map(({ name }) => name)).toEqual(['[…]', person.names[0]]);
});

test('whose account is erased is out at once, and nobody erases the own one', async () => {
  const email = 'erasable@padron.example';
  const { id, grantId } = await it_.build.account({ role: 'staff', email, name: 'Persona Borrable Uno' });
  expect((await erase({ names: ['Persona Borrable Uno'], emails: [email], phones: [] })).status).toBe(201);
  const { rows } = await it_.owner.query(
    'SELECT a.email, a.name, a.status, a.password_hash, g.ended_at IS NOT NULL AS "isEnded" FROM accounts a JOIN account_grants g ON g.id = $2 WHERE a.id = $1',
    [id, grantId],
  );
  expect(rows).toEqual([
    { email: `borrado-${id}@padron.invalid`, name: '[…]', status: 'deactivated', password_hash: null, isEnded: true },
  ]);
  const own = await it_.owner.query<{ email: string }>('SELECT email FROM accounts WHERE id = $1', [
    administrator.accountId,
  ]);
  const refused = await erase({ names: [], emails: [own.rows[0]!.email], phones: [] });
  expect([refused.status, (refused.body as unknown as { type: string }).type]).toEqual([409, '/problems/own-erasure']);
});

test('what would be found everywhere is refused field by field, and so is a search for nobody', async () => {
  const { status, body } = await administrator.post<{ errors: { pointer: string; code: string }[] }>(
    '/person-searches',
    {
      names: ['María'],
      emails: ['nadie'],
      phones: ['12'],
    },
  );
  expect([status, body.errors.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
    422,
    ['/names/0 full-name', '/emails/0 whole-email', '/phones/0 whole-phone'],
  ]);
  expect((await administrator.post('/person-searches', { names: [], emails: [], phones: [] })).status).toBe(422);
});

test('the list tells who erased how much and never whom; the trail tells of it too, and administrators alone may read or do it', async () => {
  const { body } = await administrator.get<{ items: ErasureBody[] }>('/erasures?limit=1');
  const { id } = body.items[0]!;
  expect((await administrator.get(`/erasures/${id}`)).status).toBe(200);
  const { rows } = await it_.owner.query(
    `SELECT action, account_id FROM audit.entries WHERE table_name = 'erasures' AND row_id = $1`,
    [id],
  );
  expect(rows).toEqual([{ action: 'event', account_id: administrator.accountId }]);
  for (const somebody of [
    await it_.as.staff(),
    await it_.as.coordinator(await it_.build.member()),
    await it_.as.board(),
  ]) {
    expect((await somebody.post('/person-searches', CANARY)).status).toBe(403);
    expect((await somebody.post('/erasures', { ...CANARY, ground: 'request', spared: [], files: [] })).status).toBe(
      403,
    );
    expect((await somebody.get('/erasures')).status).toBe(403);
  }
});

test('nothing of a search or an erasure is kept under its key, not even a digest', async () => {
  const once = administrator.with({ 'idempotency-key': 'search-1' });
  const nobody = { names: ['Nadie Que Aquí Esté'], emails: [], phones: [] };
  expect((await once.post('/person-searches', nobody)).status).toBe(200);
  expect((await once.post('/erasures', { ...nobody, ground: 'mistake', spared: [], files: [] })).status).toBe(201);
  const { rowCount } = await it_.owner.query(`SELECT FROM idempotency_keys WHERE key = 'search-1'`);
  expect(rowCount).toBe(0);
});

test('audit.redact is called by an administrator’s role alone, belongs to a role of its own, and refuses to take everything', async () => {
  const { rows } = await it_.owner.query(
    `SELECT pg_get_userbyid(proowner) AS owner FROM pg_proc WHERE oid = 'audit.redact(text, text, text[], uuid)'::regprocedure`,
  );
  expect(rows).toEqual([{ owner: 'padron_redactor' }]);
  for (const [role, code] of [
    ['administrator', '22023'],
    ['staff', '42501'],
    ['coordinator', '42501'],
    ['board', '42501'],
    ['system', '42501'],
  ]) {
    await it_.owner.query('BEGIN');
    await it_.owner.query(`GRANT padron_${role} TO current_user`);
    await it_.owner.query(`SET LOCAL ROLE padron_${role}`);
    await expect(it_.owner.query(`SELECT audit.redact('', '', '{}', gen_random_uuid())`)).rejects.toMatchObject({
      code,
    });
    await it_.owner.query('ROLLBACK');
  }
});

test('S-49 what was kept for a while goes once its time is over: copies of answers, counts of tries, sessions of old', async () => {
  const expiry = it_.app.get(RowExpiry, { strict: false });
  await expiry.sweep();
  const { id, grantId } = await it_.build.account();
  const session = (name: string, days: number) =>
    it_.owner.query(
      `INSERT INTO sessions (id, handle_hash, account_id, grant_id, carrier, idle_minutes, expires_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'browser', 60, now() - make_interval(days => $4))`,
      [Buffer.from(name), id, grantId, days],
    );
  await session('old', 91);
  await session('newer', 89);
  const answer = (key: string, days: number) =>
    it_.owner.query(
      `INSERT INTO idempotency_keys (account_id, key, request_hash, status, headers, created_at) VALUES ($1, $2, '', 201, '{}', now() - make_interval(days => $3))`,
      [id, key, days],
    );
  await answer('old', 8);
  await answer('newer', 6);
  const tries = (bucket: string, hours: number) =>
    it_.owner.query(
      `INSERT INTO throttles (bucket, attempts, window_started_at) VALUES ($1, 1, now() - make_interval(hours => $2))`,
      [Buffer.from(bucket), hours],
    );
  await tries('old', 25);
  await tries('newer', 23);
  expect(await expiry.sweep()).toEqual({ answers: 1, tries: 1, sessions: 1 });
  expect(await expiry.sweep()).toEqual({ answers: 0, tries: 0, sessions: 0 });
});
