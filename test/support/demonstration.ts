import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemonstration } from '../../src/demonstration/load-demonstration';
import { cloneOf, type TestDatabase } from './database';

const PASSWORD = 'contraseña de la demostración';

/** The fictional coalition, loaded once per run; its papers go into `files`, where somebody wants them. */
export async function cloneDemonstration(files?: string): Promise<TestDatabase> {
  const papers = join(process.env.PADRON_TEST_FOLDER!, 'demonstration');
  const database = await cloneOf('padron_demonstration', async ({ ownerUrl }) => {
    await mkdir(papers, { recursive: true });
    await loadDemonstration({ ownerUrl, password: PASSWORD, filesDirectory: papers });
  });
  if (files) await cp(papers, files, { recursive: true });
  return database;
}
