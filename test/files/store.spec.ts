import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Database } from '../../src/shared/database/database';
import { FileStore } from '../../src/shared/files/file-store';
import { FileSweeper } from '../../src/shared/files/file-sweeper';
import { startApp, type TestApp } from '../support/app';
import { LocalBucket } from './bucket';

const LATER = new Date(Date.now() + 60_000);
const CONTENT = Buffer.from('a,b\r\n1,2\r\n');

/** As a request of somebody's: what it throws rolls back. */
async function unit<T>(t: TestApp, grantId: string, work: () => Promise<T>): Promise<T> {
  const database = t.app.get(Database);
  return database.runUnit('test', async () => {
    try {
      await database.enterGrant(grantId);
      const result = await work();
      await database.commit({ wait: true });
      return result;
    } catch (error) {
      await database.rollback();
      throw error;
    }
  });
}

const filesIn = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((path) => statSync(path).isFile());
const soon = () => new Promise((resolve) => setTimeout(resolve, 100)); // what happens after the commit is not waited for

const bucket = new LocalBucket();
describe.each(['a directory', 'a bucket'])('in %s', (where) => {
  let t: TestApp;
  let grantId: string;
  let store: FileStore;
  let kept: () => Buffer[];
  beforeAll(async () => {
    const settings =
      where === 'a bucket'
        ? {
            PADRON_FILES_S3_ENDPOINT: await bucket.start(),
            PADRON_FILES_S3_BUCKET: bucket.name,
            PADRON_FILES_S3_KEY_ID: bucket.keyId,
            PADRON_FILES_S3_SECRET: bucket.secret,
          }
        : {};
    t = await startApp(settings as Record<string, string>);
    ({ grantId } = await t.build.account({ role: 'staff' }));
    store = t.app.get(FileStore);
    kept =
      where === 'a bucket'
        ? () => [...bucket.objects.values()].map(({ content }) => content)
        : () => filesIn(t.config.files.directory).map((path) => readFileSync(path));
  });
  afterAll(async () => {
    await t?.close();
    if (where === 'a bucket') await bucket.stop();
  });
  const write = (isEncrypted = false) => store.write(CONTENT, 'Padrón', 'csv', { memberId: null, isEncrypted });
  const read = async (id: string) => {
    const { content, ...about } = await store.read(id);
    return { ...about, content: await buffer(content) };
  };

  test('what was kept is read again, with its name, type and size', async () => {
    const id = await unit(t, grantId, () => write());
    const file = await unit(t, grantId, () => read(id));
    expect(file).toEqual({
      name: 'Padrón.csv',
      mediaType: 'text/csv; charset=utf-8',
      size: CONTENT.length,
      content: CONTENT,
    });
    expect(filesIn(join(t.config.files.directory, 'incoming'))).toEqual([]);
  });

  test('encrypted, its bytes say nothing, and it is read all the same', async () => {
    const id = await unit(t, grantId, () => write(true));
    expect(kept().some((content) => content.subarray(0, 5).toString() === 'PDRN1')).toBe(true);
    expect((await unit(t, grantId, () => read(id))).content).toEqual(CONTENT);
  });

  test('a transaction that rolls back leaves neither row nor file', async () => {
    const before = kept().length;
    const failing = unit(t, grantId, async () => {
      await write();
      expect(kept()).toHaveLength(before + 1);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await soon();
    expect(kept()).toHaveLength(before);
  });

  test('a source that breaks off leaves nothing either', async () => {
    const before = kept().length;
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('the line is gone');
      })(),
    );
    await expect(unit(t, grantId, () => store.write(broken, 'x', 'csv', { memberId: null }))).rejects.toThrow('line');
    expect(kept()).toHaveLength(before);
  });

  test('what is removed is gone after the commit, and not before', async () => {
    const id = await unit(t, grantId, () => write());
    const before = kept().length;
    await unit(t, grantId, async () => {
      await store.remove(id);
      expect(kept()).toHaveLength(before);
    });
    await soon();
    expect(kept()).toHaveLength(before - 1);
    await expect(unit(t, grantId, () => store.read(id))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the sweep takes what no row names, and nothing younger than it was told', async () => {
    const id = await unit(t, grantId, () => write());
    const { rows } = await t.owner.query<{ key: string }>('SELECT storage_key AS key FROM stored_files WHERE id = $1', [
      id,
    ]);
    const prefix = rows[0]!.key.split('/')[0]!;
    if (where === 'a bucket') bucket.objects.set(`${prefix}/aa/orphan`, { content: CONTENT, keptAt: new Date() });
    else {
      mkdirSync(join(t.config.files.directory, prefix, 'aa'), { recursive: true });
      writeFileSync(join(t.config.files.directory, prefix, 'aa/orphan'), CONTENT);
    }
    const before = kept().length;
    const sweeper = t.app.get(FileSweeper);
    expect(await sweeper.sweep(new Date(Date.now() - 60_000))).toBe(0);
    expect(await sweeper.sweep(LATER)).toBe(1);
    expect(kept()).toHaveLength(before - 1);
    expect((await unit(t, grantId, () => read(id))).content).toEqual(CONTENT);
  });

  test('what belongs to no member is seen by its maker, and by the office', async () => {
    const coordinator = await t.build.account({ role: 'coordinator', memberIds: [(await t.build.member()).id] });
    const board = await t.build.account({ role: 'board' });
    const id = await unit(t, coordinator.grantId, () => write());
    expect((await unit(t, coordinator.grantId, () => read(id))).content).toEqual(CONTENT);
    expect((await unit(t, grantId, () => read(id))).content).toEqual(CONTENT);
    await expect(unit(t, board.grantId, () => read(id))).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('the bucket was never sent anything that is wrongly signed', () => {
  expect(bucket.refused).toEqual([]);
});

test('what a killed process left on its way in is swept too', async () => {
  const t = await startApp();
  const folder = join(t.config.files.directory, 'incoming');
  mkdirSync(folder, { recursive: true });
  for (const name of ['old', 'new']) writeFileSync(join(folder, name), 'half');
  utimesSync(join(folder, 'old'), new Date(0), new Date(0));
  await t.app.get(FileSweeper).sweep(new Date(1000));
  expect(readdirSync(folder)).toEqual(['new']);
  await t.close();
});
