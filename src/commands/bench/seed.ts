import { performance } from 'node:perf_hooks';
import { v7 as uuid } from 'uuid';
import type { Client } from 'pg';
import { hashHandle, newHandle } from '../../accounts/handles';
import { seedSeals } from './seed-figures';
import { seedRegisters } from './seed-registers';

/** Names that a search finds some of, with the accents that it has to see past. */
const CAUSES = [
  'Niñez',
  'Educación',
  'Inclusión',
  'Salud',
  'Esperanza',
  'Corazón',
  'Camino',
  'Raíces',
  'Unión',
  'Puente',
];
const PLACES = [
  'Michoacán',
  'Oaxaca',
  'Yucatán',
  'León',
  'Mérida',
  'Querétaro',
  'Tláhuac',
  'Cancún',
  'Ecatepec',
  'Jalpan',
];
/** Two words, unaccented: one member in a hundred each. */
export const SEARCHES = ['ninez michoacan', 'educacion oaxaca', 'inclusion yucatan', 'corazon leon', 'union merida'];

const CYCLES = 8;

/**
 * Sizes, not stories: members with five programs, four contacts and some years of membership each, and eight cycles that everybody owes and most have
 * reported for. Reports have no figures and seals no text: no measured route reads them. What was sealed comes apart (`seedFigures`), for lists do not read it. As superuser, past triggers and keys.
 */
export async function seed(superuser: Client, members: number): Promise<void> {
  const run = (text: string, values: unknown[] = []) => superuser.query(text, values);
  const log = steps();
  await run(`SET session_replication_role = replica`);
  await run(`SET work_mem = '256MB'`);
  await run(
    `INSERT INTO members (id, legal_name, name, legal_form, focus_areas, primary_focus, address_country, address_state, address_municipality, website, mission_es, volunteers)
     SELECT new_id(), s.name || ', A.C.', s.name, 'AC', ARRAY[s.area], s.area, 'MX', lpad((1 + n % 32)::text, 2, '0'), 'Municipio ' || n % 400,
            'https://ngo' || n || '.example', repeat('Palabras de la misión. ', 8), 0
       FROM (SELECT n, (ARRAY['children', 'disability', 'families'])[1 + n % 3] AS area,
                    ($2::text[])[1 + n % 10] || ' ' || ($3::text[])[1 + n / 10 % 10] || ' ' || upper(substr(md5(n::text), 1, 10)) AS name
               FROM generate_series(1, $1::int) n) s`,
    [members, CAUSES, PLACES],
  );
  await run(`INSERT INTO member_identifiers (id, member_id, scheme, value)
    SELECT new_id(), id, 'member-number', 'M-' || lpad((row_number() OVER ())::text, 6, '0') FROM members`);
  await run(
    `INSERT INTO membership_decisions (id, member_id, kind, effective_on) SELECT new_id(), id, 'admission', '2020-01-01' FROM members`,
  );
  await run(PERIODS);
  await run('SELECT keep_memberships(array_agg(id)) FROM members');
  await run(
    `INSERT INTO programs (id, member_id, name, area) SELECT new_id(), id, 'Programa ' || n, primary_focus FROM members, generate_series(1, 5) n`,
  );
  await run(
    `INSERT INTO contacts (id, member_id, name, email) SELECT new_id(), id, 'Persona ' || n, 'p' || n || '@ngo.example' FROM members, generate_series(1, 4) n`,
  );
  await run(
    `INSERT INTO cycles (id, code, kind, name_es, name_en, starts_on, ends_on, opens_on, due_on, opened_at)
     SELECT new_id(), 'Q-' || n, 'quarter', 'Trimestre ' || n, 'Quarter ' || n, starts, starts + 89, starts + 90, starts + 120, now()
       FROM (SELECT n, coalition_today() - 90 * ($1::int - n + 1) AS starts FROM generate_series(1, $1::int) n) s`,
    [CYCLES],
  );
  await run(`INSERT INTO obligations (id, member_id, cycle_id, covers, due_on)
    SELECT new_id(), m.id, c.id, daterange(c.starts_on, c.ends_on, '[]'), c.due_on FROM cycles c, members m`);
  await run(`INSERT INTO reports (id, member_id, cycle_id, obligation_id, state, first_submitted_at, submitted_at, approved_at)
    SELECT new_id(), member_id, cycle_id, id, 'approved', now(), now(), now() FROM obligations WHERE hashtext(id::text) % 5 <> 0`);
  await run(`INSERT INTO reports (id, member_id, cycle_id, obligation_id, state)
    SELECT new_id(), o.member_id, o.cycle_id, o.id, 'draft' FROM obligations o JOIN cycles c ON c.id = o.cycle_id
     WHERE hashtext(o.id::text) % 5 = 0 AND c.starts_on = (SELECT max(starts_on) FROM cycles)`);
  await run(
    `UPDATE obligations o SET is_handed_in = true FROM reports r WHERE r.obligation_id = o.id AND r.state <> 'draft'`,
  );
  const [account] = await openAccount(superuser, 'staff');
  log('members, cycles and reports');
  await seedSeals(superuser);
  log('seals');
  await seedRegisters(superuser, members, account);
  log('papers, dues and notes');
  await run(`RESET work_mem`);
  await run('VACUUM ANALYZE');
  await run('CHECKPOINT');
  log('tidied');
}

/** Says on the way what was seeded and how long it took: it takes a minute or two. */
function steps(): (what: string) => void {
  let since = performance.now();
  return (what) => {
    const now = performance.now();
    console.error(`seeded: ${what}, ${((now - since) / 1000).toFixed(1)} s`);
    since = now;
  };
}

/** Seven periods or so: came, was late once, came back; nine in ten are members today, the others late, ended, suspended or gone. */
const PERIODS = `
  INSERT INTO membership_periods (id, member_id, status, during, decision_id)
  SELECT new_id(), d.member_id, p.status, daterange(p.starts, lead(p.starts) OVER (PARTITION BY d.member_id ORDER BY p.starts)), d.id
    FROM (SELECT id, member_id, row_number() OVER ()::int AS n, coalition_today() AS today FROM membership_decisions) d
   CROSS JOIN LATERAL (
     VALUES ('prospect', today - 2000 - n % 600), ('active', today - 1900 - n % 600), ('grace', today - 1100), ('active', today - 1050)
     UNION ALL SELECT * FROM (VALUES ('grace', today + 65 + n % 200), ('lapsed', today + 125 + n % 200)) v WHERE n % 40 > 3
     UNION ALL SELECT * FROM (VALUES ('grace', today - 20), ('lapsed', today + 40)) v WHERE n % 40 = 0
     UNION ALL SELECT * FROM (VALUES ('grace', today - 80), ('lapsed', today - 20)) v WHERE n % 40 = 1
     UNION ALL SELECT * FROM (VALUES ('suspended', today - 30)) v WHERE n % 40 = 2
     UNION ALL SELECT * FROM (VALUES ('resigned', today - 100)) v WHERE n % 40 = 3) p (status, starts)`;

/** The handle of an open session. */
export async function signIn(
  superuser: Client,
  role: 'staff' | 'administrator' | 'coordinator',
  memberIds: string[] = [],
): Promise<string> {
  const [account, grant] = await openAccount(superuser, role, memberIds);
  const handle = newHandle();
  await superuser.query(
    `INSERT INTO sessions (id, handle_hash, account_id, grant_id, carrier, idle_minutes, expires_at)
     VALUES ($1, $2, $3, $4, 'browser', 60, now() + interval '12 hours')`,
    [uuid(), hashHandle(handle), account, grant],
  );
  return handle;
}

/** The same one when it is asked for again. */
async function openAccount(superuser: Client, role: string, memberIds: string[] = []): Promise<[string, string]> {
  const email = `${role}@ngo.example`;
  await superuser.query(`INSERT INTO accounts (id, email, name) VALUES ($1, $2, 'Persona') ON CONFLICT DO NOTHING`, [
    uuid(),
    email,
  ]);
  await superuser.query(
    `INSERT INTO account_grants (id, account_id, role, member_ids) SELECT $1, a.id, $2, $3::uuid[] FROM accounts a
      WHERE a.email = $4 AND NOT EXISTS (SELECT FROM account_grants g WHERE g.account_id = a.id)`,
    [uuid(), role, memberIds, email],
  );
  const { rows } = await superuser.query<{ account: string; grant: string }>(
    `SELECT a.id AS account, g.id AS grant FROM accounts a JOIN account_grants g ON g.account_id = a.id WHERE a.email = $1`,
    [email],
  );
  return [rows[0]!.account, rows[0]!.grant];
}
