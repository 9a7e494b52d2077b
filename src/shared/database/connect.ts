import { Client } from 'pg';
import { StartError } from '../start-error';

/** One connection, used and closed. A database that cannot be reached is one line that names the setting, never the password. */
export async function withConnection<T>(
  url: string,
  setting: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, application_name: 'padron start' });
  client.on('error', () => undefined); // what waits for an answer is rejected too
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new StartError(`${setting}: ${explain(error as Error & { code?: string }, new URL(url))}`);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function explain(error: Error & { code?: string }, { username, hostname, port, pathname }: URL): string {
  const server = `${hostname || 'localhost'}:${port || 5432}`;
  switch (error.code) {
    case '28P01':
    case '28000':
      return `PostgreSQL at ${server} refuses the login ${username}`;
    case '3D000':
      return `PostgreSQL at ${server} has no database ${pathname.slice(1)}`;
    case '42501':
      return `the login ${username} may not connect to the database ${pathname.slice(1)} at ${server}`;
    case '53300':
      return `PostgreSQL at ${server} has no connection left`;
    default: // several addresses tried give an AggregateError without a message
      return `no PostgreSQL answers at ${server} (${error.code ?? (error.message || 'unreachable')})`;
  }
}
