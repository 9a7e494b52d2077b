import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { apply, emptyRegister, type ImportBody, type RowBody, rowsOf, send, table } from './support';

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
});
beforeEach(async () => {
  await emptyRegister(t);
  staff = await t.as.staff();
});
afterAll(() => t?.close());

const HEADER = ['Razón social', 'RFC', 'Municipio'];
/** The last character does not fit. */
const DOUBTFUL = 'FDL900306PM1';
const OTHER = 'DME060314ST2';
const REASON = 'Así aparece en la constancia';

async function patch<T>(path: string, id: string, body: object) {
  const { etag } = await staff.get(`/imports/${id}`);
  return staff.patch<T>(`/imports/${id}${path}`, etag, body);
}
const identifiers = async () =>
  (await t.owner.query('SELECT value, state, override_reason AS reason FROM member_identifiers ORDER BY value')).rows;

test('an identifier that looks wrong refuses its row until somebody says on the row why it is right', async () => {
  const { body } = await send(staff, table(HEADER, ['Luz', DOUBTFUL, ''], ['Sol', '', '']));
  expect(body.counts).toMatchObject({ create: 1, refused: 1 });
  const [refused] = await rowsOf(staff, body.id);
  expect(refused).toMatchObject({ overrideReason: null, problems: [{ code: 'rfc-check-digit', isOverridable: true }] });

  await patch('/rows/3', body.id, { decision: 'skip' });
  const given = await patch<RowBody>('/rows/2', body.id, { overrideReason: REASON });
  expect(given.body).toMatchObject({ action: 'create', overrideReason: REASON, problems: [] });
  expect((await staff.get<ImportBody>(`/imports/${body.id}`)).body.counts).toMatchObject({ create: 1, skip: 1 });

  const taken = await patch<RowBody>('/rows/2', body.id, { overrideReason: null });
  expect(taken.body).toMatchObject({ action: 'refused', overrideReason: null });
  await patch('/rows/2', body.id, { overrideReason: REASON });
  expect(await apply(staff, body.id)).toMatchObject({ state: 'done', result: { created: 1, refused: 0 } });
  expect(await identifiers()).toEqual([{ value: DOUBTFUL, state: 'overridden', reason: REASON }]);
});

test('reason and decision may come together', async () => {
  const luz = await t.build.member({ name: 'Luz' });
  const { body } = await send(staff, table(HEADER, ['Otra Casa', DOUBTFUL, '']));
  const both = { overrideReason: REASON, decision: 'update', memberId: luz.id };
  expect((await patch<RowBody>('/rows/2', body.id, both)).body).toMatchObject({ action: 'update', memberId: luz.id });
  await apply(staff, body.id);
  expect(await identifiers()).toEqual([{ value: DOUBTFUL, state: 'overridden', reason: REASON }]);
});

test('all rows with the same doubt get one reason at once; what cannot be right stays refused', async () => {
  const { body } = await send(
    staff,
    table(HEADER, ['Luz', DOUBTFUL, ''], ['Sol', OTHER, ''], ['Mar', 'SAT971301NN3', '']),
  );
  const all = await patch<ImportBody>('/rows', body.id, { code: 'rfc-check-digit', overrideReason: REASON });
  expect([all.status, all.body.counts]).toMatchObject([200, { create: 2, refused: 1 }]);
  expect((await rowsOf(staff, body.id)).map(({ overrideReason }) => overrideReason)).toEqual([REASON, REASON, null]);
});

test('a column of the file may say the reason', async () => {
  const { body } = await send(
    staff,
    table([...HEADER, 'Motivo'], ['Luz', DOUBTFUL, '', REASON], ['Sol', OTHER, '', ''], ['Mar', '', '', 'De más']),
  );
  expect(body.mapping['3']).toBe('overrideReason');
  expect(body.counts).toMatchObject({ create: 2, refused: 1 });
  await apply(staff, body.id);
  expect(await identifiers()).toEqual([{ value: DOUBTFUL, state: 'overridden', reason: REASON }]);
});

test('a reason rights no identifier that cannot be right', async () => {
  const { body } = await send(staff, table([...HEADER, 'Motivo'], ['Luz', 'FDL900306', '', REASON]));
  expect(body.counts).toMatchObject({ refused: 1 });
  const given = await patch<RowBody>('/rows/2', body.id, { overrideReason: REASON });
  expect(given.body).toMatchObject({ action: 'refused', problems: [{ isOverridable: false }] });
});

test('what the register has already is not judged again: the same file proposes no change', async () => {
  const file = table([...HEADER, 'Motivo'], ['Luz', DOUBTFUL, 'Tlalpan', REASON]);
  await apply(staff, (await send(staff, file)).body.id);
  expect((await send(staff, file)).body.counts).toMatchObject({ unchanged: 1 });
  const withoutReason = await send(staff, table(HEADER, ['Luz', DOUBTFUL, 'Coyoacán']));
  expect(withoutReason.body.counts).toMatchObject({ update: 1, refused: 0 });
  await apply(staff, withoutReason.body.id);
  expect(await identifiers()).toEqual([{ value: DOUBTFUL, state: 'overridden', reason: REASON }]);
});

test('an identifier that two rows claim waits, however doubtful it is', async () => {
  const { body } = await send(staff, table(HEADER, ['Luz', DOUBTFUL, ''], ['Sol', DOUBTFUL, '']));
  const all = await patch<ImportBody>('/rows', body.id, { code: 'rfc-check-digit', overrideReason: REASON });
  expect(all.body.counts).toMatchObject({ duplicate: 2 });
});

test('is refused when blank, of a row that is not there, and on an import that has moved on', async () => {
  const { body, etag } = await send(staff, table(HEADER, ['Luz', DOUBTFUL, '']));
  expect((await patch('/rows/2', body.id, { overrideReason: ' ' })).status).toBe(422);
  expect((await patch('/rows/9', body.id, { overrideReason: REASON })).status).toBe(404);
  expect((await patch('/rows', body.id, { code: 'rfc-date', overrideReason: REASON })).status).toBe(422);
  expect((await patch('/rows/2', body.id, { overrideReason: REASON })).status).toBe(200);
  expect(
    (await staff.patch(`/imports/${body.id}/rows`, etag, { code: 'rfc-check-digit', overrideReason: 'x' })).status,
  ).toBe(412);
});
