import { startApp, type TestApp } from '../support/app';
import { openCycle } from '../support/reports';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

test('instants are in UTC, wherever the database stands', async () => {
  const { rows } = await it_.owner.query<{ name: string }>('SELECT current_database() AS name');
  await it_.owner.query(`ALTER DATABASE ${rows[0]!.name} SET timezone = 'America/Mexico_City'`);
  const staff = await it_.as.staff();
  const cycle = await it_.build.cycle([]);
  await openCycle(staff, cycle);
  // Several at once, so that connections are used that were made after the change.
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => staff.get<{ openedAt: string }>(`/cycles/${cycle.id}`)),
  );
  for (const { body } of answers) {
    expect(body.openedAt).toMatch(/(Z|\+00:00)$/);
    expect(Math.abs(Date.parse(body.openedAt) - Date.now())).toBeLessThan(60_000);
  }
});
