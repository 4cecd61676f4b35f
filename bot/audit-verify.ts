import { ConfigError, readAuditConfig } from './config.ts';
import { verifyStoredAudit } from './storage/verify-audit.ts';

/** Not the code of a broken chain, so that a script can tell "tampered with" from "not verified". */
const NOT_VERIFIED = 2;

try {
  const { AUDIT_KEY: key, DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = readAuditConfig();
  const verdict = await verifyStoredAudit({
    dataDir, auditKey: Buffer.from(key.reveal(), 'base64'), ...(databaseUrl && { databaseUrl: databaseUrl.reveal() }),
  });
  if (verdict.intact) {
    process.stdout.write(`The audit is intact: ${verdict.count} rows, head ${verdict.head}\n`);
  } else {
    process.stderr.write(`The audit is not intact: row ${verdict.badRow} is the first that does not fit.\n`);
    process.exitCode = 1;
  }
} catch (error) {
  const reason = error instanceof ConfigError || !(error instanceof Error) ? String(error) : error.message;
  process.stderr.write(`The audit was not verified: ${reason}\n`);
  process.exitCode = NOT_VERIFIED;
}
