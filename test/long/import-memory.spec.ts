import { setTimeout as wait } from 'node:timers/promises';
import { Workbook } from 'exceljs';
import { Client } from 'pg';
import { Build } from '../support/build';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { RunningApp } from '../support/running-app';

interface Job {
  id: string;
  state: string;
  done: number;
  total: number | null;
  result: object | null;
}

const ROWS = 50_000;
const GROWTH_MB = 300;
/** For what does not move. Without a bound V8 lets garbage lie the longer the busier the machine is: one and the same file grew by 290 MB, and by 365. */
const HEAP_MB = 256;
let database: TestDatabase;
let owner: Client;
let app: RunningApp;
let handle: string;

beforeEach(async () => {
  database = await cloneDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  app = await RunningApp.on(database, { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` });
  ({ handle } = await new Build(owner).signedIn({ role: 'staff' }));
});
afterEach(async () => {
  await app.kill();
  await owner.end();
  await database.drop();
});

const WORDS = ['puente', 'luz', 'casa', 'semilla', 'raíz', 'viento', 'norte', 'camino', 'mano', 'nube', 'río', 'paz'];
/** No two of them alike. */
const cellsOf = (n: number, sentences: number): string[] => [
  `Fundación ${[1, 12, 144, 1728].map((each) => WORDS[Math.floor(n / each) % 12]).join(' ')} ${n}, A.C.`,
  `${String(10 + (n % 7)).padStart(2, '0')}-${String(1_000_000 + n)}`,
  'Coyoacán',
  `https://organizacion-${n}.example`,
  `Acompañamos a niñas, niños y sus familias en ${n} lugares. `.repeat(sentences),
];
const HEADER = ['Razón social', 'EIN', 'Municipio', 'Sitio web', 'Misión'];
/** 17 of the 20 MB that a file may have. */
const csv = (): string =>
  [HEADER, ...Array.from({ length: ROWS }, (_, n) => cellsOf(n, 4))]
    .map((cells) => `"${cells.join('","')}"`)
    .join('\n');

/** 38 of the 40 MB of strings that a workbook may have. */
async function workbook(): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Padrón');
  sheet.addRow(HEADER);
  for (let n = 0; n < ROWS; n++) sheet.addRow(cellsOf(n, 9));
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function send(content: string | Buffer): Promise<{ id: string; counts: object }> {
  const form = new FormData();
  form.append('file', new Blob([content as string]), 'roster');
  return app.send(handle, 'POST', '/imports', form);
}
const jobNow = (id: string) => app.send<Job>(handle, 'GET', `/jobs/${id}`);
async function finished(id: string): Promise<Job> {
  for (;;) {
    const job = await jobNow(id);
    if (!['queued', 'running'].includes(job.state)) return job;
    await wait(200);
  }
}
test.each([
  ['a CSV', async () => csv()],
  ['a workbook', workbook],
])(`${ROWS} rows as %s take less than ${GROWTH_MB} MB of memory`, async (what, make) => {
  const content = await make();
  await send('Razón social\nLuz'); // what is loaded once
  const before = app.memory().now;
  const began = Date.now();
  const { id, counts } = await send(content);
  const proposed = Date.now();
  const proposing = app.memory().peak - before;
  expect(counts).toMatchObject({ create: ROWS });
  const job = await app.send<Job>(handle, 'POST', `/imports/${id}/application`, {});
  expect(await finished(job.id)).toMatchObject({ state: 'done' });
  const growth = app.memory().peak - before;
  const seconds = [proposed - began, Date.now() - proposed].map((ms) => (ms / 1000).toFixed(1));
  console.log(
    `${what}: proposed in ${seconds[0]} s with ${proposing.toFixed(0)} MB more, applied in ${seconds[1]} s with ${growth.toFixed(0)} MB more`,
  );
  expect(growth).toBeLessThan(GROWTH_MB);
});
