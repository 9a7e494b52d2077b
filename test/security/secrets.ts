import type { TestApp } from '../support/app';
import type { Requests } from './requests';

/** Whose names, addresses and numbers nobody on the board reads: people at the members, who applies, and the other accounts. */
export async function personalOf({ owner }: TestApp): Promise<string[]> {
  const { rows } = await owner.query<{ word: string }>(
    `SELECT word FROM (
       SELECT unnest(ARRAY[name, email, phone]) AS word FROM contacts
       UNION SELECT unnest(ARRAY[contact_name, contact_email, contact_phone]) FROM applications
       UNION SELECT unnest(ARRAY[email, name]) FROM accounts WHERE email LIKE '%@padron.example' AND name <> 'Una persona' AND email NOT LIKE 'person-%') AS words
     WHERE length(word) > 5`,
  );
  return rows.map(({ word }) => word);
}

/** Digests of passwords, handles and tokens as they lie in the database, as text may show them, and the handles of those who ask. */
export async function secretsOf({ owner }: TestApp, requests: Requests): Promise<string[]> {
  const { rows: columns } = await owner.query<{ name: string; column: string }>(
    `SELECT table_name AS name, column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name ~ '(password|handle|token|code)_hash$|^secret|_secret$'`,
  );
  if (columns.length < 4) throw new Error(`Where do the secrets lie? ${JSON.stringify(columns)}`);
  const secrets = new Set<string>();
  for (const { name, column } of columns) {
    const { rows } = await owner.query<{ secret: Buffer | string }>(
      `SELECT ${column} AS secret FROM ${name} WHERE ${column} IS NOT NULL`,
    );
    for (const { secret } of rows) {
      if (typeof secret === 'string') secrets.add(secret);
      else for (const form of ['hex', 'base64', 'base64url'] as const) secrets.add(secret.toString(form));
    }
  }
  for (const { client } of Object.values(requests.people)) {
    const handle = client.headers.cookie?.split('=')[1];
    if (handle) secrets.add(handle);
  }
  return [...secrets];
}
