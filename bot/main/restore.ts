import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openKeptKeys } from './compose-keys.ts';
import { failureWords } from './failure-words.ts';
import { keyMark } from '../keys/key-mark.ts';
import { readKeys } from '../keys/key-source.ts';
import { readAuditConfig } from '../settings/config.ts';
import { restoreEmbedded } from '../storage/backup/embedded-backup.ts';
import { restoreServer } from '../storage/backup/server-backup.ts';
import { RestoreUnfinished } from '../storage/migrations/restore-unfinished.ts';

const HELP = `npm run restore -- --from FILE

Replaces all data by a backup of npm run backup, while all servers are stopped. After a failure, the data is as it was,
or the command says that the restore is not finished: then run it again, no server starts before.
Needs the settings of the server, with the keys of the time of the backup; with DATABASE_URL also pg_restore and psql.
`;

/** The first bytes of a file of `pg_dump --format=custom`, and of gzip. */
const SERVER_MAGIC = 'PGDMP';
const EMBEDDED_MAGIC = '\u001F\u008B';

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file).catch((cause: NodeJS.ErrnoException) => {
    throw new Error(cause.code === 'ENOENT' ? `there is no file ${file}` : cause.message, { cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SERVER_MAGIC.length), 0, SERVER_MAGIC.length, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** @throws Error when the file isn't a backup of this kind of database */
async function checkFile(file: string, isOnServer: boolean): Promise<void> {
  const beginning = await beginningOf(file);
  const [own, other] = isOnServer ? [SERVER_MAGIC, EMBEDDED_MAGIC] : [EMBEDDED_MAGIC, SERVER_MAGIC];
  if (beginning.startsWith(own)) return;
  if (!beginning.startsWith(other)) throw new Error(`${file} is no backup of Rooms OTP`);
  throw new Error(
    isOnServer
      ? `${file} is a backup of an embedded database: restore it without DATABASE_URL`
      : `${file} is a backup of a database on a server: give DATABASE_URL`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return void process.stdout.write(HELP);
  if (!values.from) throw new Error('name the file: npm run restore -- --from FILE');
  const file = resolve(values.from);
  const config = readAuditConfig();
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = config;
  await checkFile(file, databaseUrl !== undefined);
  const { AUDIT_KEY: auditKey } = await readKeys(['AUDIT_KEY'], config, openKeptKeys(config));
  const keys = { auditKey, auditMark: keyMark(auditKey) };
  const requests = databaseUrl
    ? await restoreServer(databaseUrl.reveal(), file, keys)
    : await restoreEmbedded(dataDir, file, keys);
  const passwords =
    requests === 0
      ? ''
      : ` ${requests} open ${requests === 1 ? 'request says' : 'requests say'} that the password may have been changed since the backup.`;
  process.stdout.write(`Restored from ${file}.${passwords} Start the server, then run npm run doctor.\n`);
}

function tellFailure(error: unknown): string {
  if (!(error instanceof RestoreUnfinished) || error.cause === undefined)
    return `Nothing was restored: ${failureWords(error)}`;
  return `The restore is not finished, and the data may be replaced already: ${failureWords(error.cause)}\nRun npm run restore again before you start a server.`;
}

// Only this user can read the files that are made from here on.
process.umask(0o077);
try {
  await main();
} catch (error) {
  process.stderr.write(`${tellFailure(error)}\n`);
  process.exitCode = 1;
}
