import { startApp, type TestApp } from '../support/app';

/** The database's wall is taken down here: what is refused in this file, the queries of the application refuse by themselves. */
let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
  const { rows } = await it_.owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'audit') AND rowsecurity`,
  );
  for (const { name } of rows)
    await it_.owner.query(
      `ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY; GRANT SELECT, INSERT, UPDATE, DELETE ON ${name} TO padron_coordinator, padron_board`,
    );
  await it_.owner.query('GRANT USAGE ON SCHEMA audit TO padron_board');
});
afterAll(() => it_?.close());

const arrange = async () => {
  const { as, build, owner } = it_;
  await owner.query('DELETE FROM member_identifiers'); // those of the test before
  const own = await build.member({ name: 'Muro propio' });
  const other = await build.member({
    name: 'Muro ajeno',
    identifiers: { 'MX-RFC': 'FDL900306PM6', slug: 'muro-ajeno' },
  });
  const contact = await build.contact(other, { name: 'Muro ajeno', email: 'ajeno@organizacion.example' });
  const program = await build.program(other, { name: 'Muro ajeno' });
  return { own, other, contact, program, coordinator: await as.coordinator(own) };
};

test('without the second wall a coordinator still reaches nothing of another NGO', async () => {
  const { other, contact, program, coordinator } = await arrange();
  for (const path of [
    `/members/${other.id}`,
    `/members/${other.id}/periods`,
    `/members/${other.id}/history`,
    `/members/${other.id}/contacts`,
    `/members/${other.id}/programs`,
    `/contacts/${contact.id}`,
    `/programs/${program.id}`,
  ])
    expect([path, (await coordinator.get(path)).status]).toEqual([path, 404]);
  for (const path of [`/members/${other.id}`, `/contacts/${contact.id}`, `/programs/${program.id}`])
    expect([path, (await coordinator.patch(path, '"1"', { name: 'X' })).status]).toEqual([path, 404]);
  for (const path of [`/contacts/${contact.id}`, `/programs/${program.id}`])
    expect([path, (await coordinator.delete(path, '"1"')).status]).toEqual([path, 404]);
  expect((await coordinator.post(`/members/${other.id}/contacts`, { name: 'X' })).status).toBe(404);
  expect((await coordinator.post(`/members/${other.id}/programs`, { name: 'X', area: 'children' })).status).toBe(404);
  const { rows } = await it_.owner.query(
    `SELECT version FROM members WHERE id = $1 UNION ALL SELECT version FROM contacts WHERE member_id = $1 UNION ALL SELECT version FROM programs WHERE member_id = $1`,
    [other.id],
  );
  expect(rows).toEqual([{ version: 1 }, { version: 1 }, { version: 1 }]);
});

test('without the second wall a coordinator still lists, searches and counts the own alone', async () => {
  const { own, other, coordinator } = await arrange();
  for (const path of [
    '/members?q=muro',
    '/members?q=muro-ajeno',
    '/members?q=FDL900306PM6',
    `/contacts?q=muro`,
    '/contacts?q=ajeno@organizacion.example',
    `/contacts?member=${other.id}`,
    `/programs?q=muro&state=09`,
    `/programs?member=${other.id}`,
  ]) {
    const { body, text } = await coordinator.get<{ items: { name: string }[]; total: number }>(`${path}&count=exact`);
    const expected = path === '/members?q=muro' ? [own.name] : [];
    expect([path, body.items.map(({ name }) => name), body.total]).toEqual([path, expected, expected.length]);
    expect(text).not.toContain('ajen');
  }
});

test('without the second wall staff’s names and ids still stay out of a coordinator’s history', async () => {
  const { own, coordinator } = await arrange();
  const staff = await it_.as.staff();
  await it_.owner.query(`UPDATE accounts SET name = 'Persona de Oficina' WHERE id = $1`, [staff.accountId]);
  await staff.patch(`/members/${own.id}`, '"1"', { acronym: 'A' });
  await staff.post(`/members/${own.id}/resignation`, { on: '2099-01-01', reason: 'Cierre' });
  for (const path of ['history', 'periods']) {
    const answer = await coordinator.get(`/members/${own.id}/${path}`);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('Persona de Oficina');
    expect(answer.text).not.toContain(staff.accountId!);
  }
});

test('without the second wall the board still gets the public part alone', async () => {
  const { other } = await arrange();
  const board = await it_.as.board();
  const { body, text } = await board.get<Record<string, unknown>>(`/members/${other.id}`);
  expect(body).not.toHaveProperty('addressStreet');
  expect(body).toMatchObject({ identifiers: [{ scheme: 'slug' }] });
  expect(text).not.toContain('FDL900306PM6');
  expect((await board.get<{ items: unknown[] }>('/members?q=FDL900306PM6')).body.items).toEqual([]);
});
