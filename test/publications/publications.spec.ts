import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { expectStatus } from '../support/reports';
import { coalition, prepare, type Published, publish, read, seal, WORDS } from './support';

let t: TestApp;
let staff: Client;
let board: Client;
beforeAll(async () => {
  t = await startApp();
  [staff, board] = [await t.as.staff(), await t.as.board()];
});
afterAll(() => t?.close());

const idsSeenBy = async (client: Client, query = '') =>
  expectStatus(await client.get<{ items: Published[] }>(`/publications${query}`), 200).items.map(({ id }) => id);
const hidden = { suppressed: true };

/** The report was corrected: a later seal beside the old one, as a restatement leaves it. */
async function restate(memberId: string) {
  await t.owner.query(
    `INSERT INTO seals (id, member_id, report_id, cycle_id, number, edition, content, content_hash, previous_hash, hash, sealed_at, sealed_by)
     SELECT $2, member_id, report_id, cycle_id, number + 1000, edition + 1, content, content_hash, hash, sha256(hash), now(), sealed_by
       FROM seals WHERE member_id = $1`,
    [memberId, uuid()],
  );
}

describe('a draft', () => {
  test('is staff’s alone until it is published, and then everybody’s who signs in', async () => {
    const { cycle, members } = await coalition(t, staff, { '09': 20 });
    const coordinator = members[0]!.coordinator;
    const draft = await prepare(staff, cycle);
    expect(draft).toMatchObject({ state: 'draft', edition: null, content: null, contentHash: null, restated: null });
    for (const reader of [board, coordinator]) {
      expect(await idsSeenBy(reader)).not.toContain(draft.id);
      expect((await reader.get(`/publications/${draft.id}`)).status).toBe(404);
      expect((await reader.get(`/publications/${draft.id}/preview`)).status).toBe(403);
    }
    await publish(staff, draft);
    for (const reader of [board, coordinator, await t.as.administrator()]) {
      expect(await idsSeenBy(reader, `?cycle=${cycle.id}&state=published`)).toEqual([draft.id]);
      expect((await read(reader, draft)).content?.figures.people).toEqual({ low: 20, high: 20 });
    }
    expect((await t.as.stranger().get(`/publications/${draft.id}`)).status).toBe(401);
    expect((await t.as.stranger().get('/publications')).status).toBe(401);
  });

  test('is written and thrown away by staff alone, against the version that was read', async () => {
    const { cycle, members } = await coalition(t, staff, { '09': 20 });
    const draft = await prepare(staff, cycle);
    for (const reader of [board, members[0]!.coordinator]) {
      expect((await reader.post('/publications', { cycleId: cycle.id })).status).toBe(403);
      expect((await reader.patch(`/publications/${draft.id}`, '"1"', { introductionEs: 'X' })).status).toBe(403);
      expect((await reader.delete(`/publications/${draft.id}`, '"1"')).status).toBe(403);
      expect((await reader.post(`/publications/${draft.id}/publication`, {}, { 'if-match': '"1"' })).status).toBe(403);
    }
    const path = `/publications/${draft.id}`;
    expect((await staff.patch(path, undefined, { introductionEs: 'X' })).status).toBe(428);
    const written = await staff.patch<Published>(path, '"1"', { introductionEs: 'Otra' });
    expect(written).toMatchObject({ status: 200, etag: '"2"', body: { introductionEs: 'Otra' } });
    const stale = await staff.patch(path, '"1"', { introductionEs: 'Tarde' });
    expect(stale).toMatchObject({ status: 412, etag: '"2"' });
    expect(await staff.delete(path, '"1"')).toMatchObject({ status: 412, etag: '"2"' });
    expect((await staff.delete(path, '"2"')).status).toBe(204);
    expect((await staff.get(path)).status).toBe(404);
  });

  test('there is one of a cycle, and only of one that was opened', async () => {
    const { cycle } = await coalition(t, staff, { '09': 20 });
    await prepare(staff, cycle);
    expect((await staff.post('/publications', { cycleId: cycle.id })).body).toMatchObject({
      type: '/problems/publication-draft-exists',
    });
    const planned = await t.build.cycle([]);
    const refused = { status: 422, body: { errors: [{ pointer: '/cycleId', code: 'cycle-not-open' }] } };
    expect(await staff.post('/publications', { cycleId: planned.id })).toMatchObject(refused);
    expect(await staff.post('/publications', { cycleId: uuid() })).toMatchObject(refused);
  });

  test('shows beforehand what it would publish, and is refused once the figures are others', async () => {
    const { cycle, members } = await coalition(t, staff, { '09': 20 }, 1);
    const draft = await prepare(staff, cycle);
    const preview = async () =>
      expectStatus(
        await staff.get<{ figuresHash: string; content: Published['content'] }>(`/publications/${draft.id}/preview`),
        200,
      );
    const { content, figuresHash } = await preview();
    expect(content).toMatchObject({
      edition: null,
      figures: { reported: 1, owing: 2 },
      introduction: { en: WORDS.introductionEn },
    });
    expect((await preview()).figuresHash).toBe(figuresHash);
    await seal(staff, members[1]!, cycle, 30, '09');
    const late = await staff.post(`/publications/${draft.id}/publication`, { figuresHash }, { 'if-match': '"1"' });
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/figures-moved' } });
    const published = await publish(staff, draft, { figuresHash: (await preview()).figuresHash });
    expect(published.content?.figures).toMatchObject({ reported: 2, people: { low: 50, high: 50 } });
  });

  test('is not published without its introduction in both languages, nor before a report was approved', async () => {
    const { cycle, members } = await coalition(t, staff, {}, 1);
    const { body: draft } = await staff.post<Published>('/publications', { cycleId: cycle.id, introductionEs: 'Sí' });
    const path = `/publications/${draft.id}`;
    const attempt = (version: number) => staff.post(`${path}/publication`, {}, { 'if-match': `"${version}"` });
    expect(await attempt(1)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/introductionEn', code: 'introduction-missing' }] },
    });
    await staff.patch(path, '"1"', { introductionEn: 'Yes' });
    expect(await attempt(2)).toMatchObject({ status: 409, body: { type: '/problems/nothing-to-publish' } });
    await seal(staff, members[0]!, cycle, 12, '09');
    expect((await attempt(1)).status).toBe(412);
    expect((await attempt(2)).status).toBe(201);
  });
});

describe('what is published', () => {
  test('is what the board may see: few people are hidden in it from everybody, staff included', async () => {
    const { cycle } = await coalition(t, staff, { '09': 3, '14': 30, '19': 40 });
    const { content } = await publish(staff, await prepare(staff, cycle));
    const states = Object.fromEntries(
      content!.figures.byState.filter((row) => row.people).map((row) => [row.category, row]),
    );
    expect(states).toEqual({
      '09': { category: '09', people: hidden, reported: null },
      '14': { category: '14', people: hidden, reported: null },
      '19': { category: '19', people: { low: 40, high: 40 }, reported: 1 },
    });
    expect(content!.figures.people).toEqual({ low: 73, high: 73 });
  });

  test('names the members it covers with the place of their seals, those it does not, and what the figures mean', async () => {
    const { cycle, members } = await coalition(t, staff, { '09': 20, '14': 30 }, 1);
    const { content } = await publish(staff, await prepare(staff, cycle));
    expect(content!.members.covered.map(({ id }) => id).sort()).toEqual(
      members
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    );
    expect(content!.members.covered.every(({ sealNumber }) => sealNumber > 0)).toBe(true);
    expect(content!.members.missing).toEqual([{ id: members[2]!.id, name: members[2]!.name }]);
    expect(content!.definitions).toHaveLength(1);
    expect(content!.method.es[0]).toContain('2 de 3 organizaciones');
    expect(content!.method.en[0]).toContain('2 of the 3 organisations');
  });

  test('carries the SHA-256 of its content, which stands in the database in one form only', async () => {
    const { cycle } = await coalition(t, staff, { '09': 20 });
    const published = await publish(staff, await prepare(staff, cycle));
    const { rows } = await t.owner.query<{ content: string }>('SELECT content FROM publications WHERE id = $1', [
      published.id,
    ]);
    expect(createHash('sha256').update(rows[0]!.content).digest('hex')).toBe(published.contentHash);
    expect(JSON.parse(rows[0]!.content)).toEqual(published.content);
    expect(published.content).toMatchObject({ schema: 2, edition: 1, replaces: null });
  });

  test('stays as it is, whatever happens to what it was made from', async () => {
    const { cycle, members } = await coalition(t, staff, { '09': 20 }, 1);
    const { content, contentHash, id } = await publish(staff, await prepare(staff, cycle));
    await seal(staff, members[1]!, cycle, 500, '14');
    await t.owner.query(`UPDATE members SET name = 'Otro nombre' WHERE id = $1`, [members[0]!.id]);
    expect(await read(board, { id })).toMatchObject({ content, contentHash, restated: 0, added: 1 });
  });

  test('cannot be changed by anybody, the owner of the database included', async () => {
    const { cycle } = await coalition(t, staff, { '09': 20 });
    const { id, version } = await publish(staff, await prepare(staff, cycle));
    const etag = `"${version}"`;
    const frozen = { status: 409, body: { type: '/problems/publication-frozen' } };
    expect(await staff.patch(`/publications/${id}`, etag, { introductionEs: 'X' })).toMatchObject(frozen);
    expect(await staff.delete(`/publications/${id}`, etag)).toMatchObject(frozen);
    expect(await staff.post(`/publications/${id}/publication`, {}, { 'if-match': etag })).toMatchObject(frozen);
    expect(await staff.get(`/publications/${id}/preview`)).toMatchObject(frozen);
    for (const statement of [
      `UPDATE publications SET introduction_es = 'X' WHERE id = $1`,
      `UPDATE publications SET published_at = NULL, edition = NULL, content = NULL, content_hash = NULL WHERE id = $1`,
      'DELETE FROM publications WHERE id = $1',
    ])
      await expect(t.owner.query(statement, [id])).rejects.toMatchObject({ code: '23001' });
  });

  test('cannot be written with a hash that is not its own', async () => {
    const { cycle } = await coalition(t, staff, { '09': 20 });
    const { id } = await prepare(staff, cycle);
    const forge = `UPDATE publications SET edition = 1, content = '{}', content_hash = sha256('other'), published_at = now() WHERE id = $1`;
    await expect(t.owner.query(forge, [id])).rejects.toMatchObject({ constraint: 'ck_publications_hash' });
  });

  test('says that a report under it was restated; a new edition takes its place and the old one stays', async () => {
    const { cycle, members } = await coalition(t, staff, { '09': 20 });
    const first = await publish(staff, await prepare(staff, cycle));
    expect(await read(board, first)).toMatchObject({ restated: 0, restatedAt: null, replacedBy: null });
    await restate(members[0]!.id);
    for (const reader of [board, members[0]!.coordinator])
      expect(await read(reader, first)).toMatchObject({ restated: 1, restatedAt: expect.any(String), added: 0 });
    const second = await publish(staff, await prepare(staff, cycle));
    expect(second).toMatchObject({ edition: 2, restated: 0, content: { replaces: first.id } });
    const old = await read(board, first);
    expect(old).toMatchObject({
      edition: 1,
      contentHash: first.contentHash,
      replacedBy: { id: second.id, edition: 2 },
    });
    expect(await idsSeenBy(board, `?cycle=${cycle.id}`)).toEqual([second.id, first.id]);
  });

  test('twenty that publish one draft at once make one edition', async () => {
    const { cycle } = await coalition(t, staff, { '09': 20 });
    const draft = await prepare(staff, cycle);
    const attempts = Array.from({ length: 20 }, () =>
      staff.post(`/publications/${draft.id}/publication`, {}, { 'if-match': '"1"' }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(19);
    const { rows } = await t.owner.query('SELECT edition FROM publications WHERE cycle_id = $1', [cycle.id]);
    expect(rows).toEqual([{ edition: 1 }]);
  });

  test('stands in the trail with who published it', async () => {
    const { cycle } = await coalition(t, staff, { '09': 20 });
    const { id } = await publish(staff, await prepare(staff, cycle));
    const { rows } = await t.owner.query(
      `SELECT action, account_id, after ->> 'edition' AS edition, after ? 'content' AS whole FROM audit.entries WHERE table_name = 'publications' AND row_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'insert', account_id: staff.accountId, edition: null, whole: false },
      { action: 'update', account_id: staff.accountId, edition: '1', whole: false },
    ]);
  });
});

test('without the queries’ own rule the database still shows readers nothing but what is published', async () => {
  const { cycle, members } = await coalition(t, staff, { '09': 20 });
  await prepare(staff, cycle);
  for (const role of ['padron_board', 'padron_coordinator']) {
    await t.owner.query('BEGIN');
    await t.owner.query(`SELECT set_config('app.member_ids', $1, true)`, [`{${members[0]!.id}}`]);
    await t.owner.query(`GRANT ${role} TO CURRENT_USER`);
    await t.owner.query(`SET LOCAL ROLE ${role}`);
    const { rows } = await t.owner.query('SELECT FROM publications WHERE published_at IS NULL');
    expect(rows).toHaveLength(0);
    await t.owner.query('ROLLBACK');
  }
});
