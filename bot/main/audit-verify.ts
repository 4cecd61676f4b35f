import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { AuditFlaw } from '../domain/audit/audit.ts';
import { openKeptKeys } from './compose-keys.ts';
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

try {
  const { values } = parseArgs({ options: { checkpoint: { type: 'string' } } });
  const checkpoint = values.checkpoint === undefined ? undefined : await readFile(values.checkpoint, 'utf8');
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
      `The audit is not intact: entry ${verdict.badEntry} is the first that does not fit (${FLAWS[verdict.flaw]}).\n`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`The audit was not verified: ${failureWords(error)}\n`);
  process.exitCode = NOT_VERIFIED;
}
