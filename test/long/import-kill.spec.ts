import { setTimeout as wait } from 'node:timers/promises';
import { KilledApp, type RunningJob } from '../support/killed-app';

const KILLS = 10;
/** Of its rows; later it may be done before it is killed. */
const LATEST = 0.8;
const MINUTES = 60_000;
let k: KilledApp;
beforeEach(async () => {
  k = await KilledApp.start();
});
afterEach(() => k?.close());

const WORDS = ['puente', 'luz', 'casa', 'semilla', 'raíz', 'viento', 'norte', 'camino', 'mano', 'nube', 'río', 'paz'];
/** No two of them alike. */
const nameOf = (n: number) => [1, 12, 144, 1728].map((each) => WORDS[Math.floor(n / each) % 12]).join(' ');
const csv = (rows: number, header: string[], cells: (n: number) => string[]) =>
  [header, ...Array.from({ length: rows }, (_, n) => cells(n))].map((each) => `"${each.join('","')}"`).join('\n');

const KINDS = {
  members: {
    rows: 50_000,
    tables: ['members', 'membership_periods', 'member_identifiers'],
    content: (rows: number) =>
      csv(rows, ['Razón social', 'EIN', 'Municipio', 'Sitio web'], (n) => [
        `Fundación ${nameOf(n)} ${n}, A.C.`,
        `${String(10 + (n % 7)).padStart(2, '0')}-${String(1_000_000 + n)}`,
        'Coyoacán',
        `https://organizacion-${n}.example`,
      ]),
  },
  programs: {
    rows: 30_000,
    tables: ['programs', 'program_locations'],
    content: (rows: number) =>
      csv(rows, ['Organización', 'Programa', 'Área', 'Estados'], (n) => [
        'Luz',
        `${nameOf(n)} ${n}`,
        'Niñez',
        'Puebla',
      ]),
  },
  contacts: {
    rows: 30_000,
    tables: ['contacts', 'contact_roles'],
    content: (rows: number) =>
      csv(rows, ['Organización', 'Nombre', 'Correo', 'Funciones'], (n) => [
        'Luz',
        `${nameOf(n)} ${n}`,
        `persona-${n}@padron.example`,
        'Finanzas',
      ]),
  },
} as const;
type Kind = keyof typeof KINDS;

/** How many rows there are in each table that the import writes. */
async function found(kind: Kind): Promise<number[]> {
  const counts = KINDS[kind].tables.map((table) => `(SELECT count(*)::int FROM ${table})`);
  const { rows } = await k.owner.query<{ found: number[] }>(`SELECT ARRAY[${counts.join(', ')}] AS found`);
  return rows[0]!.found;
}

/**
 * Kills it at random moments between the first row and the last, again and again. A job that has killed its process three times is given up, and then asked for
 * anew; one that was done a moment before is not killed any more.
 */
async function killAtRandom(kind: Kind, ask: () => Promise<RunningJob>, [before, after]: [number[], number[]]) {
  let job = await ask();
  let kills = 0;
  const moments: string[] = [];
  while (kills < KILLS) {
    const until = Math.random() * LATEST;
    for (;;) {
      job = await k.job(job.id);
      if (job.state === 'failed') job = await ask();
      if (job.state === 'done' || (job.total && job.done >= until * job.total)) break;
      await wait(20);
    }
    if (job.state === 'done') break;
    await wait(Math.random() * 300); // progress is written twice a second
    await k.app.kill();
    await k.gone();
    kills += 1;
    moments.push(`${job.done}`);
    expect([before, after]).toContainEqual(await found(kind));
    await k.comeBack();
  }
  let last = await k.finished(job.id);
  if (last.state === 'failed') last = await k.finished((await ask()).id);
  expect(last).toMatchObject({ state: 'done' });
  expect(await found(kind)).toEqual(after);
  expect(kills).toBeGreaterThan(0);
  console.log(`${kind}: killed ${kills} times, at ${moments.join(', ')} of ${last.total}`);
}

describe.each(Object.keys(KINDS) as Kind[])('killed at ten random moments', (kind) => {
  const { rows, tables, content } = KINDS[kind];
  test(
    `${rows} ${kind} are in the register whole or not at all, are taken up again, and go again likewise`,
    async () => {
      if (kind !== 'members') await k.build.member({ name: 'Luz' });
      const before = await found(kind);
      const after = tables.map((_, place) => before[place]! + rows);
      const { id } = await k.upload<{ id: string }>(content(rows), kind);
      await killAtRandom(kind, () => k.send('POST', `/imports/${id}/application`, {}), [before, after]);
      await killAtRandom(kind, () => k.send('POST', `/imports/${id}/reversal`), [after, before]);
    },
    30 * MINUTES,
  );
});
