import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Bucket } from './files/bucket-place';
import * as parse from './config-values';
import { StartError } from './start-error';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every setting there is, as `.env.example` lists them. */
export const SETTINGS = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_POOL_SIZE',
  'PADRON_ORIGIN',
  'PADRON_SECRET',
  'PADRON_DATA_DIR',
  'PADRON_FILES_DIR',
  'PADRON_FILES_KEY',
  'PADRON_FILES_S3_ENDPOINT',
  'PADRON_FILES_S3_BUCKET',
  'PADRON_FILES_S3_REGION',
  'PADRON_FILES_S3_KEY_ID',
  'PADRON_FILES_S3_SECRET',
  'PADRON_MAIL',
  'PADRON_MAIL_DIR',
  'PADRON_DEMO_PASSWORD',
  'PADRON_TRUST_PROXY',
  'PADRON_API_DOCS',
  'PADRON_METRICS_TOKEN',
  'LOG_LEVEL',
] as const;
export type Setting = (typeof SETTINGS)[number];

export interface Config {
  readonly port: number;
  readonly host: string;
  /** No DATABASE_URL: an embedded PostgreSQL and the demonstration, on loopback only. */
  readonly isEmbedded: boolean;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly databasePoolSize: number;
  /** What people type into their browser: scheme, host and port, no slash at the end. */
  readonly origin: string;
  readonly secret: string | undefined;
  readonly dataDir: string;
  readonly files: FilesConfig;
  readonly mail: MailConfig;
  readonly demoPassword: string | undefined;
  /** As Fastify takes it: none, how many proxies stand in front, or their addresses. */
  readonly trustProxy: false | number | string[];
  readonly apiDocs: boolean;
  readonly metricsToken: string | undefined;
  readonly logLevel: LogLevel;
}

export interface FilesConfig {
  /** Where files are kept; beside a bucket, only where they pass through. */
  readonly directory: string;
  readonly bucket: Bucket | undefined;
  /** Encrypts what is encrypted at rest, instead of the secret. */
  readonly key: string | undefined;
}

export const MAIL_TRANSPORTS = ['file', 'console'] as const;
export interface MailConfig {
  readonly transport: (typeof MAIL_TRANSPORTS)[number];
  /** Where the letters are put that go into files. */
  readonly directory: string;
}

/** The settings, and what start has found or made where they were silent. */
export interface RunningConfig extends Config {
  readonly databaseUrl: string;
  readonly secret: string;
}

export class ConfigError extends StartError {}

/** Reads and checks all settings once: the app gets this, and never looks at the environment. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const { given, read } = settingsOf(env, problems);
  const isEmbedded = given('DATABASE_URL') === undefined;
  const port = read('PORT', parse.integer(1, 65_535), 3000);
  const host = read('HOST', parse.hostName, '127.0.0.1');
  const config: Config = {
    port,
    host,
    isEmbedded,
    databaseUrl: read('DATABASE_URL', parse.postgresUrl, undefined),
    databaseOwnerUrl: read('DATABASE_OWNER_URL', parse.postgresUrl, undefined),
    databasePoolSize: read('DATABASE_POOL_SIZE', parse.integer(2, 100), 6),
    origin: read('PADRON_ORIGIN', parse.origin, `http://${parse.urlHost(host)}:${port}`),
    secret: read('PADRON_SECRET', parse.secret, undefined),
    dataDir: resolve(given('PADRON_DATA_DIR') ?? '.padron'),
    files: readFiles(given, read),
    mail: {
      transport: read('PADRON_MAIL', parse.oneOf(MAIL_TRANSPORTS), 'file'),
      directory: resolve(given('PADRON_MAIL_DIR') ?? join(given('PADRON_DATA_DIR') ?? '.padron', 'mail')),
    },
    demoPassword: read('PADRON_DEMO_PASSWORD', parse.password, undefined),
    trustProxy: read('PADRON_TRUST_PROXY', parse.proxies, false),
    apiDocs: read('PADRON_API_DOCS', parse.boolean, isEmbedded),
    metricsToken: read('PADRON_METRICS_TOKEN', parse.token, undefined),
    logLevel: read('LOG_LEVEL', parse.oneOf(LOG_LEVELS), 'info'),
  };

  const missingOfBucket = given('PADRON_FILES_S3_BUCKET') ? OF_A_BUCKET.filter((name) => !given(name)) : [];
  for (const name of missingOfBucket) problems.push(`${name} is missing: PADRON_FILES_S3_BUCKET is set`);

  const demand = (name: Setting, why: string) => given(name) ?? problems.push(`${name} is missing: ${why}`);
  const refuse = (name: Setting, why: string) => given(name) && problems.push(`${name} ${why}`);
  if (isEmbedded) {
    refuse('DATABASE_OWNER_URL', 'is set, but DATABASE_URL is not: set both, or neither for the demonstration');
    if (!parse.isLoopback(host))
      problems.push(
        'HOST must be a loopback address (127.0.0.1, ::1, localhost): without DATABASE_URL this is the demonstration',
      );
  } else {
    demand(
      'PADRON_ORIGIN',
      'where DATABASE_URL is set, the address that people type, such as https://padron.example.org',
    );
    demand(
      'PADRON_SECRET',
      `where DATABASE_URL is set, at least ${parse.SECRET_LENGTH} random characters: ${parse.HOW_TO_MAKE_A_SECRET}`,
    );
    if (!given('PADRON_FILES_S3_BUCKET'))
      demand(
        'PADRON_FILES_DIR',
        'where DATABASE_URL is set, a directory that outlives the app and is backed up with the database, or PADRON_FILES_S3_BUCKET',
      );
    refuse('PADRON_DEMO_PASSWORD', 'is set beside DATABASE_URL: the demonstration never loads into a real database');
    if (given('DATABASE_OWNER_URL') && config.databaseUrl && config.databaseOwnerUrl) {
      const [app, owner] = [new URL(config.databaseUrl), new URL(config.databaseOwnerUrl)];
      if (app.username === owner.username)
        problems.push('DATABASE_URL has the same login as DATABASE_OWNER_URL: the app must not own its tables');
    }
  }
  if (problems.length) throw new ConfigError(...problems);
  return Object.freeze(config);
}

/** Where files are kept, for what runs beside the app with the owner's login alone; undefined where nothing says it. */
export function readFilesConfig(env: Record<string, string | undefined>): FilesConfig | undefined {
  const problems: string[] = [];
  const { given, read } = settingsOf(env, problems);
  const isSaid = given('PADRON_FILES_DIR') ?? given('PADRON_FILES_S3_BUCKET');
  if (!isSaid && (given('DATABASE_OWNER_URL') ?? given('DATABASE_URL'))) return undefined;
  const files = readFiles(given, read);
  if (problems.length) throw new ConfigError(...problems);
  return files;
}

/** What is given, and what is made of it; what is wrong with it goes to the problems. */
function settingsOf(env: Record<string, string | undefined>, problems: string[]): { given: Given; read: Read } {
  const given = (name: Setting): string | undefined => env[name]?.trim() || undefined;
  const read = <T>(name: Setting, value: (text: string) => T, absent: T): T => {
    const text = given(name);
    if (text === undefined) return absent;
    try {
      return value(text);
    } catch (error) {
      problems.push(`${name} ${(error as Error).message}`);
      return absent;
    }
  };
  return { given, read };
}

type Given = (name: Setting) => string | undefined;
type Read = <T>(name: Setting, value: (text: string) => T, absent: T) => T;

const OF_A_BUCKET = ['PADRON_FILES_S3_ENDPOINT', 'PADRON_FILES_S3_KEY_ID', 'PADRON_FILES_S3_SECRET'] as const;

function readFiles(given: Given, read: Read): FilesConfig {
  const name = given('PADRON_FILES_S3_BUCKET');
  const endpoint = read('PADRON_FILES_S3_ENDPOINT', parse.origin, '');
  const bucket = name && {
    name,
    endpoint,
    region: given('PADRON_FILES_S3_REGION') ?? 'us-east-1',
    keyId: given('PADRON_FILES_S3_KEY_ID') ?? '',
    secret: given('PADRON_FILES_S3_SECRET') ?? '',
  };
  const passingThrough = join(tmpdir(), 'padron-files');
  const atHome = join(given('PADRON_DATA_DIR') ?? '.padron', 'files');
  return {
    directory: resolve(given('PADRON_FILES_DIR') ?? (bucket ? passingThrough : atHome)),
    bucket: bucket || undefined,
    key: read('PADRON_FILES_KEY', parse.secret, undefined),
  };
}
