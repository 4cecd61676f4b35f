import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Bytes that were looked through, with a name for the message of a test that fails. */
export interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Returns the middle of a base64 text at each of the three ways in which bytes can stand in a longer text. */
function base64Cores(bytes: Buffer, encoding: 'base64' | 'base64url'): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString(encoding)
      .replace(/=+$/, '');
    // The first characters hold bits of what stands before, and the last one bits of what stands after.
    return text.slice(Math.ceil((shift * 4) / 3), -1);
  });
}

/** Returns the ways in which a secret could be written down. */
function writtenForms(secret: Buffer): readonly Buffer[] {
  const hex = secret.toString('hex');
  const texts = [...base64Cores(secret, 'base64'), ...base64Cores(secret, 'base64url'), hex, hex.toUpperCase()];
  const plain = secret.toString('latin1');
  return [secret, ...texts.map((text) => Buffer.from(text)), Buffer.from(encodeURIComponent(plain))];
}

/** Returns one line for each secret that stands in a place: plain, in base64, base64url, hex or URL-encoded. */
export function findSecrets(places: readonly Place[], secrets: Readonly<Record<string, Buffer>>): readonly string[] {
  return Object.entries(secrets).flatMap(([secret, bytes]) =>
    places
      .filter((place) => writtenForms(bytes).some((form) => place.bytes.includes(form)))
      .map(({ name }) => `${secret} in ${name}`),
  );
}

/** Reads all files below a folder. */
export function filesBelow(folder: string): readonly Place[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .map((path) => ({ name: path, bytes: readFileSync(path) }));
}

/** Reads all rows of a database as text, and the write-ahead log of its server. */
export async function rowsAndLog(databaseUrl: string): Promise<readonly Place[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const places: Place[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      places.push({ name, bytes: Buffer.from(rows.map(({ row }) => row).join('\n')) });
    }
    const { rows: logs } = await client.query<{ name: string; bytes: Buffer }>(
      `select name, pg_read_binary_file('pg_wal/' || name) as bytes from pg_ls_waldir()`,
    );
    return [...places, ...logs];
  } finally {
    await client.end();
  }
}
