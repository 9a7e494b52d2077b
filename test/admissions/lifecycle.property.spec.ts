import * as fc from 'fast-check';
import type { Decision } from '../../src/members/membership-decisions';
import { dayAfter } from '../../src/shared/days';
import { startApp, type TestApp } from '../support/app';
import { drawnDecision, toDecision } from '../support/decisions';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Periods {
  items: { status: string; from: string; to: string | null; supersededAt: string | null }[];
}
const ROUTES: Record<Exclude<Decision['kind'], 'registration' | 'application'>, string> = {
  admission: 'admission',
  renewal: 'renewal',
  suspension: 'suspension',
  reinstatement: 'reinstatement',
  resignation: 'resignation',
  decline: 'decline',
  correction: 'correction',
};

const MOMENT = `SELECT to_json(clock_timestamp())#>>'{}' AS at`;
const moment = async () => (await it_.owner.query<{ at: string }>(MOMENT)).rows[0]!.at;

test('whatever is decided and corrected over HTTP: no overlap, no hole, and what was known stays known', async () => {
  const staff = await it_.as.staff();
  const today = (await it_.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
  const known = async (id: string, at: string) => {
    const { body } = await staff.get<Periods>(`/members/${id}/periods?knownAt=${encodeURIComponent(at)}`);
    return body.items;
  };
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(drawnDecision, { minLength: 2, maxLength: 7 }), async (steps) => {
      const { id } = (await staff.post<{ id: string }>('/members', { legalName: 'Al azar, A.C.' })).body;
      const answers: { at: string; items: unknown }[] = [];
      for (const step of [{ kind: 'admission' as const, day: -500, term: 600, graceDays: 0 }, ...steps]) {
        const { kind, graceDays: _graceDays, ...decision } = { graceDays: 0, ...toDecision(step, today) };
        if (kind === 'registration' || kind === 'application') continue;
        const { status } = await staff.post(`/members/${id}/${ROUTES[kind]}`, {
          ...decision,
          ...(!['admission', 'renewal', 'reinstatement'].includes(kind) && { reason: 'Al azar' }),
        });
        expect([201, 409, 422]).toContain(status);
        if (status === 201) accepted += 1;
        const at = await moment();
        const items = await known(id, at);
        expect(items.at(-1)!.to).toBeNull();
        items.forEach(({ from, to }, place) => {
          if (to) expect(from <= to).toBe(true);
          if (place > 0) expect(from).toBe(dayAfter(items[place - 1]!.to!));
        });
        answers.push({ at, items });
      }
      for (const { at, items } of answers) expect(await known(id, at)).toEqual(items);
    }),
    { numRuns: 25 },
  );
  expect(accepted).toBeGreaterThan(40);
});
