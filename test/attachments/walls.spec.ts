import { Client as Connection } from 'pg';
import { Access } from '../../src/access/access';
import { pdf } from '../documents/papers';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { leaksTo, raw } from '../support/every-get';
import { approve, submit } from '../support/reports';
import { aDraft, attach, namesIn, remove, restore, send } from './support';

let it_: TestApp;
let staff: Client;
let app: Connection; // signs in as the app does
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
  app = new Connection({ connectionString: it_.config.databaseUrl });
  await app.connect();
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await app?.end();
  await it_?.close();
});

/** Words that stand nowhere else: where one is read, a file of a report got out. */
const CANARIES = { name: 'Zapotillo', caption: 'Quetzalia', content: 'Xoconostle' };

async function arrange() {
  const made = await aDraft(it_, staff);
  const { coordinator, member, report, cycle } = made;
  const file = { content: pdf(CANARIES.content), caption: CANARIES.caption };
  const attachment = await attach(coordinator, report, `${CANARIES.name}.pdf`, file);
  await submit(coordinator, report);
  await approve(staff, report);
  const canaries = [...Object.values(CANARIES), attachment.sha256];
  const ids = [member.id, report.id, cycle.id, attachment.id];
  const pairs: [string, string][] = [
    [report.id, attachment.id],
    [report.id, '1'],
  ];
  return { ...made, attachment, leaks: (person: Client) => leaksTo(it_, person, { canaries, ids, pairs }) };
}

test('of all that can be read, staff and the own coordinator find the files: else what follows would prove nothing', async () => {
  const { coordinator, report, attachment, leaks } = await arrange();
  for (const person of [staff, coordinator]) {
    const found = (await leaks(person)).join('\n');
    for (const path of [
      `200 /reports/${report.id}\n`,
      `/reports/${report.id}/seals/1`,
      `/reports/${report.id}/receipt`,
      `/reports/${report.id}/attachments/${attachment.id}/file`,
    ])
      expect(found).toContain(path);
    expect(found).not.toMatch(/^5/m);
  }
});

test('the board, and another organisation, find none anywhere', async () => {
  const { leaks } = await arrange();
  expect(await leaks(await it_.as.board())).toEqual([]);
  expect(await leaks(await it_.as.coordinator(await it_.build.member()))).toEqual([]);
});

test('even with the guard and the queries’ reach taken away the database gives none out', async () => {
  const { report, attachment, leaks } = await arrange();
  const board = await it_.as.board();
  const other = await it_.as.coordinator(await it_.build.member());
  jest.spyOn(Access.prototype, 'demand').mockImplementation(() => undefined);
  jest.spyOn(Access.prototype, 'reach').mockImplementation(() => 'all');
  const file = `/reports/${report.id}/attachments/${attachment.id}/file`;
  expect((await raw(it_, other, 'GET', file)).status).toBe(404);
  expect((await raw(it_, board, 'GET', file)).text).not.toMatch(CANARIES.content);
  expect((await leaks(other)).filter((leak) => !leak.startsWith('5'))).toEqual([]);
});

test('another organisation’s answers like an absent one, and the board is refused', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  const attachment = await attach(coordinator, report, 'lista.pdf');
  const other = await aDraft(it_, staff);
  const path = `/reports/${report.id}/attachments/${attachment.id}`;
  const tries = async (person: Client) =>
    [
      await send(person, report, 'ajena.pdf'),
      await person.get(path),
      await person.get(`${path}/file`),
      await person.patch(path, '"1"', { caption: 'Ajena' }),
      await remove(person, report, attachment),
      await restore(person, report, attachment),
    ].map(({ status }) => status);
  expect(await tries(other.coordinator)).toEqual([404, 404, 404, 404, 404, 404]);
  expect(await tries(await it_.as.board())).toEqual([403, 403, 403, 403, 403, 403]);
  // Nor is it found under another report, whoever asks.
  for (const person of [other.coordinator, staff]) {
    const within = `/reports/${other.report.id}/attachments/${attachment.id}`;
    expect((await person.get(within)).status).toBe(404);
    expect((await person.get(`${within}/file`)).status).toBe(404);
    expect((await remove(person, other.report, attachment)).status).toBe(404);
  }
});

test('and so it does where the database’s own wall is down: the queries know whose it is', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  const [attachment, gone] = [
    await attach(coordinator, report, 'lista.pdf'),
    await attach(coordinator, report, 'g.pdf'),
  ];
  expect((await remove(coordinator, report, gone)).status).toBe(204);
  const other = await aDraft(it_, staff);
  const path = `/reports/${report.id}/attachments/${attachment.id}`;
  const within = `/reports/${other.report.id}/attachments/${attachment.id}`;
  const tables = ['members', 'reports', 'stored_files', 'report_attachments'];
  const wall = (state: string) =>
    it_.owner.query(tables.map((table) => `ALTER TABLE ${table} ${state} ROW LEVEL SECURITY`).join('; '));
  await wall('DISABLE');
  try {
    const tries = [
      await send(other.coordinator, report, 'ajena.pdf'),
      await other.coordinator.get(path),
      await other.coordinator.get(`${path}/file`),
      await other.coordinator.patch(path, '"1"', { caption: 'Ajena' }),
      await remove(other.coordinator, report, attachment),
      await restore(other.coordinator, report, gone),
      await other.coordinator.get(within),
      await other.coordinator.get(`${within}/file`),
      await other.coordinator.patch(within, '"1"', { caption: 'Ajena' }),
      await remove(other.coordinator, other.report, attachment),
      await restore(other.coordinator, other.report, gone),
    ];
    expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 404));
    expect(await namesIn(coordinator, report)).toEqual(['lista.pdf']);
  } finally {
    await wall('ENABLE');
  }
});

test('as a coordinator the database itself keeps what was handed in', async () => {
  const { report, member } = await arrange();
  const asCoordinator = async (text: string, values: unknown[]) => {
    await app.query('BEGIN');
    try {
      await app.query(`SELECT set_config('role', 'padron_coordinator', true), set_config('app.member_ids', $1, true)`, [
        `{${member.id}}`,
      ]);
      return (await app.query(text, values)).rowCount;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await app.query('ROLLBACK');
    }
  };
  const files = `UPDATE stored_files SET removed_at = now() WHERE member_id = $1`;
  expect(await asCoordinator('UPDATE report_attachments SET caption = NULL WHERE report_id = $1', [report.id])).toBe(0);
  expect(await asCoordinator('UPDATE report_attachments SET file_id = file_id WHERE report_id = $1', [report.id])).toBe(
    '42501',
  );
  expect(await asCoordinator(files, [member.id])).toBe(0);
  expect(
    await asCoordinator(
      `INSERT INTO report_attachments (id, member_id, report_id, file_id, created_by)
       SELECT gen_random_uuid(), $2, $1, f.id, f.created_by FROM stored_files f WHERE f.member_id = $2`,
      [report.id, member.id],
    ),
  ).toBe('42501');
});
