import { createHash } from 'node:crypto';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { expectStatus } from '../support/reports';
import { coalition, type Content, type People, pdfOf, prepare, publish, read, seal } from './support';

let t: TestApp;
let staff: Client;
let board: Client;
beforeAll(async () => {
  t = await startApp();
  [staff, board] = [await t.as.staff(), await t.as.board()];
});
afterAll(() => t?.close());

interface Row {
  category: string;
  people: People;
}
const editionsOf = async (cycle: { id: string }) =>
  (
    await t.owner.query<{ number: number; hash: string; shown: string }>(
      `SELECT number, encode(hash, 'hex') AS hash, shown FROM board_editions WHERE cycle_id = $1 ORDER BY number`,
      [cycle.id],
    )
  ).rows;
const preview = async (draft: { id: string }) =>
  expectStatus(await staff.get<{ figuresHash: string; content: Content }>(`/publications/${draft.id}/preview`), 200);
/** So that the board may be shown another edition today. */
const aDayLater = () => t.owner.query(`UPDATE board_editions SET cut_at = cut_at - interval '1 day'`);

describe('a publication', () => {
  test('names the edition of the board’s figures that is frozen in it, which is the one that the board sees', async () => {
    const { cycle } = await coalition(t, staff, { '09': 20, '14': 30 });
    const draft = await prepare(staff, cycle);
    await aDayLater();
    const before = await preview(draft);
    const { content, contentHash } = await publish(staff, draft, { figuresHash: before.figuresHash });
    const [kept, ...others] = await editionsOf(cycle);
    expect(others).toEqual([]);
    expect(content!.schema).toBe(2);
    expect(content!.figures.edition).toEqual({
      number: 1,
      hash: createHash('sha256').update(kept!.shown).digest('hex'),
      cutAt: expect.stringMatching(/Z$/),
      isCurrent: true,
    });
    expect(content!.figures.byCycle.at(-1)).toMatchObject({ edition: 1, people: { low: 50, high: 50 } });
    const seen = await board.get<{ edition: object }>(`/insights/overview?cycle=${cycle.id}`);
    const { number, cutAt } = content!.figures.edition!;
    expect(seen.body.edition).toEqual({ number, cutAt });
    const pdf = await pdfOf(t, board, draft, '?language=en');
    const words = pdf.pages.map(({ text }) => text).join(' ');
    expect(words).toContain('edition 1, of');
    expect(words.replaceAll(/\s/g, '')).toContain(kept!.hash);
    expect(contentHash).toHaveLength(64);
  });

  test('says beforehand and afterwards that it holds an earlier edition, with the reports in that and no others', async () => {
    const { cycle, members } = await coalition(t, staff, { '09': 20 }, 1);
    const first = await publish(staff, await prepare(staff, cycle));
    await seal(staff, members[1]!, cycle, 3, '09'); // beside 20, 23 would tell of three
    const draft = await prepare(staff, cycle);
    const { content: before, figuresHash } = await preview(draft);
    const earlier = { ...first.content!.figures.edition!, isCurrent: false };
    expect(before.figures).toMatchObject({ edition: earlier, people: { low: 20, high: 20 }, reported: 1 });
    expect(before.members.covered.map(({ id }) => id)).toEqual([members[0]!.id]);
    expect(before.members.missing.map(({ id }) => id)).toEqual([members[1]!.id]);
    const second = await publish(staff, draft, { figuresHash });
    expect(second.content!.figures).toEqual(before.figures);
    expect(second.content!.lastSeal).toEqual(first.content!.lastSeal);
    expect(await editionsOf(cycle)).toHaveLength(1);
    expect(await read(board, second)).toMatchObject({ edition: 2, added: 1, restated: 0 });
    const pdf = await pdfOf(t, board, second, '?language=es');
    expect(pdf.pages[0]!.text).toContain('Las cifras son las de la edición 1');
  });

  test('says where no figure at all can be shown', async () => {
    const { cycle } = await coalition(t, staff, { '09': 3 });
    const { content } = await publish(staff, await prepare(staff, cycle));
    expect(content!.figures).toMatchObject({ edition: null, people: { suppressed: true } });
    expect(content!.members.covered).toHaveLength(1);
    const pdf = await pdfOf(t, board, content!, '?language=en');
    expect(pdf.pages[0]!.text).toContain('No figure of this period can be shown yet');
  });
});

const peopleOf = (rows: readonly Row[], total: People): Map<string, People> =>
  new Map([...rows.map(({ category, people }) => [category, people] as const), ['total', total]]);
const isNumber = (people: People | undefined): people is { low: number; high: number } =>
  Boolean(people && 'low' in people);
const isFew = (people: number) => people >= 1 && people <= 4;

test('S-22 between what was published and what the board is shown, before and after, no difference tells of 1 to 4 people', async () => {
  const people = { '09': 40, '14': 30, '19': 50, '20': 60, '21': 70 };
  const { cycle, members } = await coalition(t, staff, people, 5);
  const waiting = members.slice(5);
  const shown: [string, Map<string, People>][] = [];
  const look = async (name: string) => {
    await aDayLater();
    const answer = await board.get<{ rows: Row[]; total: People }>(`/insights/figures?cycle=${cycle.id}&by=state`);
    shown.push([name, peopleOf(answer.body.rows, answer.body.total)]);
  };
  const publishNow = async (name: string) => {
    const { content } = await publish(staff, await prepare(staff, cycle));
    shown.push([name, peopleOf(content!.figures.byState, content!.figures.people)]);
  };
  await publishNow('published 1');
  await seal(staff, waiting[0]!, cycle, 3, '09');
  await look('board 1');
  await seal(staff, waiting[1]!, cycle, 80, '14');
  await publishNow('published 2');
  await seal(staff, waiting[2]!, cycle, 2, '19');
  await publishNow('published 3');
  await seal(staff, waiting[3]!, cycle, 90, '20');
  await look('board 2');
  await seal(staff, waiting[4]!, cycle, 4, '20');
  await publishNow('published 4');

  const told: string[] = [];
  let compared = 0;
  for (const [later, [nameLater, now]] of shown.entries())
    for (const [nameBefore, then] of shown.slice(0, later)) {
      const known: number[] = [];
      let isAllKnown = true;
      for (const [category, people] of now) {
        const was = then.get(category);
        if (!isNumber(people) || !isNumber(was)) {
          if (people || was) isAllKnown = isAllKnown && category === 'total';
          continue;
        }
        compared += 1;
        for (const bound of ['low', 'high'] as const)
          if (isFew(Math.abs(people[bound] - was[bound]))) told.push(`${nameBefore}, ${nameLater}: ${category}`);
        if (category !== 'total') known.push(people.low - was.low);
      }
      if (isAllKnown && isFew(Math.abs(known.reduce((all, each) => all + each, 0))))
        told.push(`${nameBefore}, ${nameLater}`);
    }
  expect(told).toEqual([]);
  expect(compared).toBeGreaterThan(20);
  expect(new Set(shown.map(([, now]) => JSON.stringify([...now]))).size).toBeGreaterThan(2);
});
