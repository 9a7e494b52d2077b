import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export const LOGINS = { superuser: 'postgres', owner: 'padron_owner', app: 'padron_app' } as const;
export type Login = keyof typeof LOGINS;
export type Passwords = Record<Login, string>;

/**
 * The two logins and the empty database, as docker/provision.sql makes them for a real server (a test compares them).
 * Group roles are made by the first migration. Safe to repeat.
 */
export async function provision(superuser: Client, passwords: Passwords, database = 'padron'): Promise<void> {
  const exists = async (catalogue: 'role' | 'database', name: string) => {
    const query =
      catalogue === 'role' ? 'SELECT FROM pg_roles WHERE rolname = $1' : 'SELECT FROM pg_database WHERE datname = $1';
    return (await superuser.query(query, [name])).rowCount === 1;
  };
  const attributes = {
    owner: 'LOGIN CREATEROLE INHERIT NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS',
    app: 'LOGIN NOINHERIT NOCREATEROLE NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS',
  };
  for (const login of ['owner', 'app'] as const) {
    const name = escapeIdentifier(LOGINS[login]);
    if (!(await exists('role', LOGINS[login]))) await superuser.query(`CREATE ROLE ${name}`);
    await superuser.query(`ALTER ROLE ${name} ${attributes[login]} PASSWORD ${escapeLiteral(passwords[login])}`);
  }
  const name = escapeIdentifier(database);
  if (!(await exists('database', database))) await superuser.query(`CREATE DATABASE ${name} OWNER ${LOGINS.owner}`);
  await superuser.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await superuser.query(`GRANT CONNECT ON DATABASE ${name} TO ${LOGINS.app}`);
}
