import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startApp, type TestApp } from '../support/app';

let t: TestApp;
let port: number;
beforeAll(async () => {
  t = await startApp();
  await t.app.listen(0, '127.0.0.1');
  ({ port } = t.app.getHttpServer().address() as { port: number });
});
afterAll(() => t?.close());

const onTheirWay = (): number => {
  try {
    return readdirSync(join(t.config.files.directory, 'incoming')).length;
  } catch {
    return 0; // nothing has come yet
  }
};
async function until(count: number): Promise<void> {
  for (let tries = 0; tries < 200 && onTheirWay() !== count; tries++) await wait(20);
  expect(onTheirWay()).toBe(count);
}

/** The beginning of a form of 4 MB, whose end does not come. */
function begin(path: string, field: string, value: string, handle: string, sent: number): Socket {
  const head = `--x\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nRFC,Nombre\n`;
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST /api/v1${path} HTTP/1.1\r\nHost: padron\r\nCookie: padron=${handle}\r\nOrigin: ${t.config.origin}\r\nX-Requested-With: padron\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 4000000\r\n\r\n${head}`,
  );
  socket.write(Buffer.alloc(sent, 65));
  return socket;
}

describe.each([
  ['/imports', 'kind', 'members', 'imports'],
  ['/donataria-directories', 'fiscalYear', '2026', 'donataria_directories'],
])('a table on its way to %s', (path, field, value, table) => {
  test('and cut off leaves neither row nor file', async () => {
    const { handle } = await t.build.signedIn({ role: 'staff' });
    for (const sent of [0, 10_000, 2_000_000]) {
      const socket = begin(path, field, value, handle, sent);
      await until(1);
      socket.destroy();
      await until(0);
    }
    expect((await t.owner.query(`SELECT FROM ${table}`)).rowCount).toBe(0);
  });

  test('however slow holds no connection to the database', async () => {
    const { handle } = await t.build.signedIn({ role: 'staff' });
    const sockets = Array.from({ length: t.config.databasePoolSize }, () => begin(path, field, value, handle, 100));
    await until(sockets.length);
    expect((await (await t.as.staff()).get(path)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await until(0);
  });

  test('is asked what it is before it is read', async () => {
    const { status, body } = await (
      await t.as.staff()
    ).upload<{ errors: { pointer: string }[] }>(path, { name: 'a.csv', content: 'x' }, { [field]: 'otra' });
    expect([status, body.errors[0]!.pointer]).toEqual([422, `/${field}`]);
    expect(onTheirWay()).toBe(0);
  });
});
