import { parseArgs } from 'node:util';
import { openKeptKeys } from './compose-keys.ts';
import { failureWords } from './failure-words.ts';
import { readAuditConfig } from '../settings/config.ts';
import { readKeys } from '../keys/key-source.ts';
import { verifyStoredAudit } from '../storage/audit/verify-audit.ts';

/** Exit code that differs from the one for a broken chain, so that a script can tell "broken" from "not verified". */
const NOT_VERIFIED = 2;

try {
  parseArgs();
  const config = readAuditConfig();
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = config;
  const { AUDIT_KEY: auditKey } = await readKeys(['AUDIT_KEY'], config, openKeptKeys(config));
  const verdict = await verifyStoredAudit({
    dataDir,
    auditKey,
    ...(databaseUrl && { databaseUrl: databaseUrl.reveal() }),
  });
  if (verdict.intact) {
    process.stdout.write(`The audit is intact: ${verdict.count} rows, head ${verdict.head}\n`);
  } else {
    process.stderr.write(`The audit is not intact: row ${verdict.badRow} is the first that does not fit.\n`);
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`The audit was not verified: ${failureWords(error)}\n`);
  process.exitCode = NOT_VERIFIED;
}
