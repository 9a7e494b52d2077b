import { ExportSweeper } from '../../src/exports/export-sweeper';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { bytesOf, ended, type ExportBody, exported, table } from './support';

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
  staff = await t.as.staff();
});
afterAll(() => t?.close());
beforeEach(() => t.owner.query('TRUNCATE members, exports CASCADE'));

const names = ({ columns, rows }: { columns: string[]; rows: string[][] }, header = 'Nombre en uso') =>
  rows.map((cells) => cells[columns.indexOf(header)]);

test('a list goes into a file as it is filtered and sorted, in the language that was asked for', async () => {
  await t.build.member({ name: 'Luz', state: '09' });
  await t.build.member({ name: 'Agua', state: '09' });
  await t.build.member({ name: 'Monte', state: '15' });
  const spanish = await table(t, staff, { kind: 'members', filters: { state: ['09'], status: [], sort: '-name' } });
  expect(names(spanish)).toEqual(['Luz', 'Agua']);
  const english = await table(t, staff, { kind: 'members', language: 'en', filters: { q: 'monte' } });
  expect(names(english, 'Name in use')).toEqual(['Monte']);
  expect(names(english, 'State')).toEqual(['Estado de México']);
  expect(names(english, 'Membership')).toEqual(['Active']);
});

test('the file is an attachment under a name of ours, never shown, never kept by a browser', async () => {
  await t.build.member({ name: 'Luz' });
  const { id, fileName, size, rowCount, expiresAt } = await exported(staff, { kind: 'members', format: 'csv' });
  expect([rowCount, fileName]).toEqual([1, expect.stringMatching(/^Organizaciones \d{4}-\d\d-\d\d\.csv$/)]);
  expect(Date.parse(expiresAt!)).toBeGreaterThan(Date.now() + 6 * 86_400_000);
  const { status, headers, content } = await bytesOf(t, staff, id);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': expect.stringContaining('attachment; filename='),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect([content.length, content.subarray(0, 3).toString('hex')]).toEqual([size, 'efbbbf']);
  const workbook = await exported(staff, { kind: 'members', format: 'xlsx' });
  expect((await bytesOf(t, staff, workbook.id)).content.subarray(0, 2).toString()).toBe('PK');
});

test('no cell of a file is computed by who opens it, in either format', async () => {
  const name = '=HYPERLINK("http://evil.example","Luz")';
  await t.build.member({ name, legalName: '+Luz, A.C.' });
  const { id } = await exported(staff, { kind: 'members', format: 'csv' });
  const text = (await bytesOf(t, staff, id)).content.toString();
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""Luz"")"`);
  expect(text).toContain(`"'+Luz, A.C."`);
  const book = await exported(staff, { kind: 'members', format: 'xlsx' });
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await bytesOf(t, staff, book.id)).content as never);
  expect(workbook.worksheets[0]!.getRow(2).getCell(2).value).toBe(`'${name}`);
  expect(names(await table(t, staff, { kind: 'members', format: 'xlsx' }))).toEqual([name]); // and is read back
});

test('a coordinator’s files hold the own NGOs, of every kind; another’s export is not there', async () => {
  const [own, other] = [await t.build.member({ name: 'Propia' }), await t.build.member({ name: 'Ajena' })];
  for (const member of [own, other]) {
    await t.build.contact(member, { name: `Persona de ${member.name}` });
    await t.build.program(member, { name: `Programa de ${member.name}` });
  }
  const coordinator = await t.as.coordinator(own);
  expect(names(await table(t, coordinator, { kind: 'members' }))).toEqual(['Propia']);
  expect(names(await table(t, coordinator, { kind: 'contacts' }), 'Nombre')).toEqual(['Persona de Propia']);
  expect(names(await table(t, coordinator, { kind: 'programs' }), 'Programa')).toEqual(['Programa de Propia']);
  const foreign = { kind: 'programs', format: 'csv', filters: { member: [other.id] } };
  expect((await exported(coordinator, foreign)).rowCount).toBe(0);

  const { id } = await exported(staff, { kind: 'contacts', format: 'csv' });
  for (const somebody of [coordinator, await t.as.staff(), await t.as.board()]) {
    expect((await somebody.get(`/exports/${id}`)).status).toBe(404);
    expect((await somebody.get(`/exports/${id}/file`)).status).toBe(404);
  }
  expect((await t.as.stranger().get(`/exports/${id}/file`)).status).toBe(401);
  const mine = await coordinator.get<{ items: ExportBody[] }>('/exports');
  expect(mine.body.items.map(({ kind }) => kind)).toEqual(['programs', 'programs', 'contacts', 'members']);
}, 60_000);

test('the board exports the public part of members, no contacts and no dues', async () => {
  await t.build.member({ name: 'Luz', identifiers: { 'MX-RFC': 'FDL900306PM6', 'member-number': 'M-0001' } });
  const board = await t.as.board();
  const { columns, rows } = await table(t, board, { kind: 'members' });
  expect(columns).toContain('Número de integrante');
  for (const hidden of ['RFC', 'Calle', 'Presupuesto anual', 'Personal remunerado'])
    expect(columns).not.toContain(hidden);
  expect(JSON.stringify(rows)).not.toContain('FDL900306PM6');
  for (const kind of ['contacts', 'terms'])
    expect((await board.post('/exports', { kind, format: 'csv' })).status).toBe(403);
});

test('who has lost an NGO or the role since does not get the file any more', async () => {
  const [own, second] = [await t.build.member(), await t.build.member()];
  const coordinator = await t.as.coordinator(own, second);
  const { id } = await exported(coordinator, { kind: 'contacts', format: 'csv' });
  expect((await bytesOf(t, coordinator, id)).status).toBe(200);
  await t.owner.query('UPDATE account_grants SET member_ids = $2 WHERE account_id = $1', [
    coordinator.accountId,
    [own.id],
  ]);
  expect((await bytesOf(t, coordinator, id)).status).toBe(404);
  const demoted = await t.as.staff();
  const contacts = await exported(demoted, { kind: 'contacts', format: 'csv' });
  await t.owner.query(`UPDATE account_grants SET role = 'board' WHERE account_id = $1`, [demoted.accountId]);
  expect((await bytesOf(t, demoted, contacts.id)).status).toBe(404);
});

test('filters are the list’s own: an unknown one or a wrong value is refused and says where', async () => {
  const unknown = await staff.post<{ errors: object[] }>('/exports', {
    kind: 'members',
    format: 'csv',
    filters: { colour: 'red' },
  });
  expect([unknown.status, unknown.body.errors]).toEqual([
    400,
    [expect.objectContaining({ pointer: '/filters/colour', code: 'unknown' })],
  ]);
  const wrong = await staff.post<{ errors: object[] }>('/exports', {
    kind: 'programs',
    format: 'xlsx',
    filters: { state: ['99'] },
  });
  expect([wrong.status, wrong.body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/filters/state' })]]);
  expect((await staff.post('/exports', { kind: 'accounts', format: 'csv' })).status).toBe(422);
});

test('a file is kept for seven days, and says afterwards that it is gone', async () => {
  const { id } = await exported(staff, { kind: 'members', format: 'csv' });
  await t.owner.query(`UPDATE exports SET expires_at = now() - interval '1 minute' WHERE id = $1`, [id]);
  await t.app.get(ExportSweeper).sweep();
  const { rows } = await t.owner.query(
    'SELECT f.removed_at IS NOT NULL AS gone FROM exports e JOIN stored_files f ON f.id = e.file_id WHERE e.id = $1',
    [id],
  );
  expect(rows).toEqual([{ gone: true }]);
  expect((await ended(staff, id)).state).toBe('expired');
  const file = await staff.get<{ type: string }>(`/exports/${id}/file`);
  expect([file.status, file.body.type]).toEqual([410, '/problems/export-expired']);
});

test('one that was cancelled leaves no file, and one that is not finished has none yet', async () => {
  const { body } = await staff.post<ExportBody>('/exports', { kind: 'members', format: 'csv' });
  await t.owner.query(`UPDATE jobs SET state = 'cancelled' WHERE id = $1`, [body.jobId]);
  const answer = await staff.get<{ type: string }>(`/exports/${body.id}/file`);
  if (answer.status !== 200) expect([answer.status, answer.body.type]).toEqual([409, '/problems/export-not-ready']);
});
