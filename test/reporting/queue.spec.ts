import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { expectStatus, figuresIn, fillIn, openCycle, type Report, reportOf, submit } from '../support/reports';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

interface Item {
  id: string;
  memberName: string;
  waitingSince: string | null;
}
const found = async (query: string) => {
  const { body } = await staff.get<{ items: Item[]; total: number }>(`/reports?count=exact&${query}`);
  expect(body.total).toBe(body.items.length);
  return body.items;
};
const namesFound = async (query: string) => (await found(query)).map(({ memberName }) => memberName);

interface Waiting {
  name: string;
  days: number;
  isReturned?: boolean;
}

describe('the queue of reports', () => {
  let cycles: string;
  let returned: { coordinator: Client; report: Report };
  beforeAll(async () => {
    const indicator = await it_.build.indicator();
    const members = new Map<string, { id: string }>();
    for (const name of ['Casa Ñandú', 'Árbol', 'Comedor del Sur', 'Delta']) {
      const member = await it_.build.member({ name });
      await it_.build.program(member, { indicators: [indicator.code] });
      members.set(name, member);
    }
    const cycle = await it_.build.cycle([indicator]);
    await openCycle(staff, cycle);
    cycles = `cycle=${cycle.id}`;
    /** Handed in so many days ago, or returned then. */
    const wait = async ({ name, days, isReturned }: Waiting) => {
      const coordinator = await it_.as.coordinator(members.get(name)!);
      const report = await reportOf(coordinator, members.get(name)!, cycle);
      await fillIn(coordinator, report);
      await submit(coordinator, report);
      const remarks = [{ figureId: figuresIn(report)[0]!.id, text: '¿Seguro?' }];
      if (isReturned) expectStatus(await staff.post(`/reports/${report.id}/return`, { remarks }), 201);
      const column = isReturned ? 'returned_at' : 'submitted_at';
      const ago = `UPDATE reports SET ${column} = now() - make_interval(days => $2) WHERE id = $1`;
      await it_.owner.query(ago, [report.id, days]);
      return { coordinator, report };
    };
    await wait({ name: 'Casa Ñandú', days: 3 });
    await wait({ name: 'Árbol', days: 12 });
    returned = await wait({ name: 'Comedor del Sur', days: 8, isReturned: true });
  });

  test('is in the order of waiting, for the office or for the member; what waits for nobody comes last', async () => {
    const order = ['Árbol', 'Comedor del Sur', 'Casa Ñandú', 'Delta'];
    expect(await namesFound(`${cycles}&sort=waitingSince`)).toEqual(order);
    expect(await namesFound(`${cycles}&sort=-waitingSince`)).toEqual([...order.slice(0, 3).reverse(), 'Delta']);
    expect((await found(`${cycles}&sort=waitingSince`)).map(({ waitingSince }) => waitingSince !== null)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('holds what has waited for more than so many days', async () => {
    expect(await namesFound(`${cycles}&sort=waitingSince&waitingOver=7`)).toEqual(['Árbol', 'Comedor del Sur']);
    expect(await namesFound(`${cycles}&waitingOver=8`)).toEqual(['Árbol']);
    expect(await namesFound(`${cycles}&state=returned&waitingOver=7`)).toEqual(['Comedor del Sur']);
    expect(await namesFound(`${cycles}&waitingOver=3660`)).toEqual([]);
    for (const wrong of ['x', '-1', '3661'])
      expect((await staff.get(`/reports?waitingOver=${wrong}`)).status).toBe(400);
  });

  test('is searched by words of the member’s name, accents or none', async () => {
    expect(await namesFound(`${cycles}&q=nandu`)).toEqual(['Casa Ñandú']);
    expect(await namesFound(`${cycles}&q=${encodeURIComponent('comedor sur')}`)).toEqual(['Comedor del Sur']);
    expect(await namesFound(`${cycles}&q=arbol&state=returned`)).toEqual([]);
  });

  test('of a report that is taken back after it was answered, it has waited since it was returned', async () => {
    const { coordinator, report } = returned;
    const [{ waitingSince }] = (await found(`${cycles}&state=returned`)) as [Item];
    await submit(coordinator, report);
    expect(await found(`${cycles}&state=returned`)).toEqual([]);
    const withdrawn = expectStatus(await coordinator.post<Report>(`/reports/${report.id}/withdrawal`), 201);
    expect(withdrawn).toMatchObject({ state: 'returned', returnedAt: waitingSince });
    expect(await found(`${cycles}&state=returned`)).toMatchObject([{ waitingSince }]);
  });
});
