import type { Client } from 'pg';
import { StartError } from '../start-error';

interface Facts {
  login: string;
  isSuperuser: boolean;
  bypassesRls: boolean;
  createsRoles: boolean;
  inherits: boolean;
  ownsDatabase: boolean;
  ownsTables: boolean;
}

const FACTS = `
  SELECT r.rolname AS login, r.rolsuper AS "isSuperuser", r.rolbypassrls AS "bypassesRls", r.rolcreaterole AS "createsRoles",
    r.rolinherit OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid AND m.inherit_option) AS inherits,
    pg_has_role(r.oid, d.datdba, 'MEMBER') AS "ownsDatabase",
    EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^(pg_|information_schema$)' AND c.relkind IN ('r', 'p', 'v') AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS "ownsTables"
  FROM pg_roles r, pg_database d WHERE r.rolname = session_user AND d.datname = current_database()`;

/** Row level security is no wall before a login that owns the tables, passes policies, or has its groups' rights without asking. */
export async function assertHarmlessLogin(client: Client): Promise<void> {
  const { rows } = await client.query<Facts>(FACTS);
  const facts = rows[0]!;
  const faults = [
    facts.isSuperuser && 'is a superuser',
    !facts.isSuperuser && facts.bypassesRls && 'has BYPASSRLS',
    !facts.isSuperuser && facts.createsRoles && 'has CREATEROLE',
    !facts.isSuperuser &&
      (facts.ownsDatabase || facts.ownsTables) &&
      'owns the database or its tables, or is a member of their owner',
    !facts.isSuperuser && facts.inherits && 'inherits the rights of its roles (NOINHERIT is needed)',
  ].filter((fault): fault is string => Boolean(fault));
  if (faults.length)
    throw new StartError(
      `DATABASE_URL: the login ${facts.login} ${faults.join(', and ')}: use one made as in docker/provision.sql`,
    );
}

const OLDEST_SERVER = 160_000;

export async function assertSupportedServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  );
  if (rows[0]!.number < OLDEST_SERVER)
    throw new StartError(`DATABASE_URL: PostgreSQL 16 or newer is needed, this is ${rows[0]!.version}`);
}
