import { KilledApp, type RunningJob } from '../support/killed-app';
import { registerOf, table } from './support';

let k: KilledApp;
beforeAll(async () => {
  k = await KilledApp.start();
});
afterEach(() => k.owner.query('TRUNCATE members, imports, audit.entries CASCADE'));
afterAll(() => k?.close());

const ROWS = 300;
const rows = (of: (n: number) => string[]) => Array.from({ length: ROWS }, (_, n) => of(n));
const MEMBERS = table(
  ['Razón social', 'EIN', 'Municipio'],
  ...rows((n) => [`Organización número ${n} de la sierra, A.C.`, `10-${1_000_000 + n}`, 'Coyoacán']),
);
const PROGRAMS = table(
  ['Organización', 'Programa', 'Área', 'Estados'],
  ...rows((n) => ['Luz', `Becas ${n}`, 'Niñez', 'Jalisco']),
);
const CONTACTS = table(
  ['Organización', 'Nombre', 'Correo', 'Funciones'],
  ...rows((n) => ['Luz', `Ana ${n}`, `ana-${n}@padron.example`, 'Finanzas']),
);

const stateOf = async (id: string) => (await k.send<{ state: string }>('GET', `/imports/${id}`)).state;
const apply = (id: string, body = {}) => k.send<RunningJob>('POST', `/imports/${id}/application`, body);

const ENDED = { applying: 'applied', reversing: 'reversed' } as const;
/** Asks for it, kills it at each of the tables, sees each time that nothing of it is there, and lets it come to its end. */
async function killed(
  tables: string[],
  id: string,
  during: keyof typeof ENDED,
  ask: () => Promise<RunningJob>,
): Promise<void> {
  const before = await registerOf(k.owner);
  let job: RunningJob | undefined;
  for (const name of tables) {
    await k.killAt(name, async () => (job ? k.comeBack() : (job = await ask())));
    expect(await registerOf(k.owner)).toEqual(before);
  }
  await k.comeBack();
  expect([during, ENDED[during]]).toContain(await stateOf(id));
  expect(await k.finished(job!.id)).toMatchObject({
    state: 'done',
    done: job!.total ?? expect.any(Number),
    problem: null,
  });
}

describe('the process is killed in the middle, and with all but the last row written: nothing is there, and the job begins again by itself', () => {
  test('applying members', async () => {
    const { id } = await k.upload<{ id: string }>(MEMBERS);
    await killed(['membership_periods', 'imports'], id, 'applying', () => apply(id, { admitFrom: '2020-01-15' }));
    const { members, member_identifiers, membership_periods } = await registerOf(k.owner);
    expect(members).toHaveLength(ROWS);
    expect(member_identifiers).toHaveLength(2 * ROWS); // the EIN, and the number of who is admitted
    expect(membership_periods!.length).toBeGreaterThan(ROWS);
    expect(await stateOf(id)).toBe('applied');
  });

  test.each([
    ['programs', PROGRAMS, 'program_locations'],
    ['contacts', CONTACTS, 'contact_roles'],
  ])('applying %s', async (kind, content, second) => {
    await k.build.member({ name: 'Luz' });
    const { id } = await k.upload<{ id: string }>(content, kind);
    await killed(['imports'], id, 'applying', () => apply(id));
    const register = await registerOf(k.owner);
    expect([kind, second].map((name) => register[name]!.length)).toEqual([ROWS, ROWS]);
    expect(await stateOf(id)).toBe('applied');
  });

  test('undoing', async () => {
    const before = await registerOf(k.owner);
    const { id } = await k.upload<{ id: string }>(MEMBERS);
    expect(await k.finished((await apply(id)).id)).toMatchObject({ state: 'done' });
    await killed(['members', 'imports'], id, 'reversing', () => k.send<RunningJob>('POST', `/imports/${id}/reversal`));
    expect(await registerOf(k.owner)).toEqual(before);
    expect(await stateOf(id)).toBe('reversed');
  });
});
