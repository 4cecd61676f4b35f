import { access, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failureWords } from './failure-words.ts';
import { readDataConfig } from '../settings/config.ts';
import { backUpEmbedded } from '../storage/backup/embedded-backup.ts';
import { backUpServer } from '../storage/backup/server-backup.ts';

const HELP = `npm run backup -- --to FILE

Writes the data of Rooms OTP into a new file: with DATABASE_URL while servers run, which needs pg_dump; otherwise the
embedded database of DATA_DIR, while the server is stopped. The three keys are not in it: keep them elsewhere.
`;

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return void process.stdout.write(HELP);
  if (!values.to) throw new Error('name the file: npm run backup -- --to FILE');
  const file = resolve(values.to);
  if (await exists(file)) throw new Error(`${file} exists already: name a new file`);
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = readDataConfig();
  // Until it is complete, the file has another name, so that nobody takes half a backup for one.
  const partial = `${file}.partial`;
  process.umask(0o077);
  try {
    if (databaseUrl) await backUpServer(databaseUrl.reveal(), partial);
    else await backUpEmbedded(dataDir, partial);
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
  process.stdout.write(`Backed up to ${file}. Restoring it needs the keys of today.\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`There is no backup: ${failureWords(error)}\n`);
  process.exitCode = 1;
}
