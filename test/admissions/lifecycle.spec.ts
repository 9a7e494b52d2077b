import { addDays } from '../../src/shared/days';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let it_: TestApp;
let staff: Client;
let today: string;
beforeAll(async () => {
  it_ = await startApp();
  await it_.owner.query(`UPDATE settings SET grace_days = 60`);
  staff = await it_.as.staff();
  today = (await it_.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
});
afterAll(() => it_?.close());

interface Decided {
  kind: string;
  effectiveOn: string;
  termEndsOn: string | null;
  endsOn: string | null;
  reason: string | null;
  boardMinute: string | null;
  decidedAt: string;
  decidedBy: string | null;
}
interface Periods {
  items: {
    status: string;
    otherwise: string | null;
    from: string;
    to: string | null;
    supersededAt: string | null;
    recordedAt: string;
    decision: Decided;
  }[];
  decisions: Decided[];
  allowedDecisions: string[];
}

const inDays = (days: number) => addDays(today, days);
const read = async (id: string, query = '', client = staff) =>
  (await client.get<Periods>(`/members/${id}/periods${query}`)).body;
const shape = ({ items }: Periods) =>
  items
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ status, from, to, otherwise }) => [status, from, to, ...(otherwise ? [otherwise] : [])]);

/** A member by its own admission, to the given day. */
async function admitted({ from = today, termEndsOn = null as string | null } = {}) {
  const { body } = await staff.post<{ id: string }>('/members', { legalName: 'Ciclo de Vida, A.C.' });
  await staff.post(`/members/${body.id}/admission`, { from, termEndsOn });
  return body.id;
}
const decide = (id: string, what: string, body: object) =>
  staff.post<{ status: string; version: number; type?: string; allowed?: string[]; errors?: object[] }>(
    `/members/${id}/${what}`,
    body,
  );

describe('renewal', () => {
  test('of an active member goes on the day after its term, with grace and lapse behind it', async () => {
    const id = await admitted({ termEndsOn: inDays(30) });
    const answer = await decide(id, 'renewal', {
      termEndsOn: inDays(395),
      boardMinute: 'Acta 2/2027',
      reason: 'Al corriente',
    });
    expect(answer).toMatchObject({ status: 201, etag: '"3"', body: { status: 'active' } });
    const periods = await read(id);
    expect(shape(periods)).toEqual([
      ['active', today, inDays(30)],
      ['active', inDays(31), inDays(395)],
      ['grace', inDays(396), inDays(455)],
      ['lapsed', inDays(456), null],
    ]);
    expect(periods.decisions[0]).toMatchObject({
      kind: 'renewal',
      effectiveOn: inDays(31),
      termEndsOn: inDays(395),
      boardMinute: 'Acta 2/2027',
      reason: 'Al corriente',
      decidedBy: 'Una persona',
    });
  });

  test('to a day that the term reaches already is refused at its field, and without an end is possible', async () => {
    const id = await admitted({ termEndsOn: inDays(30) });
    for (const termEndsOn of [inDays(30), inDays(10)])
      expect(await decide(id, 'renewal', { termEndsOn })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/termEndsOn', code: 'term-not-later' }] },
      });
    expect((await decide(id, 'renewal', { termEndsOn: null })).status).toBe(201);
    expect(shape(await read(id))).toEqual([
      ['active', today, inDays(30)],
      ['active', inDays(31), null],
    ]);
    expect(await decide(id, 'renewal', { termEndsOn: inDays(900) })).toMatchObject({
      status: 409,
      body: { type: '/problems/illegal-transition', allowed: ['suspension', 'resignation', 'correction'] },
    });
  });

  test('of a lapsed member starts on the day that is given, and not in the past', async () => {
    const id = await admitted({ from: inDays(-400), termEndsOn: inDays(-200) });
    expect(await decide(id, 'renewal', { from: inDays(-1), termEndsOn: inDays(90) })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/from', code: 'past-day' }] },
    });
    expect(await decide(id, 'renewal', { from: inDays(5), termEndsOn: inDays(90) })).toMatchObject({
      status: 201,
      body: { status: 'lapsed' },
    });
    expect(shape(await read(id)).slice(2, 4)).toEqual([
      ['lapsed', inDays(-139), inDays(4)],
      ['active', inDays(5), inDays(90)],
    ]);
  });
});

describe('suspension', () => {
  test('with an end is followed by what the term makes of the member', async () => {
    const id = await admitted({ termEndsOn: inDays(100) });
    const answer = await decide(id, 'suspension', { on: today, until: inDays(20), reason: 'Reportes sin entregar' });
    expect(answer).toMatchObject({ status: 201, body: { status: 'suspended' } });
    const periods = await read(id);
    expect(shape(periods)).toEqual([
      ['suspended', today, inDays(20), 'active'],
      ['active', inDays(21), inDays(100)],
      ['grace', inDays(101), inDays(160)],
      ['lapsed', inDays(161), null],
    ]);
    expect(periods.decisions[0]).toMatchObject({ kind: 'suspension', effectiveOn: today, endsOn: inDays(20) });
    expect(periods.items.find(({ from }) => from === inDays(21))).toMatchObject({ decision: { kind: 'admission' } });
    expect(periods.allowedDecisions).toEqual(['reinstatement', 'resignation', 'correction']);
  });

  test('until further notice ends by a reinstatement, and the term has run on', async () => {
    const id = await admitted({ termEndsOn: inDays(30) });
    await decide(id, 'suspension', { on: today, reason: 'Sin respuesta' });
    expect(await decide(id, 'renewal', { termEndsOn: inDays(400) })).toMatchObject({
      status: 409,
      body: { allowed: ['reinstatement', 'resignation', 'correction'] },
    });
    expect((await decide(id, 'reinstatement', { on: inDays(40), boardMinute: 'Acta 9' })).status).toBe(201);
    expect(shape(await read(id))).toEqual([
      ['suspended', today, inDays(30), 'active'],
      ['suspended', inDays(31), inDays(39), 'grace'],
      ['grace', inDays(40), inDays(90)],
      ['lapsed', inDays(91), null],
    ]);
  });

  test('backwards, in the past or of a prospect is refused', async () => {
    const id = await admitted();
    expect(await decide(id, 'suspension', { on: inDays(3), until: inDays(2), reason: 'x' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/until', code: 'ends-before-it-starts' }] },
    });
    expect(await decide(id, 'suspension', { on: inDays(-3), reason: 'x' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/on', code: 'past-day' }] },
    });
    expect(await decide(id, 'suspension', { on: inDays(3) })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason', code: 'required' }] },
    });
    const { body: prospect } = await staff.post<{ id: string }>('/members', { legalName: 'Prospecto, A.C.' });
    expect(await decide(prospect.id, 'suspension', { on: today, reason: 'x' })).toMatchObject({
      status: 409,
      body: { allowed: ['application', 'admission', 'decline', 'correction'] },
    });
  });

  test('of several who suspend and let go at the same time, the history stays one', async () => {
    const id = await admitted({ termEndsOn: inDays(100) });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        decide(id, index % 2 ? 'suspension' : 'resignation', { on: inDays(index), reason: `${index}` }),
      ),
    );
    for (const { status } of answers) expect([201, 409]).toContain(status);
    const periods = shape(await read(id));
    periods.forEach(([, from], index) => {
      if (index > 0) expect(from).toBe(addDays(String(periods[index - 1]![2]), 1));
    });
    expect(periods.at(-1)![2]).toBeNull();
  });
});

test('a prospect may be declined, and admitted later', async () => {
  const { body } = await staff.post<{ id: string }>('/members', { legalName: 'Por Declinar, A.C.' });
  expect(await decide(body.id, 'decline', { on: today, reason: 'Otros fines' })).toMatchObject({
    status: 201,
    body: { status: 'declined' },
  });
  expect(await decide(body.id, 'decline', { on: today, reason: 'Otra vez' })).toMatchObject({
    status: 409,
    body: { allowed: ['application', 'admission', 'correction'] },
  });
  expect((await decide(body.id, 'admission', { from: today })).status).toBe(201);
});

describe('a correction', () => {
  test('changes the past with a reason, and what was on record before can still be asked', async () => {
    const id = await admitted({ from: inDays(-300), termEndsOn: inDays(60) });
    const before = (await read(id)).decisions[0]!.decidedAt;
    const answer = await decide(id, 'correction', {
      periods: [{ status: 'suspended', from: inDays(-100), to: inDays(-50) }],
      reason: 'El acta 3/2026 la suspendió y no se capturó',
      boardMinute: 'Acta 3/2026',
    });
    expect(answer).toMatchObject({ status: 201, body: { status: 'active' } });
    const now = await read(id);
    expect(shape(now).slice(0, 3)).toEqual([
      ['active', inDays(-300), inDays(-101)],
      ['suspended', inDays(-100), inDays(-50), 'active'],
      ['active', inDays(-49), inDays(60)],
    ]);
    expect(now.decisions[0]).toMatchObject({
      kind: 'correction',
      boardMinute: 'Acta 3/2026',
      effectiveOn: inDays(-100),
    });

    expect(shape(await read(id, `?asOf=${inDays(-75)}`))).toEqual([['suspended', inDays(-100), inDays(-50), 'active']]);
    const then = await read(id, `?asOf=${inDays(-75)}&knownAt=${encodeURIComponent(before)}`);
    expect(shape(then)).toEqual([['active', inDays(-300), inDays(60)]]);
    expect(then.decisions.map(({ kind }) => kind)).toEqual(['admission', 'registration']);
  });

  test('needs a reason, leaves no hole, and is not taken where nothing changes', async () => {
    const id = await admitted({ from: inDays(-300) });
    const period = { status: 'active', from: inDays(-100), to: null as string | null };
    expect(await decide(id, 'correction', { periods: [period] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason', code: 'required' }] },
    });
    expect(await decide(id, 'correction', { periods: [period], reason: 'x' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/periods', code: 'changes-nothing' }] },
    });
    const early = { status: 'active', from: inDays(-900), to: inDays(-400) };
    expect(await decide(id, 'correction', { periods: [early], reason: 'x' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/periods/0/to', code: 'leaves-a-hole' }] },
    });
    const gap = [
      { status: 'lapsed', from: inDays(-90), to: inDays(-80) },
      { status: 'grace', from: inDays(-70), to: null },
    ];
    expect(await decide(id, 'correction', { periods: gap, reason: 'x' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/periods/1/from', code: 'not-contiguous' }] },
    });
    expect((await decide(id, 'correction', { periods: [], reason: 'x' })).status).toBe(422);
  });

  test('makes a member of who turns out to have been one, with a number', async () => {
    const { body } = await staff.post<{ id: string; memberNumber: null }>('/members', { legalName: 'Histórica, A.C.' });
    const periods = [
      { status: 'active', from: '2015-01-01', to: '2019-12-31' },
      { status: 'resigned', from: '2020-01-01', to: null },
    ];
    const answer = await staff.post<{ status: string; joinedOn: string; memberNumber: string }>(
      `/members/${body.id}/correction`,
      { periods, reason: 'Historia importada' },
    );
    expect(answer.body).toMatchObject({ status: 'resigned', joinedOn: '2015-01-01' });
    expect(answer.body.memberNumber).toMatch(/^M-\d{4}$/);
  });
});

describe('what was known', () => {
  test('on a day stands for its end; a day or an instant that has not come is refused; nonsense is 400', async () => {
    const id = await admitted();
    expect(shape(await read(id, `?knownAt=${today}`))).toEqual([['active', today, null]]);
    expect(shape(await read(id, `?knownAt=${inDays(-1)}`))).toEqual([]);
    for (const moment of [inDays(1), '2999-01-01T00:00:00Z'])
      expect(await staff.get(`/members/${id}/periods?knownAt=${moment}`)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/knownAt', code: 'not-yet-known' }] },
      });
    for (const nonsense of [
      'yesterday',
      '2026-13-01',
      '2026-01-01T25:00:00Z',
      '2026-02-30T10:00:00Z',
      '2026-01-01T10:00:00',
    ])
      expect([nonsense, (await staff.get(`/members/${id}/periods?knownAt=${nonsense}`)).status]).toEqual([
        nonsense,
        400,
      ]);
  });

  test('never changes while decisions are being taken at the same time', async () => {
    const id = await admitted({ termEndsOn: inDays(100) });
    const asked: { at: string; answer: string }[] = [];
    let isOver = false;
    const decisions = (async () => {
      for (let round = 0; round < 12; round += 1)
        await Promise.all([
          decide(id, 'suspension', { on: inDays(round), until: inDays(round + 3), reason: 'x' }),
          decide(id, 'reinstatement', { on: inDays(round) }),
          decide(id, 'renewal', { termEndsOn: inDays(200 + round) }),
        ]);
      isOver = true;
    })();
    while (!isOver) {
      const at = (await it_.owner.query<{ at: string }>(`SELECT to_json(clock_timestamp())#>>'{}' AS at`)).rows[0]!.at;
      const { text, status } = await staff.get(`/members/${id}/periods?knownAt=${encodeURIComponent(at)}`);
      expect(status).toBe(200);
      asked.push({ at, answer: withoutAllowed(text) });
    }
    await decisions;
    expect(asked.length).toBeGreaterThan(5);
    for (const { at, answer } of asked) {
      const { text } = await staff.get(`/members/${id}/periods?knownAt=${encodeURIComponent(at)}`);
      expect(withoutAllowed(text)).toBe(answer);
    }
  });

  const withoutAllowed = (text: string) => text.replace(/"allowedDecisions":.*$/, '');
});

test('who decides nothing is offered nothing, and sees no name; another’s member is like an absent one', async () => {
  const id = await admitted();
  const [own, other] = [await it_.as.coordinator({ id }), await it_.as.coordinator(await it_.build.member())];
  const periods = await read(id, `?knownAt=${today}`, own);
  expect(periods.allowedDecisions).toEqual([]);
  expect(periods.decisions.map(({ decidedBy }) => decidedBy)).toEqual([null, null]);
  for (const query of ['', `?knownAt=${today}`])
    expect((await other.get(`/members/${id}/periods${query}`)).status).toBe(404);
  expect((await (await it_.as.board()).get(`/members/${id}/periods`)).status).toBe(403);
});

test('only the coalition’s office decides', async () => {
  const id = await admitted();
  const bodies = {
    renewal: { termEndsOn: inDays(90) },
    suspension: { on: today, reason: 'x' },
    reinstatement: { on: today },
    decline: { on: today, reason: 'x' },
    correction: { periods: [{ status: 'lapsed', from: today, to: null }], reason: 'x' },
  };
  for (const person of [await it_.as.coordinator({ id }), await it_.as.board()])
    for (const [what, body] of Object.entries(bodies))
      expect([what, (await person.post(`/members/${id}/${what}`, body)).status]).toEqual([what, 403]);
  for (const [what, body] of Object.entries(bodies))
    expect([what, (await decide('01930000-0000-7000-8000-00000000dead', what, body)).status]).toEqual([what, 404]);
});

describe('obligations', () => {
  const openCycle = async (startsOn: string, endsOn: string) => {
    const cycle = await it_.build.cycle([await it_.build.indicator()], { startsOn, endsOn });
    expect((await staff.post(`/cycles/${cycle.id}/opening`)).status).toBe(201);
    const { rows } = await it_.owner.query<{ member_id: string; from: string; to: string }>(
      `SELECT member_id, lower(covers)::text AS from, (upper(covers) - 1)::text AS to FROM obligations WHERE cycle_id = $1`,
      [cycle.id],
    );
    return new Map(rows.map(({ member_id, from, to }) => [member_id, [from, to]]));
  };

  test('none is owed for days of a suspension, whatever the member would be without it', async () => {
    const [whole, first, none] = await Promise.all([1, 2, 3].map(() => admitted({ from: inDays(-300) })));
    const suspend = (id: string, from: number, to: number | null) =>
      decide(id, 'correction', {
        periods: [{ status: 'suspended', from: inDays(from), to: to === null ? null : inDays(to) }],
        reason: 'x',
      });
    await suspend(whole!, -95, null);
    await suspend(first!, -95, -61);
    const owed = await openCycle(inDays(-90), inDays(-1));
    expect(owed.get(whole!)).toBeUndefined();
    expect(owed.get(first!)).toEqual([inDays(-60), inDays(-1)]);
    expect(owed.get(none!)).toEqual([inDays(-90), inDays(-1)]);
  });
});
