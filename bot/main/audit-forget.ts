import { parseArgs } from 'node:util';
import { openKeptKeys } from './compose-keys.ts';
import { failureWords } from './failure-words.ts';
import { readAuditConfig } from '../settings/config.ts';
import { keyMark } from '../keys/key-mark.ts';
import { readKeys } from '../keys/key-source.ts';
import { forgetPerson } from '../services/audit/forget-person.ts';
import { openStore } from '../storage/open-store.ts';

const HELP = `npm run audit:forget -- OBJECT_ID

Erases the name of a person from the audit and from what they did. Their object id stays, and the proofs of the audit hold.
With DATABASE_URL while servers run, otherwise with the server stopped. docs/operations.md says what it doesn't cover.
`;

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Returns the object id of the person, or `undefined` for somebody who asks for help. */
function readObjectId(): string | undefined {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help) return undefined;
  const [objectId = '', ...others] = positionals;
  if (!GUID.test(objectId) || others.length > 0)
    throw new Error('give the object id of one person, as Microsoft Entra shows it, in lower case');
  return objectId;
}

async function main(): Promise<void> {
  const objectId = readObjectId();
  if (objectId === undefined) return void process.stdout.write(HELP);
  const config = readAuditConfig();
  const { AUDIT_KEY: auditKey } = await readKeys(['AUDIT_KEY'], config, openKeptKeys(config));
  const store = await openStore({
    dataDir: config.DATA_DIR,
    auditKey,
    ...(config.DATABASE_URL && { databaseUrl: config.DATABASE_URL.reveal() }),
  });
  try {
    const { AUDIT_KEY: mark } = await store.keyMarks.stored();
    if (mark !== keyMark(auditKey))
      throw new Error('AUDIT_KEY is not the key that the data was written with: give the one that the servers use');
    const entries = await forgetPerson(store, objectId);
    process.stdout.write(
      `Forgotten: ${objectId}, whose name was beside ${entries} audit ${entries === 1 ? 'entry' : 'entries'}.\n`,
    );
  } finally {
    await store.close();
  }
}

// Only this user can read the files that are made from here on.
process.umask(0o077);
try {
  await main();
} catch (error) {
  process.stderr.write(`Nobody was forgotten: ${failureWords(error)}\n`);
  process.exitCode = 1;
}
