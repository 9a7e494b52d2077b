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
const CONTACTS = table(
  ['Organización', 'Nombre', 'Correo', 'Funciones'],
  ...rows((n) => ['Luz', `Ana ${n}`, `ana-${n}@padron.example`, 'Finanzas']),
);

const stateOf = async (id: string) => (await k.send<{ state: string }>('GET', `/imports/${id}`)).state;

/** Asks for it, kills it where it wants to write into the table, sees that nothing of it is there, and lets it come to its end. */
async function killed(table: string, ask: () => Promise<RunningJob>): Promise<void> {
  const before = await registerOf(k.owner);
  let job: RunningJob;
  await k.killAt(table, async () => (job = await ask()));
  expect(await registerOf(k.owner)).toEqual(before);
  await k.comeBack();
  expect(await k.finished(job!.id)).toMatchObject({ state: 'done', done: expect.any(Number), problem: null });
}
const apply = (id: string, body = {}) => k.send<RunningJob>('POST', `/imports/${id}/application`, body);

/** A start of the whole product for each kill; ten for every kind of import, at random moments, are in test/long. */
describe('the process is killed: nothing is there, and the job begins again by itself', () => {
  test('in the middle of applying members, and with all but the last row of their undoing written', async () => {
    const before = await registerOf(k.owner);
    const { id } = await k.upload<{ id: string }>(MEMBERS);
    await killed('membership_periods', () => apply(id, { admitFrom: '2020-01-15' }));
    const { members, member_identifiers, membership_periods } = await registerOf(k.owner);
    expect(members).toHaveLength(ROWS);
    expect(member_identifiers).toHaveLength(2 * ROWS); // the EIN, and the number of who is admitted
    expect(membership_periods!.length).toBeGreaterThan(ROWS);
    expect(await stateOf(id)).toBe('applied');

    await killed('imports', () => k.send<RunningJob>('POST', `/imports/${id}/reversal`));
    expect(await registerOf(k.owner)).toEqual(before);
    expect(await stateOf(id)).toBe('reversed');
  });

  test('with all but the last row of an application written', async () => {
    await k.build.member({ name: 'Luz' });
    const { id } = await k.upload<{ id: string }>(CONTACTS, 'contacts');
    await killed('imports', () => apply(id));
    const { contacts, contact_roles } = await registerOf(k.owner);
    expect([contacts, contact_roles].map((written) => written!.length)).toEqual([ROWS, ROWS]);
    expect(await stateOf(id)).toBe('applied');
  });
});
