import { randomUUID as uuid } from 'node:crypto';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { type Arrange, arranging } from './arrange';

interface Reason {
  code: string;
  level: string;
  on: string | null;
  detail: string;
  advice: string;
}
interface Standing {
  level: string | null;
  reasons: Reason[];
}

let t: TestApp;
let staff: Client;
let arrange: Arrange;
beforeAll(async () => {
  t = await startApp();
  staff = await t.as.staff();
  arrange = await arranging(t);
});
afterAll(() => t?.close());

const run: Arrange['run'] = (...given) => arrange.run(...given);
const sound: Arrange['sound'] = () => arrange.sound();
const paper: Arrange['paper'] = (...given) => arrange.paper(...given);
const periods: Arrange['periods'] = (...given) => arrange.periods(...given);
const report: Arrange['report'] = (...given) => arrange.report(...given);
const today: Arrange['today'] = (offset) => arrange.today(offset);
const standing = async (member: string) => (await staff.get<Standing>(`/members/${member}/standing`)).body;

/** [what is so, how it is arranged, the level, the reasons] */
const CASES: [string, (member: string) => Promise<unknown>, string | null, string[]][] = [
  ['nothing is wrong', async () => undefined, 'good', []],
  ['the term ends in 31 days', (m) => periods(m, ['active', -300, 31], ['grace', 32, 91]), 'good', []],
  [
    'the term ends in 30 days',
    (m) => periods(m, ['active', -300, 30], ['grace', 31, 91]),
    'attention',
    ['membership-ends'],
  ],
  ['the term ends tomorrow and is renewed', (m) => periods(m, ['active', -300, 1], ['active', 2, 366]), 'good', []],
  [
    'it is in grace',
    (m) => periods(m, ['active', -300, -1], ['grace', 0, 59], ['lapsed', 60, null]),
    'attention',
    ['membership-grace'],
  ],
  [
    'it has lapsed',
    (m) => periods(m, ['active', -300, -61], ['grace', -60, -1], ['lapsed', 0, null]),
    'blocked',
    ['membership-lapsed'],
  ],
  [
    'it is suspended',
    (m) => periods(m, ['suspended', -5, 20], ['active', 21, null]),
    'blocked',
    ['membership-suspended'],
  ],
  ['a suspension is over', (m) => periods(m, ['suspended', -5, -1], ['active', 0, null]), 'good', []],
  ['it has resigned', (m) => periods(m, ['resigned', -5, null]), null, []],
  ['it is an applicant', (m) => periods(m, ['applicant', -5, null]), null, []],
  [
    'a required paper is missing',
    (m) => run('DELETE FROM documents WHERE member_id = $1', [m]),
    'attention',
    ['document-missing'],
  ],
  [
    'a paper waits to be verified',
    async (m) => {
      await run('DELETE FROM documents WHERE member_id = $1', [m]);
      await paper(m, 'submitted', null);
    },
    'good',
    [],
  ],
  [
    'a paper was rejected',
    async (m) => {
      await run('DELETE FROM documents WHERE member_id = $1', [m]);
      await paper(m, 'rejected', null);
    },
    'attention',
    ['document-rejected'],
  ],
  ['a paper ends in 61 days', (m) => paper(m, 'verified', 61), 'good', []],
  ['a paper ends in 60 days', (m) => paper(m, 'verified', 60), 'attention', ['document-expiring']],
  ['a paper ends today', (m) => paper(m, 'verified', 0), 'attention', ['document-expiring']],
  ['a paper has ended yesterday', (m) => paper(m, 'verified', -1), 'blocked', ['document-expired']],
  [
    'what is missing is not required',
    async (m) => {
      await run('DELETE FROM documents WHERE member_id = $1', [m]);
      await run(`UPDATE members SET legal_form = 'US_501C3' WHERE id = $1`, [m]);
      await run(`UPDATE member_identifiers SET scheme = 'US-EIN' WHERE member_id = $1`, [m]);
    },
    'attention',
    ['document-missing'],
  ],
  [
    'the RFC is missing',
    (m) => run('DELETE FROM member_identifiers WHERE member_id = $1', [m]),
    'attention',
    ['identifier-missing'],
  ],
  [
    'the RFC is not verified',
    (m) => run(`UPDATE member_identifiers SET state = 'unverified' WHERE member_id = $1`, [m]),
    'attention',
    ['identifier-unverified'],
  ],
  [
    'the RFC was accepted with a reason',
    (m) =>
      run(`UPDATE member_identifiers SET state = 'overridden', override_reason = 'Así está' WHERE member_id = $1`, [m]),
    'good',
    [],
  ],
  [
    'an organisation of the US has no EIN',
    (m) => run(`UPDATE members SET legal_form = 'US_501C3' WHERE id = $1`, [m]),
    'attention',
    ['identifier-missing'],
  ],
  ['a report is due today', (m) => report(m, 0, 'draft'), 'good', []],
  ['a report was due yesterday', (m) => report(m, -1, 'draft'), 'attention', ['report-overdue']],
  ['a report was due yesterday, with grace', (m) => report(m, -1, 'draft', { grace: 5 }), 'good', []],
  ['a report was due yesterday, with an extension', (m) => report(m, -1, 'draft', { extended: 10 }), 'good', []],
  ['a report is 30 days late', (m) => report(m, -30, 'draft'), 'attention', ['report-overdue']],
  ['a report is 31 days late', (m) => report(m, -31, 'draft'), 'blocked', ['report-overdue']],
  ['a late report has been sent', (m) => report(m, -31, 'submitted'), 'good', []],
  ['a report was returned', (m) => report(m, 5, 'returned'), 'attention', ['report-returned']],
  [
    'a report was not filed before its cycle closed',
    (m) => report(m, -60, 'draft', { closed: -10 }),
    'attention',
    ['report-missed'],
  ],
  ['that was more than a year ago', (m) => report(m, -460, 'draft', { closed: -400 }), 'good', []],
  [
    'who has lapsed is asked for the renewal alone',
    async (m) => {
      await periods(m, ['lapsed', -5, null]);
      await run('DELETE FROM documents WHERE member_id = $1', [m]);
      await report(m, -60, 'draft');
    },
    'blocked',
    ['membership-lapsed'],
  ],
  [
    'several things are wrong, what blocks first',
    async (m) => {
      await report(m, -31, 'draft');
      await run('DELETE FROM documents WHERE member_id = $1', [m]);
    },
    'blocked',
    ['report-overdue', 'document-missing'],
  ],
];

test.each(CASES)('%s', async (_name, spoil, level, codes) => {
  const member = await sound();
  await spoil(member);
  const { body } = await staff.get<Standing>(`/members/${member}/standing`);
  expect([body.level, body.reasons.map(({ code }) => code)]).toEqual([level, codes]);
});

test('a reason says in the reader’s language what it is, when, and what to do', async () => {
  const member = await sound();
  await paper(member, 'verified', -1);
  const day = await today(-1);
  const { reasons } = await standing(member);
  expect(reasons[0]).toMatchObject({ on: day, level: 'blocked', advice: 'Envíe uno vigente en Documentos.' });
  expect(reasons[0]!.detail).toMatch(/^Un documento venció el \d+ de \w+ de \d{4}: Acta constitutiva y estatutos\.$/);
  const { body } = await (
    await t.build.signedIn({ role: 'staff', language: 'en' }).then(({ handle }) => t.as.holding(handle))
  ).get<Standing>(`/members/${member}/standing`);
  expect(body.reasons[0]!.detail).toMatch(
    /^A document expired on \w+ \d+, \d{4}: Deed of incorporation and statutes\.$/,
  );
});

test('the list says the same as each member’s own page, and filters by level and kind', async () => {
  const member = await sound();
  await report(member, -31, 'draft');
  const { name } = (await staff.get<{ name: string }>(`/members/${member}`)).body;
  const of = async (query: string) =>
    (
      await staff.get<{ items: (Standing & { id: string })[]; total: number }>(
        `/standings?q=${encodeURIComponent(name)}&${query}`,
      )
    ).body.items;
  const [item] = await of('level=blocked&source=report');
  expect(item).toMatchObject({ id: member, ...(await standing(member)) });
  for (const other of ['level=good', 'level=attention', 'source=document'])
    expect((await of(other)).map(({ id }) => id)).not.toContain(member);
  const all = await staff.get<{ total: number }>('/standings?count=exact&limit=1');
  const { rows } = await run(`SELECT count(*)::int AS n FROM member_standing`);
  expect(all.body.total).toBe(rows[0].n);
});

test('a coordinator sees the own standing alone, another’s is as good as absent, the board sees none', async () => {
  const [own, other] = [await sound(), await sound()];
  await run('DELETE FROM documents WHERE member_id = $1', [own]);
  const coordinator = await t.as.coordinator({ id: own });
  expect((await coordinator.get<Standing>(`/members/${own}/standing`)).body).toEqual(await standing(own));
  const foreign = await coordinator.get(`/members/${other}/standing`);
  const absent = await coordinator.get(`/members/${uuid()}/standing`);
  expect([foreign.status, absent.status]).toEqual([404, 404]);
  const listed = await coordinator.get<{ items: { id: string }[] }>('/standings');
  expect(listed.body.items.map(({ id }) => id)).toEqual([own]);
  const board = await t.as.board();
  expect((await board.get(`/members/${own}/standing`)).status).toBe(403);
  expect((await board.get('/standings')).status).toBe(403);
});
