import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client as Connection } from 'pg';
import { createApp } from '../../src/create-app';
import { Mail } from '../../src/mail/mail';
import { readConfig, type RunningConfig } from '../../src/shared/config';
import { type As, actors } from './as';
import { Build } from './build';
import { cloneDatabase } from './database';
import { cloneDemonstration } from './demonstration';
import { Letters } from './letters';

export const ORIGIN = 'http://127.0.0.1:3000';

export interface TestApp {
  app: NestFastifyApplication;
  config: RunningConfig;
  /** The owner's connection, past every wall: to arrange and to look, never what a test is about. */
  owner: Connection;
  ownerUrl: string;
  as: As;
  build: Build;
  letters: Letters;
  close(): Promise<void>;
}

/** The whole product on a database of its own, as main.ts makes it. One per test file. `demonstration`: with the fictional coalition in it. */
export async function startApp(
  settings: Record<string, string> = {},
  { demonstration = false } = {},
): Promise<TestApp> {
  const files = await mkdtemp(join(tmpdir(), 'padron-files-'));
  const mail = await mkdtemp(join(tmpdir(), 'padron-mail-'));
  const database = await (demonstration ? cloneDemonstration(files) : cloneDatabase());
  const config: RunningConfig = {
    ...readConfig({ LOG_LEVEL: 'silent', PADRON_FILES_DIR: files, PADRON_MAIL_DIR: mail, ...settings }),
    databaseUrl: database.appUrl,
    secret: 'a secret for the tests, long enough to be one',
    origin: settings.PADRON_ORIGIN ?? ORIGIN,
  };
  const owner = new Connection({ connectionString: database.ownerUrl });
  await owner.connect();
  const app = await createApp(config);
  await app.getHttpAdapter().getInstance().ready();
  const build = new Build(owner);
  return {
    app,
    config,
    owner,
    ownerUrl: database.ownerUrl,
    build,
    letters: new Letters(mail, app.get(Mail)),
    as: actors(app, build, config.origin),
    async close() {
      await app.close();
      await owner.end();
      await database.drop();
      for (const folder of [files, mail]) await rm(folder, { recursive: true, force: true });
    },
  };
}
