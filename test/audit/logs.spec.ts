import { setTimeout as wait } from 'node:timers/promises';
import { hash } from '@node-rs/argon2';
import { Client as Connection } from 'pg';
import { ARGON2 } from '../../src/accounts/passwords';
import { Build } from '../support/build';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { RunningApp } from '../support/running-app';

let database: TestDatabase;
let owner: Connection;
let app: RunningApp;
beforeAll(async () => {
  database = await cloneDatabase();
  owner = new Connection({ connectionString: database.ownerUrl });
  await owner.connect();
  app = await RunningApp.on(database, { LOG_LEVEL: 'trace' });
});
afterAll(async () => {
  await app?.kill();
  await owner?.end();
  await database?.drop();
});

const PASSWORD = 'canario cuatro palabras personales';

test('S-45 the log of a whole tour, with all that goes wrong in it, holds nobody’s name, address, secret or search', async () => {
  const passwordHash = await hash(PASSWORD, ARGON2);
  const { email } = await new Build(owner).account({
    role: 'administrator',
    email: 'canary-account@padron.example',
    name: 'Canary Account',
    passwordHash,
  });
  const member = await new Build(owner).member({ name: 'Canary Organisation' });
  let cookie = '';
  const send = async (method: string, path: string, body?: object | string, headers: Record<string, string> = {}) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${app.origin}/api/v1${path}`, {
      method,
      headers: {
        origin: app.origin,
        'x-requested-with': 'padron',
        cookie,
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: typeof body === 'object' && !isForm ? JSON.stringify(body) : (body as string | FormData | undefined),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  const statuses: Record<string, number> = {};
  const step = async (name: string, ...request: Parameters<typeof send>) => {
    const answer = await send(...request);
    statuses[name] = answer.status;
    return answer;
  };
  await step('wrong', 'POST', '/session', { email, password: 'canary-wrong-password' });
  await step('unknown', 'POST', '/session', { email: 'canary-nobody@padron.example', password: PASSWORD });
  const signedIn = await step('right', 'POST', '/session', { email, password: PASSWORD });
  const handle = /padron=([\w-]+)/.exec(signedIn.headers.get('set-cookie') ?? '')![1]!;
  cookie = `padron=${handle}`;
  const contact = { name: 'Canary Contact', email: 'canary-contact@padron.example', phone: '+525512345678' };
  await step('written', 'POST', `/members/${member.id}/contacts`, contact);
  await step('wrongly', 'POST', `/members/${member.id}/contacts`, { ...contact, email: 'canary not an address' });
  await step('unread', 'POST', `/members/${member.id}/contacts`, '{"name":"canary half');
  await step('searched', 'GET', '/contacts?q=canary-search');
  await step('asked wrongly', 'GET', '/members?canary=1');
  await step('absent', 'GET', '/nothing/canary-path');
  await step('forged', 'GET', '/session', undefined, {
    authorization: 'Bearer canary-token',
    cookie: 'padron=canary-cookie',
  });
  const form = new FormData();
  form.append(
    'file',
    new Blob(['nombre,correo\nCanary Row,canary-row@padron.example\n'], { type: 'text/csv' }),
    'canary-file.csv',
  );
  await step('uploaded', 'POST', '/imports', form);
  const made = await step('asked for', 'POST', '/exports', { kind: 'contacts', format: 'csv' });
  const { id } = JSON.parse(made.text) as { id: string };
  let file = await send('GET', `/exports/${id}/file`);
  for (let tries = 0; file.status !== 200 && tries < 100; tries += 1) {
    await wait(50);
    file = await send('GET', `/exports/${id}/file`);
  }
  expect(file.text).toContain('Canary Contact');
  await owner.query('ALTER TABLE contacts RENAME COLUMN phone TO phone_that_is_gone');
  await step('broken', 'POST', `/members/${member.id}/contacts`, contact);
  await step('out', 'DELETE', '/session');

  expect(statuses).toEqual({
    wrong: 401,
    unknown: 401,
    right: 201,
    written: 201,
    wrongly: 422,
    unread: 400,
    searched: 200,
    'asked wrongly': 400,
    absent: 404,
    forged: 401,
    uploaded: 201,
    'asked for': 202,
    broken: 500,
    out: 204,
  });
  expect(app.written).toMatch(/phone/); // it does log: the fault is there
  const secrets = [handle, passwordHash, PASSWORD, '5512345678', 'canar'];
  expect(secrets.filter((secret) => app.written.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
});
