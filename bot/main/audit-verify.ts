import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { AuditFlaw } from '../domain/audit/audit.ts';
import { openKeptKeys } from './compose-keys.ts';
import { type FileToVerify, verifyFile } from './verify-file.ts';
import { failureWords } from './failure-words.ts';
import { readAuditConfig } from '../settings/config.ts';
import { readKeys } from '../keys/key-source.ts';
import { verifyStoredAudit } from '../storage/audit/verify-audit.ts';

/** Exit code that differs from the one for a broken audit, so that a script can tell "broken" from "not verified". */
const NOT_VERIFIED = 2;

const FLAWS: Readonly<Record<AuditFlaw, string>> = {
  checkpoint: 'a signed checkpoint is that of another log',
  entry: 'it is not as the server wrote it',
  order: 'entries are missing',
  tree: 'a hash of the tree is not that of its entries',
};

const HELP = `npm run audit:verify -- [--checkpoint FILE]
npm run audit:verify -- --file FILE [--key KEY] [--witness KEY]

Verifies the audit in the database, or a file that was downloaded with proofs. docs/audit.md says what each proves.

  --checkpoint FILE  a checkpoint from outside, which the audit has to contain
  --file FILE        verifies this file, without a database, settings and secrets
  --key KEY          the public key to trust, as on /.well-known/rooms-otp-audit
  --witness KEY      the verifier key of a witness that must have cosigned the log; may be given several times

Exit codes: 0 intact, 1 not intact, 2 not verified.
`;

function readWish() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      checkpoint: text,
      file: text,
      key: text,
      witness: { ...text, multiple: true },
      help: { type: 'boolean' },
    },
  });
  if ((values.key ?? values.witness) !== undefined && values.file === undefined)
    throw new Error('--key and --witness go with --file');
  if (values.checkpoint !== undefined && values.file !== undefined)
    throw new Error('--checkpoint is for the database: a file has its own');
  return values;
}

async function verifyExported(wish: FileToVerify): Promise<void> {
  const { isIntact, text } = await verifyFile(wish);
  process[isIntact ? 'stdout' : 'stderr'].write(text);
  if (!isIntact) process.exitCode = 1;
}

/** Reads a checkpoint that somebody may have copied from a message, which changes the ends of its lines. */
async function readCheckpoint(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  return `${text.replaceAll('\r\n', '\n').trim()}\n`;
}

async function verifyDatabase(checkpointFile: string | undefined): Promise<void> {
  const checkpoint = checkpointFile === undefined ? undefined : await readCheckpoint(checkpointFile);
  const config = readAuditConfig();
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = config;
  const { AUDIT_KEY: auditKey } = await readKeys(['AUDIT_KEY'], config, openKeptKeys(config));
  const verdict = await verifyStoredAudit({
    dataDir,
    auditKey,
    ...(checkpoint !== undefined && { checkpoint }),
    ...(databaseUrl && { databaseUrl: databaseUrl.reveal() }),
  });
  if (verdict.intact) {
    process.stdout.write(
      `The audit is intact: ${verdict.count} entries, ${verdict.size} of them sealed, root ${verdict.root}\n`,
    );
  } else {
    process.stderr.write(
      `The audit is not intact: entry ${verdict.badEntry} is the first that does not fit (${FLAWS[verdict.flaw]}). Keep a copy of the database, and compare it with a backup.\n`,
    );
    process.exitCode = 1;
  }
}

// Only this user can read the files that are made from here on.
process.umask(0o077);
try {
  const { file, key, witness: witnesses = [], checkpoint, help } = readWish();
  if (help) process.stdout.write(HELP);
  else if (file === undefined) await verifyDatabase(checkpoint);
  else await verifyExported({ file, witnesses, ...(key !== undefined && { key }) });
} catch (error) {
  process.stderr.write(`The audit was not verified: ${failureWords(error)}\n`);
  process.exitCode = NOT_VERIFIED;
}
