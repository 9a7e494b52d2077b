import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { withConnection } from '../shared/database/connect';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../shared/database/embedded-postgres';
import { migrate } from '../shared/database/migrate';
import { Lifecycle } from '../shared/lifecycle';
import { measureFigures } from './bench/figures';
import { measureLists } from './bench/lists';
import { type Load, type Measured, run } from './bench/load';
import { MeasuredProcess } from './bench/measured-process';
import { CONNECTIONS, type Scenario, scenarios } from './bench/scenarios';
import { seed, signIn } from './bench/seed';
import { seedFigures } from './bench/seed-figures';
import { markdown } from './bench/table';

const ROUNDS = 3;

type Line = Measured & { cpu: number };
interface Result {
  scenario: Scenario;
  product: Line;
  floor?: Line;
  /** p50 with one connection: the time of a request that waits for no other. */
  alone: number;
}

const lifecycle = new Lifecycle();

interface Options {
  profile?: string;
  lists?: string;
  answers: number;
  figures?: boolean;
}

/** `npm run bench [-- --members 100000] [-- --profile folder] [-- --lists /terms --answers 50 --keep folder] [-- --figures]`: docs/performance.md says how to read it. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      members: { type: 'string', default: '10000' },
      profile: { type: 'string' },
      lists: { type: 'string' },
      figures: { type: 'boolean' },
      answers: { type: 'string', default: '200' },
      keep: { type: 'string' },
    },
  });
  const members = Number(values.members);
  if (!Number.isSafeInteger(members) || members < 200) throw new Error('--members is a whole number from 200 on');
  const answers = Number(values.answers);
  if (!Number.isSafeInteger(answers) || answers < 1) throw new Error('--answers is a whole number from 1 on');
  const folder = await openFolder(values.keep);
  // Not ephemeral: an update waits for the disk, as it does for those who use it.
  const starting = startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const postgres = await lifecycle.hold('PostgreSQL', starting, (server) => server.stop());
  const start = performance.now();
  await migrate(postgres.urlFor('owner', 'padron'));
  await withConnection(postgres.urlFor('superuser', 'padron'), 'the bench', async (superuser) => {
    const found = await count(superuser, 'members');
    if (!found) await seed(superuser, members);
    const how = found ? 'found and migrated' : 'migrated and seeded';
    console.log(`${found || members} members, ${how} in ${seconds(performance.now() - start)}`);
    await measure(superuser, postgres, folder, { ...values, answers });
  });
}

/** One that goes at the end, or one that stays, so that what was seeded once is measured again. */
async function openFolder(kept?: string): Promise<string> {
  const folder = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), 'padron-bench-'));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711); // PostgreSQL may run as another user
  if (!kept)
    await lifecycle.hold('The folder', Promise.resolve(folder), async () => rmSync(folder, { recursive: true }));
  return folder;
}

async function count(superuser: Client, table: string): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]!.count;
}

async function measure(
  superuser: Client,
  postgres: EmbeddedPostgres,
  folder: string,
  { profile, lists, answers, figures }: Options,
): Promise<void> {
  const product = await startProduct(postgres, folder, profile);
  if (lists !== undefined) return console.log(await measureLists(superuser, product.origin, answers, lists));
  if (!(await count(superuser, 'cycle_summaries'))) await seedFigures(superuser);
  const headers = { cookie: `padron=${await signIn(superuser, 'staff')}`, origin: product.origin };
  const tables = await measureFigures(superuser, product.origin, headers);
  if (figures) return console.log(tables);
  const floor = await hold('The floor', {
    file: join(__dirname, 'bench/floor.js'),
    path: '/ready',
    // As superuser and past triggers: no wall, no trail.
    environment: () => ({
      DATABASE_URL: `${postgres.urlFor('superuser', 'padron')}?options=${encodeURIComponent('-c session_replication_role=replica')}`,
    }),
  });
  const idle = [await product.usage(), await floor.usage()];
  const drawn = await drawAnew(superuser, product.origin, headers);
  const all = await scenarios(superuser, product.origin, headers);
  const results: Result[] = [];
  for (const scenario of all) results.push(await measureOne(scenario, product, floor));
  console.log(table(results));
  console.log(tables);
  console.log(await measureLists(superuser, product.origin, answers));
  console.log(`The overview drawn anew, after a seal: ${drawn.toFixed(0)} ms (median of 5, one at a time)`);

  await run(product.origin, await all[0]!.product(), { connections: 64, seconds: 3 });
  await run(floor.origin, await all[0]!.floor!(), { connections: 64, seconds: 3 });
  for (const [index, [name, server]] of [['product', product] as const, ['floor', floor] as const].entries())
    console.log(
      `Memory of the ${name}: ${megabytes(idle[index]!.memoryBytes)} idle, ${megabytes((await server.usage()).memoryBytes)} after all this and 64 connections`,
    );
}

const hold = (name: string, settings: Parameters<typeof MeasuredProcess.start>[0]) =>
  lifecycle.hold(name, MeasuredProcess.start(settings), (server) => server.stop());

const startProduct = (postgres: EmbeddedPostgres, folder: string, profile?: string) =>
  hold('The product', {
    file: join(__dirname, '../main.js'),
    path: '/api/v1/health/ready',
    environment: (origin) => ({
      DATABASE_URL: postgres.urlFor('app', 'padron'),
      PADRON_ORIGIN: origin,
      PADRON_SECRET: 'a secret for the bench, long enough to be one',
      PADRON_DATA_DIR: folder,
      PADRON_FILES_DIR: join(folder, 'files'),
      LOG_LEVEL: 'warn',
    }),
    nodeOptions: profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
  });

/** Product and floor by turns, so that whatever else the machine does falls on both. */
async function measureOne(scenario: Scenario, product: MeasuredProcess, floor: MeasuredProcess): Promise<Result> {
  const lines: { product: Line[]; floor: Line[] } = { product: [], floor: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const isWarmUp = round === 0;
    const productLine = await measureRound(product, scenario.product, isWarmUp ? 1 : 2);
    const floorLine = scenario.floor && (await measureRound(floor, scenario.floor, isWarmUp ? 1 : 2));
    if (isWarmUp) continue;
    lines.product.push(productLine);
    if (floorLine) lines.floor.push(floorLine);
  }
  const { p50 } = await run(product.origin, await scenario.product(), { connections: 1, seconds: 1 });
  return {
    scenario,
    product: medians(lines.product),
    floor: lines.floor.length ? medians(lines.floor) : undefined,
    alone: p50,
  };
}

async function measureRound(server: MeasuredProcess, load: () => Promise<Load>, seconds: number): Promise<Line> {
  await wait(150); // what the round before has left under way ends
  const prepared = await load();
  const before = await server.usage();
  const measured = await run(server.origin, prepared, { connections: CONNECTIONS, seconds });
  const after = await server.usage();
  return { ...measured, cpu: (after.cpuMicroseconds - before.cpuMicroseconds) / measured.requests };
}

/** What the first to look after a seal waits for: everybody after them is given the same drawing. */
async function drawAnew(superuser: Client, origin: string, headers: Record<string, string>): Promise<number> {
  const times: number[] = [];
  for (let draw = 0; draw < 6; draw++) {
    await superuser.query('UPDATE figures_editions SET edition = edition + 1');
    const start = performance.now();
    const answer = await fetch(`${origin}/api/v1/insights/overview`, { headers });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`the overview answers ${answer.status}`);
    times.push(performance.now() - start);
  }
  return median(times.slice(1));
}

function table(results: Result[]): string {
  const rows = results.map(({ scenario: { name, goal }, product, floor, alone }) => {
    const ratio = floor && product.perSecond / floor.perSecond;
    const isMet = {
      ratio: goal.ratio === undefined || ratio === undefined || ratio >= goal.ratio,
      p50: goal.p50 === undefined || product.p50 <= goal.p50,
      p99: product.p99 <= goal.p99,
    };
    const missed = Object.entries(isMet).flatMap(([what, met]) => (met ? [] : what));
    return [
      name,
      product.perSecond.toFixed(0),
      floor?.perSecond.toFixed(0) ?? '–',
      ratio?.toFixed(2) ?? '–',
      product.p50.toFixed(1),
      product.p99.toFixed(1),
      alone.toFixed(1),
      product.cpu.toFixed(0),
      floor?.cpu.toFixed(0) ?? '–',
      missed.length ? `misses ${missed.join(', ')}` : 'meets its goals',
    ];
  });
  const head = ['', 'per s', 'floor', 'ratio', 'p50 ms', 'p99 ms', 'p50 alone', 'CPU µs', 'floor µs', 'goals'];
  return markdown(head, rows);
}

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;
function medians(lines: Line[]): Line {
  const of = (key: keyof Line) => median(lines.map((line) => line[key]));
  return { requests: of('requests'), perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') };
}
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (!lifecycle.isStopping) void lifecycle.stop().then(() => process.exit(130));
  });

main(process.argv.slice(2))
  .catch((error: unknown) => {
    if (lifecycle.isStopping) return;
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => lifecycle.stop());
