import { startApp, type TestApp } from '../support/app';
import type { Answer } from '../support/as';
import { type Paper, Papers } from './papers';

let t: TestApp;
let papers: Papers;
beforeAll(async () => {
  t = await startApp();
  papers = new Papers(t);
});
afterAll(() => t?.close());

interface Type {
  id: string;
  code: string;
  validityRule: string;
  isRequired: boolean;
  version: number;
}
const codeOf = ({ body }: Answer<unknown>) => (body as { type: string }).type.replace('/problems/', '');
const NEW = {
  code: 'SEGURO',
  nameEs: 'Póliza de seguro',
  nameEn: 'Insurance policy',
  validityRule: 'months',
  validityCount: 12,
};

test('the coalition begins with the sixteen papers of the trade, in its own order', async () => {
  const { body } = await (await t.as.staff()).get<{ items: Type[] }>('/document-types');
  expect(body.items.map(({ code }) => code)).toEqual(
    'ACTA PODER INE CSF OPC32D DOFICIO ACRED CLUNI INFRFOSC TRANSP DECANUAL EEFF INFANUAL AVISOPRIV PROTNNA IRSDET'.split(
      ' ',
    ),
  );
});

test('staff ask for another paper, change it under its version, and stop asking for it', async () => {
  const staff = await t.as.staff();
  const created = await staff.post<Type>('/document-types', NEW);
  expect([created.status, created.etag]).toEqual([201, '"1"']);
  expect(codeOf(await staff.post('/document-types', NEW))).toBe('document-type-code-taken');
  const path = `/document-types/${created.body.id}`;
  expect((await staff.patch(path, undefined, { nameEs: 'Otra' })).status).toBe(428);
  expect((await staff.patch(path, '"9"', { nameEs: 'Otra' })).status).toBe(412);
  const changed = await staff.patch<Type>(path, created.etag, { retiredOn: await papers.today() });
  expect(changed.body).toMatchObject({ retiredOn: await papers.today(), version: 2 });
  const member = await t.build.member();
  const refused = await papers.send(staff, member, 'SEGURO', { issuedOn: await papers.today() });
  expect(codeOf(refused)).toBe('document-type-retired');
  const asked = await staff.get<{ items: { typeId: string }[] }>(`/members/${member.id}/papers`);
  expect(asked.body.items.some(({ typeId }) => typeId === created.body.id)).toBe(false);
});

test('a rule has what it needs and nothing else', async () => {
  const staff = await t.as.staff();
  const wrong = await staff.post('/document-types', { ...NEW, code: 'X', validityCount: null });
  expect(wrong.body).toMatchObject({ status: 422, errors: [{ pointer: '/validityCount', code: 'count-needed' }] });
  const due = await staff.post('/document-types', {
    ...NEW,
    code: 'X',
    validityRule: 'annual_due',
    validityCount: null,
    validityDue: '02-29',
  });
  expect(due.body).toMatchObject({ status: 422, errors: [{ pointer: '/validityDue', code: 'pattern' }] });
});

test('when a rule changes, the papers that were sent under it follow', async () => {
  const [staff, member] = [await t.as.staff(), await t.build.member()];
  const { id } = (await papers.send(staff, member, 'AVISOPRIV', { issuedOn: await papers.today(-40) })).body;
  await staff.post(`/documents/${id}/verification`);
  const type = await staff.get<Type>(`/document-types/${await papers.typeId('AVISOPRIV')}`);
  await staff.patch(`/document-types/${type.body.id}`, type.etag, { validityRule: 'fixed_days', validityCount: 30 });
  const paper = await staff.get<Paper>(`/documents/${id}`);
  expect(paper.body).toMatchObject({ state: 'expired', expiresOn: await papers.today(-10) });
});

test('a paper is required by the member’s legal form', async () => {
  const staff = await t.as.staff();
  const requiredOf = async (form: string | null) => {
    const member = await t.build.member();
    await t.owner.query('UPDATE members SET legal_form = $2 WHERE id = $1', [member.id, form]);
    const { body } = await staff.get<{ items: { typeId: string; isRequired: boolean; state: string }[] }>(
      `/members/${member.id}/papers`,
    );
    const required = new Set(body.items.filter(({ isRequired }) => isRequired).map(({ typeId }) => typeId));
    return { acta: required.has(await papers.typeId('ACTA')), irs: required.has(await papers.typeId('IRSDET')) };
  };
  expect(await requiredOf('AC')).toEqual({ acta: true, irs: false });
  expect(await requiredOf('US_501C3')).toEqual({ acta: false, irs: true });
  expect(await requiredOf(null)).toEqual({ acta: false, irs: false });
});

test('a coordinator reads the list and does not change it', async () => {
  const coordinator = await t.as.coordinator(await t.build.member());
  expect((await coordinator.get('/document-types')).status).toBe(200);
  expect((await coordinator.post('/document-types', NEW)).status).toBe(403);
  expect(
    (await coordinator.patch(`/document-types/${await papers.typeId('ACTA')}`, '"1"', { isRequired: false })).status,
  ).toBe(403);
});
