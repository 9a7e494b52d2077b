import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError, readConfig, SETTINGS } from './config';

const SECRET = 'q7Jx0mUu2kP9dVw4sZr8eTn1bYh6cLf3';
const real = {
  DATABASE_URL: 'postgres://padron_app:word@db.example:5432/padron',
  PADRON_ORIGIN: 'https://padron.example.org',
  PADRON_SECRET: SECRET,
  PADRON_FILES_DIR: '/var/lib/padron/files',
};
const bucket = {
  PADRON_FILES_DIR: '',
  PADRON_FILES_S3_ENDPOINT: 'https://s3.example',
  PADRON_FILES_S3_BUCKET: 'papeles',
  PADRON_FILES_S3_KEY_ID: 'AKIAEXAMPLE',
  PADRON_FILES_S3_SECRET: 'the bucket’s',
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('with no setting at all', () => {
  const config = readConfig({});

  it('is the demonstration, on loopback', () => {
    expect(config).toEqual({
      port: 3000,
      host: '127.0.0.1',
      isEmbedded: true,
      databasePoolSize: 6,
      origin: 'http://127.0.0.1:3000',
      dataDir: resolve('.padron'),
      files: { directory: resolve('.padron/files') },
      mail: { transport: 'file', directory: resolve('.padron/mail') },
      trustProxy: false,
      apiDocs: true,
      logLevel: 'info',
    });
  });

  it('cannot be changed afterwards', () => {
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
  });
});

it('S-47 reads a real installation, without the API pages', () => {
  expect(
    readConfig({ ...real, PORT: '8080', HOST: '0.0.0.0', PADRON_TRUST_PROXY: 'true', LOG_LEVEL: 'WARN' }),
  ).toMatchObject({
    isEmbedded: false,
    databaseUrl: real.DATABASE_URL,
    origin: 'https://padron.example.org',
    secret: SECRET,
    port: 8080,
    host: '0.0.0.0',
    trustProxy: 1,
    apiDocs: false,
    logLevel: 'warn',
  });
});

it('takes an empty setting for an absent one', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ', PADRON_DEMO_PASSWORD: '' }).port).toBe(3000);
});

it('says every problem at once, one line each, each naming its setting', () => {
  const problems = problemsOf({
    DATABASE_URL: real.DATABASE_URL,
    PORT: '70000',
    LOG_LEVEL: 'loud',
    PADRON_API_DOCS: 'yes',
  });
  expect(problems.map((line) => line.split(' ')[0])).toEqual([
    'PORT',
    'PADRON_API_DOCS',
    'LOG_LEVEL',
    'PADRON_ORIGIN',
    'PADRON_SECRET',
    'PADRON_FILES_DIR',
  ]);
});

it.each([
  ['a word', { ...real, PORT: 'three' }, 'PORT must be a whole number'],
  ['a port of 0', { PORT: '0' }, 'PORT must be a whole number'],
  ['an open address for the demonstration', { HOST: '0.0.0.0' }, 'HOST must be a loopback address'],
  ['a database of another kind', { ...real, DATABASE_URL: 'mysql://a:b@c/d' }, 'DATABASE_URL must be an address'],
  ['no login', { ...real, DATABASE_URL: 'postgres://db.example/padron' }, 'DATABASE_URL names no login'],
  ['no database', { ...real, DATABASE_URL: 'postgres://app@db.example' }, 'DATABASE_URL names no database'],
  ['the same login twice', { ...real, DATABASE_OWNER_URL: real.DATABASE_URL }, 'DATABASE_URL has the same login'],
  ['an owner alone', { DATABASE_OWNER_URL: real.DATABASE_URL }, 'DATABASE_OWNER_URL is set, but DATABASE_URL is not'],
  ['plain http', { ...real, PADRON_ORIGIN: 'http://padron.example.org' }, 'PADRON_ORIGIN must be https'],
  [
    'an origin with a path',
    { ...real, PADRON_ORIGIN: 'https://padron.example.org/app' },
    'PADRON_ORIGIN must end after the host',
  ],
  ['a short secret', { ...real, PADRON_SECRET: 'q7Jx0mUu2kP9dVw4' }, 'PADRON_SECRET is too short'],
  ['one character', { ...real, PADRON_SECRET: 'x'.repeat(40) }, 'PADRON_SECRET repeats itself'],
  ['a repeated word', { ...real, PADRON_SECRET: '0123456789abcdef'.repeat(2) }, 'PADRON_SECRET repeats itself'],
  [
    'a known default',
    { ...real, PADRON_SECRET: 'change-me-change-me-0123456789abcdef' },
    'PADRON_SECRET is a known default',
  ],
  [
    'a short demonstration password',
    { PADRON_DEMO_PASSWORD: 'fourteen chars' },
    'PADRON_DEMO_PASSWORD must have 15 to 128',
  ],
  [
    'a demonstration in a real database',
    { ...real, PADRON_DEMO_PASSWORD: 'a password of the demo' },
    'PADRON_DEMO_PASSWORD is set beside DATABASE_URL',
  ],
  ['proxies by name', { ...real, PADRON_TRUST_PROXY: 'balancer' }, 'PADRON_TRUST_PROXY must be'],
  ['files without a place', { ...real, PADRON_FILES_DIR: '' }, 'PADRON_FILES_DIR is missing'],
  ['mail by pigeon', { ...real, PADRON_MAIL: 'pigeon' }, 'PADRON_MAIL must be one of file, console'],
  ['half a bucket', { ...real, ...bucket, PADRON_FILES_S3_SECRET: '' }, 'PADRON_FILES_S3_SECRET is missing'],
  ['a weak key for files', { ...real, PADRON_FILES_KEY: 'x'.repeat(40) }, 'PADRON_FILES_KEY repeats itself'],
  ['a short metrics token', { PADRON_METRICS_TOKEN: 'short' }, 'PADRON_METRICS_TOKEN must have 16'],
])('S-47 refuses %s', (_what, env, problem) => {
  expect(problemsOf(env)).toEqual([expect.stringContaining(problem)]);
});

it('keeps files in a bucket, which they reach through the temporary folder', () => {
  expect(readConfig({ ...real, ...bucket }).files).toEqual({
    directory: join(tmpdir(), 'padron-files'),
    bucket: {
      endpoint: 'https://s3.example',
      name: 'papeles',
      region: 'us-east-1',
      keyId: 'AKIAEXAMPLE',
      secret: 'the bucket’s',
    },
  });
});

it('S-47 never repeats a password or a secret in what it says', () => {
  const said = problemsOf({ DATABASE_URL: 'mysql://a:hunter2@c/d', PADRON_SECRET: 'hunter2hunter2' }).join();
  expect(said).not.toContain('hunter2');
});

it('allows plain http on a loopback address, and proxies by address', () => {
  const config = readConfig({ ...real, PADRON_ORIGIN: 'http://localhost:8080', PADRON_TRUST_PROXY: '10.0.0.0/8, ::1' });
  expect([config.origin, config.trustProxy]).toEqual(['http://localhost:8080', ['10.0.0.0/8', '::1']]);
});

describe('.env.example', () => {
  const example = readFileSync(join(__dirname, '../../.env.example'), 'utf8');
  const listed = [...example.matchAll(/^#? ?([A-Z][A-Z_0-9]+)=(.*)$/gm)].map(([, name, value]) => ({ name, value }));

  it('lists every setting, and none that does not exist', () => {
    expect(listed.map(({ name }) => name).sort()).toEqual([...SETTINGS].sort());
  });

  it('shows the true defaults', () => {
    const shown = Object.fromEntries(listed.map(({ name, value }) => [name, value]));
    expect(readConfig(shown)).toEqual(readConfig({}));
  });
});
