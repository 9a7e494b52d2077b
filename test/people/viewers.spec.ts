import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());

interface Viewers {
  roles: { role: string; people: number; names: string[]; sees: string[] }[];
}
const viewers = (by: Client, { id }: { id: string }) => by.get<Viewers>(`/members/${id}/viewers`);

/** Where each of what is told can be looked at. */
const LOOKS: Record<string, (id: string) => string> = {
  profile: (id) => `/members/${id}`,
  programs: (id) => `/members/${id}/programs`,
  contacts: (id) => `/members/${id}/contacts`,
  documents: (id) => `/members/${id}/documents`,
  membership: (id) => `/members/${id}/periods`,
  dues: (id) => `/members/${id}/terms`,
  reports: () => '/reports',
  'approved-figures': () => '/insights/coverage',
  notes: (id) => `/members/${id}/notes`,
  history: (id) => `/members/${id}/history`,
};

test('what it says that a role sees is what the API lets that role see', async () => {
  const member = await t.build.member();
  await t.build.indicator();
  const coordinator = await t.as.coordinator(member);
  const { body } = await viewers(coordinator, member);
  const someone: Record<string, Client> = {
    administrator: await t.as.administrator(),
    staff: await t.as.staff(),
    coordinator,
    board: await t.as.board(),
  };
  expect(body.roles.map(({ role }) => role)).toEqual(Object.keys(someone));
  for (const { role, sees } of body.roles)
    for (const [area, at] of Object.entries(LOOKS)) {
      const { status } = await someone[role]!.get(at(member.id));
      expect([role, area, status !== 403]).toEqual([role, area, sees.includes(area)]);
    }
});

test('a coordinator reads how many there are, and of the colleagues alone who; the office reads who they are', async () => {
  const [own, other] = [await t.build.member(), await t.build.member()];
  const coordinator = await t.as.coordinator(own);
  await t.build.account({ role: 'coordinator', memberIds: [own.id], name: 'Colega Propia' });
  await t.build.account({ role: 'coordinator', memberIds: [other.id], name: 'Ajena Lejana' });
  await t.build.account({ role: 'staff', name: 'Nombre De Oficina' });
  await t.build.account({ role: 'board', name: 'Nombre Del Consejo' });
  const gone = await t.build.account({ role: 'coordinator', memberIds: [own.id], name: 'Quien Se Fue' });
  await t.owner.query(`UPDATE accounts SET status = 'deactivated' WHERE id = $1`, [gone.id]);
  const seen = await viewers(coordinator, own);
  const of = (role: string, { roles }: Viewers) => roles.find((each) => each.role === role)!;
  expect(of('coordinator', seen.body)).toMatchObject({ people: 2, names: ['Colega Propia', 'Una persona'] });
  expect(of('staff', seen.body).people).toBeGreaterThan(0);
  expect(seen.text).not.toMatch(/Oficina|Consejo|Ajena|Se Fue/);
  const office = await viewers(await t.as.staff(), own);
  expect(office.text).toMatch(/Nombre De Oficina/);
  expect(office.text).not.toMatch(/Ajena/);
});

test('another NGO’s id answers like an absent one, and the board is refused', async () => {
  const [own, other] = [await t.build.member(), await t.build.member()];
  const coordinator = await t.as.coordinator(own);
  const foreign = await viewers(coordinator, other);
  const absent = await viewers(coordinator, { id: '01930000-0000-7000-8000-000000000001' });
  expect([foreign.status, absent.status]).toEqual([404, 404]);
  expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
  expect((await viewers(await t.as.board(), own)).status).toBe(403);
});
