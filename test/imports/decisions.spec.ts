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
type Refusal = { errors: { pointer: string; code: string }[] };

/** Decides with the import's version as it is now. */
async function decide<T = RowBody>(id: string, number: number, decision: object) {
  const { etag } = await staff.get(`/imports/${id}`);
  return staff.patch<T>(`/imports/${id}/rows/${number}`, etag, decision);
}
const counts = async (id: string) => (await staff.get<ImportBody>(`/imports/${id}`)).body.counts;

test('a decision takes the place of the proposal, counts, and can be taken back', async () => {
  const luz = await t.build.member({ name: 'Puente de Luz' });
  const { body } = await send(staff, table(HEADER, ['Puentes de Luz', '', 'Tlalpan']));
  expect(body.counts).toMatchObject({ duplicate: 1 });

  const updated = await decide(body.id, 2, { decision: 'update', memberId: luz.id });
  expect(updated.body).toMatchObject({ action: 'update', decision: 'update', memberId: luz.id, memberName: luz.name });
  expect(updated.body.changes).toContainEqual({ field: 'addressMunicipality', from: null, to: 'Tlalpan' });
  expect(updated.etag).toBe('"2"');
  expect(await counts(body.id)).toMatchObject({ update: 1, duplicate: 0 });

  const created = await decide(body.id, 2, { decision: 'create' });
  expect(created.body).toMatchObject({ action: 'create', memberId: null, changes: [] });
  const skipped = await decide(body.id, 2, { decision: 'skip' });
  expect(skipped.body).toMatchObject({ action: 'skip', decision: 'skip' });
  expect(await rowsOf(staff, body.id, '&action=skip')).toHaveLength(1);

  const undone = await decide(body.id, 2, { decision: null });
  expect(undone.body).toMatchObject({ action: 'duplicate', decision: null, memberId: null });
  expect(undone.body.candidates).toMatchObject([{ memberId: luz.id, reason: 'similar-name' }]);
  expect(await counts(body.id)).toMatchObject({ duplicate: 1, skip: 0 });
});

test('is taken on the import as it was read', async () => {
  const { body, etag } = await send(staff, table(HEADER, ['Luz', '', ''], ['Luz', '', '']));
  const path = `/imports/${body.id}/rows`;
  expect((await staff.patch(`${path}/2`, etag, { decision: 'skip' })).status).toBe(200);
  expect((await staff.patch(`${path}/3`, etag, { decision: 'skip' })).status).toBe(412);
  expect((await staff.patch(`${path}/3`, undefined, { decision: 'skip' })).status).toBe(428);
  expect((await decide(body.id, 99, { decision: 'skip' })).status).toBe(404);
  expect((await staff.patch(`${path}/x`, etag, { decision: 'skip' })).status).toBe(400);
});

test('what is decided is what is applied; what waits is left out', async () => {
  const { body } = await send(
    staff,
    table(HEADER, ['Luz', '', 'Uno'], ['Luz', '', 'Dos'], ['Sol', '', ''], ['Sol', '', '']),
  );
  await decide(body.id, 2, { decision: 'create' });
  await decide(body.id, 3, { decision: 'create' });
  await decide(body.id, 4, { decision: 'skip' });
  expect(await apply(staff, body.id)).toMatchObject({ state: 'done', result: { created: 2, skipped: 1, waiting: 1 } });
  const { rows } = await t.owner.query('SELECT name, address_municipality AS place FROM members ORDER BY 2');
  expect(rows).toEqual([
    { name: 'Luz', place: 'Dos' },
    { name: 'Luz', place: 'Uno' },
  ]);
  // Both are known now: the same file asks about them no more.
  expect((await send(staff, table(HEADER, ['Luz', '', 'Uno'], ['Luz', '', 'Dos']))).body.counts).toMatchObject({
    unchanged: 2,
  });
});

describe('refuses', () => {
  const refused = async (id: string, number: number, decision: object) => {
    const { status, body } = await decide<Refusal>(id, number, decision);
    return [status, body.errors?.map(({ pointer, code }) => [pointer, code])];
  };

  test('a row with errors, but to leave it out', async () => {
    const { body } = await send(staff, table(HEADER, ['Luz', 'XYZ', '']));
    expect(await refused(body.id, 2, { decision: 'create' })).toEqual([422, [['/decision', 'row-refused']]]);
    expect((await decide(body.id, 2, { decision: 'skip' })).status).toBe(200);
  });

  test('an update of nobody, or of who is out of reach', async () => {
    const { body } = await send(staff, table(HEADER, ['Luz', '', '']));
    expect(await refused(body.id, 2, { decision: 'update' })).toEqual([422, [['/memberId', 'which-member']]]);
    const memberId = '01930000-0000-7000-8000-000000000000';
    expect((await decide(body.id, 2, { decision: 'update', memberId })).status).toBe(404);
  });

  test('an identifier that another organisation, or another row to be applied, has', async () => {
    await t.build.member({ name: 'Luz', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
    const other = await t.build.member({ name: 'Otra' });
    const { body } = await send(
      staff,
      table(HEADER, ['Luz', 'FDL900306PM6', 'Tlalpan'], ['Sol', 'FTM981104540', ''], ['Mar', 'FTM981104540', '']),
    );
    expect(await refused(body.id, 2, { decision: 'create' })).toEqual([422, [['/decision', 'identifier-held']]]);
    expect(await refused(body.id, 2, { decision: 'update', memberId: other.id })).toEqual([
      422,
      [['/decision', 'identifier-held']],
    ]);
    expect((await decide(body.id, 3, { decision: 'create' })).status).toBe(200);
    expect(await refused(body.id, 4, { decision: 'create' })).toEqual([422, [['/decision', 'identifier-in-row']]]);
  });

  test('two rows that update one member', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const { body } = await send(staff, table(HEADER, ['Luz', '', 'Tlalpan'], ['Otra cosa', '', 'Coyoacán']));
    expect(await refused(body.id, 3, { decision: 'update', memberId: luz.id })).toEqual([
      422,
      [['/decision', 'member-in-row']],
    ]);
  });
});
