import { parseArgs } from 'node:util';
import { readAuditConfig } from './config.ts';
import { CLOUDS } from './domain/cloud.ts';
import { openAppTokens } from './identity/app-tokens.ts';
import { readKeys } from './keys/key-source.ts';
import { openKeyVault } from './keys/key-vault.ts';
import { verifyStoredAudit } from './storage/verify-audit.ts';

/** Not the code of a broken chain, so that a script can tell "tampered with" from "not verified". */
const NOT_VERIFIED = 2;

try {
  parseArgs();
  const config = readAuditConfig();
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, vault } = config;
  const keptKeys = vault && openKeyVault({
    url: vault.url, resource: CLOUDS[vault.identity.cloud].vaultUrl, tokens: openAppTokens(vault.identity, vault.issuerUrl),
  });
  const { AUDIT_KEY: auditKey } = await readKeys(['AUDIT_KEY'], config, keptKeys);
  const verdict = await verifyStoredAudit({
    dataDir, auditKey, ...(databaseUrl && { databaseUrl: databaseUrl.reveal() }),
  });
  if (verdict.intact) {
    process.stdout.write(`The audit is intact: ${verdict.count} rows, head ${verdict.head}\n`);
  } else {
    process.stderr.write(`The audit is not intact: row ${verdict.badRow} is the first that does not fit.\n`);
    process.exitCode = 1;
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The audit was not verified: ${reason}\n`);
  process.exitCode = NOT_VERIFIED;
}
